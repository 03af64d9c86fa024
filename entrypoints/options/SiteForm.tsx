import { useId, useRef, useState } from 'preact/hooks'
import { parseSite } from '../../common/sites'
import { useStore } from '../../components/use-store'
import { words } from './strings'

interface Props {
  /** The field's name. */
  name: string
  /** The button's. */
  action: string
  initial: string
  /** Sites that are left out already. */
  others: readonly string[]
  onDone(site: string): void
  onCancel?: (() => void) | undefined
}

/** A field for one site. What names no site is refused, with the reason, and stays as typed. */
export function SiteForm({ name, action, initial, others, onDone, onCancel }: Props) {
  const t = useStore(words)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(initial)
  const [problem, setProblem] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    const site = typed.trim()
    const found = problemWith(site, others)
    setProblem(found ? t[found] : '')
    if (found) {
      field.current?.focus()
      return
    }
    if (!onCancel) setTyped('')
    onDone(site)
  }
  return (
    <form class="site-form" onSubmit={submit} noValidate>
      <label for={id}>{name}</label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="ltr"
        placeholder="example.org"
        value={typed}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? `${id}-problem` : undefined}
        // The reader asked for this field a moment ago.
        autofocus={onCancel !== undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
      />
      <button type="submit">{action}</button>
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {t.cancel}
        </button>
      )}
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </form>
  )
}

const PROBLEMS = { empty: 'siteEmpty', spaces: 'siteSpaces', scheme: 'siteScheme', host: 'siteHost' } as const

/** Which string says why a site is refused. */
function problemWith(site: string, others: readonly string[]) {
  const parsed = parseSite(site)
  if ('error' in parsed) return PROBLEMS[parsed.error]
  const same = others.some((other) => JSON.stringify(parseSite(other)) === JSON.stringify(parsed))
  return same ? 'siteTwice' : undefined
}
