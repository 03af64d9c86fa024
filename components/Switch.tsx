import type { ComponentChildren } from 'preact'

interface Props {
  /** What is switched, as it stands beside the switch. */
  children: ComponentChildren
  /** A longer name for those who do not see what stands around it. */
  name?: string
  on: boolean
  disabled?: boolean
  onChange(on: boolean): void
}

/** A row with a name and a switch: a native checkbox that says it is a switch. */
export function Switch({ children, name, on, disabled = false, onChange }: Props) {
  return (
    <label class="switch">
      <span class="switch-name">{children}</span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state by itself.
        role="switch"
        aria-label={name}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
