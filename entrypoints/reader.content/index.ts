import { lexicon } from 'dossier:lexicon'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { ask } from '../../common/messages'
import { onSettingsChange, readSettings } from '../../common/settings'
import { type SentinelStage, stages } from '../../common/stages'
import { createEngine, type Engine } from '../../engine/index'
import { reportCounts } from './counts'
import { createReader } from './reader'
import { reportToPopup } from './report'

/** Brought into a frame by the background, again each time the sentinel starts anew and asks. */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const { sentinel, reader } = stages()
    if (!sentinel || sentinel.signal.aborted || reader) return
    runWithSettings(createEngine(lexicon), sentinel, AbortSignal.any([ctx.signal, sentinel.signal]))
  },
})

/** Runs a reader, and another in its place after each change of the settings, until `signal` aborts. */
function runWithSettings(engine: Engine, sentinel: SentinelStage, signal: AbortSignal): void {
  let running = new AbortController()
  let sheet: string | undefined
  const gone = new AbortController()
  const all = AbortSignal.any([signal, gone.signal])
  const start = async () => {
    running.abort()
    const mine = new AbortController()
    running = mine
    const [{ settings }, wanted] = await Promise.all([readSettings(), ask('wantSheet', sheet)])
    sheet = wanted
    const until = AbortSignal.any([all, mine.signal])
    if (until.aborted) return
    const reader = createReader({ engine, sentinel, settings, onGone: () => gone.abort() }, until)
    stages().reader = reader
    reportCounts(reader, until)
    reportToPopup(reader, until)
  }
  all.addEventListener('abort', () => {
    delete stages().reader
    if (sheet) ask('dropSheet', sheet).catch(() => {})
  })
  onSettingsChange(() => void start(), all)
  void start()
}
