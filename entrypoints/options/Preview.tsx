import { dossier } from 'dossier:full'
import { language as languageStore } from '../../common/i18n'
import { lookOf } from '../../common/looks'
import { nameOf } from '../../common/names'
import type { Settings } from '../../common/settings'
import { Sample, type SampleName } from '../../components/Sample'
import { useStore } from '../../components/use-store'
import { words } from './strings'

const NAMES = { interpol: 'interpol', kaspersky: 'kaspersky', cmii: 'cmii', person: 'noboru-nakatani' }

/** How the marking looks now, on light and on dark. */
export function Preview({ settings }: { settings: Settings }) {
  const t = useStore(words)
  const language = useStore(languageStore)
  const names = Object.fromEntries(
    Object.entries(NAMES).map(([placeholder, id]): [string, SampleName] => [
      placeholder,
      {
        name: nameOf(dossier, id, language),
        look: lookOf(id, settings.entities),
        on: settings.on && settings.entities[id]?.on !== false,
      },
    ]),
  )
  return (
    <section class="preview" aria-label={t.preview}>
      {(['light', 'dark'] as const).map((scheme) => (
        <figure key={scheme} style={{ colorScheme: scheme }}>
          <Sample text={t.sample} names={names} style={settings.style} />
          <figcaption class="soft note">{scheme === 'light' ? t.previewLight : t.previewDark}</figcaption>
        </figure>
      ))}
    </section>
  )
}
