import type { BrokenSetting } from '../../common/settings'
import { useStore } from '../../components/use-store'
import { settingName } from './setting-names'
import { words } from './strings'

/** Says which stored settings could not be understood, and what is in force instead. */
export function Broken({ broken }: { broken: BrokenSetting[] }) {
  const t = useStore(words)
  return (
    <section class="notice" aria-labelledby="broken">
      <h2 id="broken">{t.broken}</h2>
      <p>{t.brokenHint}</p>
      <ul class="refused">
        {broken.map(({ key, stored }) => (
          <li key={key}>
            <strong>{settingName(key, t)}</strong>
            <pre dir="ltr">{JSON.stringify(stored)}</pre>
          </li>
        ))}
      </ul>
    </section>
  )
}
