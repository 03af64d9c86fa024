import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props<Value extends string> {
  legend: string
  options: readonly { value: Value; name: string; hint?: ComponentChildren }[]
  /** The chosen one; none when what is in force is none of them. */
  value: Value | undefined
  disabled?: boolean
  /** Said under the legend. */
  note?: string | undefined
  onChange(value: Value): void
}

/** One of a few: native radio buttons under a legend. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { legend, options, value, disabled = false, note, onChange } = props
  const name = useId()
  return (
    <fieldset class="choice" disabled={disabled}>
      <legend>{legend}</legend>
      {note && <p class="soft note">{note}</p>}
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.name}
              {option.hint && <span class="soft note hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
