import { useRef, useState } from 'preact/hooks'
import type { Settings } from '../../common/settings'
import {
  type FileProblem,
  type FileReading,
  type Refused,
  readSettingsFile,
  writeSettingsFile,
} from '../../common/settings-file'
import { useStore } from '../../components/use-store'
import { settingName, valueText } from './setting-names'
import type { OptionsState } from './state'
import { words } from './strings'

const FILE = 'aparte-settings.json'
const PROBLEMS = { 'not-json': 'fileNotJson', 'not-ours': 'fileNotOurs', newer: 'fileNewer' } as const

/** Settings to a file and from one, with a report of what was refused. */
export function FileTools({ state, settings }: { state: OptionsState; settings: Settings }) {
  const t = useStore(words)
  const picker = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState<FileReading | FileProblem>()
  const read = async (file: File | undefined) => {
    if (!file) return
    const found = readSettingsFile(await file.text(), state.settings.get().locked)
    const taken = typeof found === 'object' ? Object.keys(found.accepted).length : 0
    const kept =
      typeof found === 'string' || taken === 0 || (await state.change(found.accepted, t.imported(taken)))
    setReading(kept ? found : undefined)
  }
  return (
    <section aria-labelledby="file">
      <h3 id="file">{t.file}</h3>
      <div class="buttons">
        <button type="button" onClick={() => save(writeSettingsFile(settings))}>
          {t.exportFile}
        </button>
        <button type="button" onClick={() => picker.current?.click()}>
          {t.importFile}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            read(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </div>
      <div role="status">{reading !== undefined && <Report reading={reading} />}</div>
    </section>
  )
}

function Report({ reading }: { reading: FileReading | FileProblem }) {
  const t = useStore(words)
  if (typeof reading === 'string') return <p class="problem">{t[PROBLEMS[reading]]}</p>
  return (
    <>
      <p>{t.imported(Object.keys(reading.accepted).length)}</p>
      {reading.refused.length > 0 && (
        <>
          <h4>{t.refused}</h4>
          <ul class="refused">
            {reading.refused.map((refused) => (
              <li key={JSON.stringify(refused)}>
                <RefusedLine refused={refused} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function RefusedLine({ refused }: { refused: Refused }) {
  const t = useStore(words)
  const reasons = { unknown: t.refusedUnknown, locked: t.locked, value: t.refusedValue }
  return (
    <>
      {t.refusedLine({ name: settingName(refused.key, t), reason: reasons[refused.reason] })}
      {refused.reason === 'value' && (
        <>
          {' '}
          <code dir="ltr">{valueText(refused.value)}</code>
        </>
      )}
    </>
  )
}

function save(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = FILE
  link.click()
  URL.revokeObjectURL(link.href)
}
