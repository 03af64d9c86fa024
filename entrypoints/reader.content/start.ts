import { packed } from 'dossier:packed'
import { onSettingsChange, readSettings, type Settings } from '../../common/settings'
import { type ReaderStage, type SentinelStage, stages } from '../../common/stages'
import { createEngine, type Engine, unpackLexicon } from '../../engine/index'
import { reportCounts } from './counts'
import { startPointer } from './pointer'
import { createReader } from './reader'
import { reportToPopup } from './report'
import { createSheet } from './sheet'

declare const scheduler: { postTask(task: () => void, options: object): Promise<void> }

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
    runWithSettings(engine, sentinel, signal)
  } catch (error) {
    // A task that waits is rejected when marking is turned off meanwhile.
    if (!signal.aborted) throw error
  }
}

/**
 * Runs a reader until `signal` aborts, and another in its place when a change of the settings makes another reading of
 * the page. What only says how marks look or what opens a card leaves the reader alone.
 */
function runWithSettings(engine: Engine, sentinel: SentinelStage, signal: AbortSignal): void {
  const gone = new AbortController()
  const all = AbortSignal.any([signal, gone.signal])
  const sheet = createSheet(all)
  let reading: { of: string; reader: ReaderStage; end: AbortController } | undefined
  let pointing = new AbortController()

  const read = (settings: Settings, of: string) => {
    reading?.end.abort()
    const end = new AbortController()
    const until = AbortSignal.any([all, end.signal])
    const reader = createReader({ engine, sentinel, settings, onGone: () => gone.abort() }, until)
    reading = { of, reader, end }
    stages().reader = reader
    sheet.fit(reader, until)
    reportCounts(reader, until)
    reportToPopup(reader, until)
    return reader
  }
  const start = async () => {
    pointing.abort()
    const mine = new AbortController()
    pointing = mine
    sheet.refresh()
    const { settings } = await readSettings()
    if (all.aborted || mine.signal.aborted) return
    const of = whatIsRead(settings)
    const reader = reading?.of === of ? reading.reader : read(settings, of)
    startPointer(reader, settings, AbortSignal.any([all, mine.signal]))
  }
  all.addEventListener('abort', () => {
    delete stages().reader
  })
  onSettingsChange(() => void start(), all)
  void start()
}

/** Two settings that give the same here read a page alike. */
function whatIsRead({ entities, scope, senses }: Settings): string {
  const off = Object.keys(entities).filter((id) => entities[id]?.on === false)
  return JSON.stringify([off.sort(), scope, senses])
}
