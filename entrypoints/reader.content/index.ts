import { lexicon } from 'dossier:lexicon'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { onSettingsChange, readSettings } from '../../common/settings'
import { type SentinelStage, stages } from '../../common/stages'
import { createEngine, type Engine } from '../../engine/index'
import { reportCounts } from './counts'
import { startPointer } from './pointer'
import { createReader } from './reader'
import { reportToPopup } from './report'
import { createSheet } from './sheet'

/** Brought into a frame by the background, again each time the sentinel starts anew and asks. */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main() {
    const { sentinel, reader } = stages()
    if (!sentinel || sentinel.signal.aborted || reader) return
    runWithSettings(createEngine(lexicon), sentinel, sentinel.signal)
  },
})

/** Runs a reader, and another in its place after each change of the settings, until `signal` aborts. */
function runWithSettings(engine: Engine, sentinel: SentinelStage, signal: AbortSignal): void {
  let running = new AbortController()
  const gone = new AbortController()
  const all = AbortSignal.any([signal, gone.signal])
  const sheet = createSheet(all)
  const start = async () => {
    running.abort()
    const mine = new AbortController()
    running = mine
    sheet.refresh()
    const { settings } = await readSettings()
    const until = AbortSignal.any([all, mine.signal])
    if (until.aborted) return
    const reader = createReader({ engine, sentinel, settings, onGone: () => gone.abort() }, until)
    stages().reader = reader
    sheet.fit(reader, until)
    reportCounts(reader, until)
    reportToPopup(reader, until)
    startPointer(reader, settings, until)
  }
  all.addEventListener('abort', () => {
    delete stages().reader
  })
  onSettingsChange(() => void start(), all)
  void start()
}
