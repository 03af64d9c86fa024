import { LANGUAGES, type Language, language as languageStore } from '../../common/i18n'
import type { KeptAside, Settings } from '../../common/settings'
import { useStore } from '../../components/use-store'
import { Aside } from './Aside'
import { FileTools } from './FileTools'
import type { GroupProps } from './state'
import { words } from './strings'

export interface DataProps {
  /** Bytes in use and bytes there are, in synced storage. */
  used: number
  quota: number
  aside: KeptAside[]
  onForgetAside(): void
}

/** Each language calls itself by its own name. */
const OWN_NAMES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  de: 'Deutsch',
  ru: 'Русский',
}

/** The interface's language; where settings are kept; as a file; back to the usual. */
export function DataGroup(props: GroupProps & { data: DataProps }) {
  const { state, settings, isLocked, data } = props
  const t = useStore(words)
  const language = useStore(languageStore)
  return (
    <>
      <label class="field">
        <span>{t.language}</span>
        <select
          value={settings.language}
          disabled={isLocked('language')}
          onChange={(event) => state.change({ language: event.currentTarget.value as Settings['language'] })}
        >
          <option value="auto">{t.auto}</option>
          {LANGUAGES.map((code) => (
            <option key={code} value={code} lang={code}>
              {OWN_NAMES[code]}
            </option>
          ))}
        </select>
        {isLocked('language') && <span class="soft note">{t.locked}</span>}
      </label>
      <section aria-labelledby="kept">
        <h3 id="kept">{t.kept}</h3>
        <p class="soft">
          {t.keptHint({ used: kilobytes(data.used, language), quota: kilobytes(data.quota, language) })}
        </p>
      </section>
      <FileTools state={state} settings={settings} />
      <button type="button" onClick={state.reset}>
        {t.reset}
      </button>
      {data.aside.length > 0 && <Aside values={data.aside} onForget={data.onForgetAside} />}
    </>
  )
}

function kilobytes(bytes: number, language: Language): string {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1, numberingSystem: 'latn' })
  return numbers.format(bytes / 1024)
}
