import { useStore } from '../../components/use-store'
import { words } from './strings'

export interface ShortcutsProps {
  keys: { name: string; shortcut: string }[]
  onChangeKeys(): void
}

/** The browser's shortcuts for us, and the way to its own page for them. */
export function Shortcuts({ keys, onChangeKeys }: ShortcutsProps) {
  const t = useStore(words)
  if (keys.length === 0) return null
  return (
    <section aria-labelledby="keys">
      <h3 id="keys">{t.keys}</h3>
      <p class="soft">{t.keysHint}</p>
      <dl class="keys">
        {keys.map(({ name, shortcut }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{shortcut ? <kbd dir="ltr">{shortcut}</kbd> : <span class="soft">{t.noKey}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onChangeKeys}>
        {t.changeKeys}
      </button>
    </section>
  )
}
