import { packed } from 'dossier:packed'
import { onSettingsChange, readSettings, type Settings } from '../../common/settings'
import { siteOfPage } from '../../common/site'
import { type SentinelStage, stages } from '../../common/stages'
import { createEngine, type Engine, unpackLexicon } from '../../engine/index'
import { reportCounts } from './counts'
import { removeLeftovers } from './leftovers'
import { startPointer } from './pointer'
import { createReader, type Reader } from './reader'
import { reportToPopup } from './report'
import { createSheet } from './sheet'

/** Makes the engine ready in tasks of their own: in a frame that has not run it, each takes up to ten ms. */
export async function startReader(sentinel: SentinelStage): Promise<void> {
  const { signal } = sentinel
  const nextTask = () => scheduler.postTask(() => {}, { priority: 'user-visible', signal })
  try {
    await nextTask()
    const lexicon = unpackLexicon(packed)
    await nextTask()
    const engine = createEngine(lexicon)
    await nextTask()
    removeLeftovers(lexicon.entities.map(({ id }) => id))
    runWithSettings(engine, sentinel, signal)
  } catch (error) {
    // A task that waits is rejected when marking is turned off meanwhile.
    if (!signal.aborted) throw error
  }
}

/**
 * Runs a reader until `signal` aborts, and another in its place when what was decided for this site about doubtful
 * names makes another reading of it. The one there is is told which names are on and how many of each are marked; what
 * only says how marks look or what opens a card leaves it alone.
 */
function runWithSettings(engine: Engine, sentinel: SentinelStage, signal: AbortSignal): void {
  const gone = new AbortController()
  const all = AbortSignal.any([signal, gone.signal])
  const sheet = createSheet(all)
  let reading: { of: string; reader: Reader; marked: string; end: AbortController } | undefined
  let pointing: AbortController | undefined
  let latest: symbol | undefined

  const read = (settings: Settings, of: string, marked: string) => {
    reading?.end.abort()
    const end = new AbortController()
    const until = AbortSignal.any([all, end.signal])
    const reader = createReader({ engine, sentinel, settings, onGone: () => gone.abort() }, until)
    reading = { of, reader, marked, end }
    stages().reader = reader
    sheet.fit(reader, until)
    reportCounts(reader, until)
    reportToPopup(reader, until)
    return reader
  }
  const start = async () => {
    const mine = Symbol()
    latest = mine
    sheet.refresh()
    const { settings } = await readSettings()
    if (all.aborted || latest !== mine) return
    const of = JSON.stringify(settings.senses[siteOfPage()] ?? {})
    const marked = whatIsMarked(settings)
    const reader = reading?.of === of ? reading.reader : read(settings, of, marked)
    if (reading && reading.marked !== marked) {
      reading.marked = marked
      reader.fit(settings)
    }
    pointing?.abort()
    pointing = new AbortController()
    startPointer(reader, settings, AbortSignal.any([all, pointing.signal]))
  }
  all.addEventListener('abort', () => {
    delete stages().reader
  })
  onSettingsChange(() => void start(), all)
  // Firefox tells a page nothing while it is kept for the way back.
  window.addEventListener('pageshow', ({ persisted }) => persisted && void start(), { signal: all })
  void start()
}

/** Two settings that give the same here mark the same of a page's mentions. */
function whatIsMarked({ entities, scope }: Settings): string {
  const off = Object.keys(entities).filter((id) => entities[id]?.on === false)
  return JSON.stringify([off.sort(), scope])
}
