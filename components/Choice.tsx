import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props<Value extends string> {
  legend: string
  /** With a `sample`, each option stands in a box of its own and shows what it does. */
  options: readonly {
    value: Value
    name: ComponentChildren
    hint?: ComponentChildren
    sample?: ComponentChildren
  }[]
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
    <fieldset class={`choice${options.some(({ sample }) => sample) ? ' boxed' : ''}`} disabled={disabled}>
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
              aria-labelledby={`${name}-${option.value}`}
              aria-describedby={option.hint ? `${name}-${option.value}-hint` : undefined}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span id={`${name}-${option.value}`}>{option.name}</span>
              {option.hint && (
                <span id={`${name}-${option.value}-hint`} class="soft note hint">
                  {option.hint}
                </span>
              )}
              {option.sample && (
                <span class="choice-sample" aria-hidden="true">
                  {option.sample}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
