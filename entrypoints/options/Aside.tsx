import type { KeptAside } from '../../common/settings'
import { useStore } from '../../components/use-store'
import { settingName } from './setting-names'
import { words } from './strings'

/** Stored values that could not be understood, kept when their setting was set anew. */
export function Aside({ values, onForget }: { values: KeptAside[]; onForget(): void }) {
  const t = useStore(words)
  return (
    <section aria-labelledby="aside">
      <h3 id="aside">{t.aside}</h3>
      <p class="soft">{t.asideHint}</p>
      <ul class="refused">
        {values.map(({ key, stored, at }) => (
          <li key={`${key} ${at}`}>
            <strong>{settingName(key, t)}</strong>,{' '}
            {new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: 'long' })}
            <pre dir="ltr">{JSON.stringify(stored)}</pre>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onForget}>
        {t.forget}
      </button>
    </section>
  )
}
