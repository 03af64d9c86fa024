import { ask } from '../../common/messages'
import type { ReaderStage } from '../../common/stages'

/** Changes within this many ms go into one report. */
const GATHER = 120

/** Reports what this frame holds to the background until `signal` aborts; nothing, once the page is left. */
export function reportCounts(reader: ReaderStage, signal: AbortSignal): void {
  const document = crypto.randomUUID?.() ?? String(Math.random())
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = '{}'

  const report = (counts: Record<string, number>) => {
    clearTimeout(timer)
    timer = undefined
    const said = JSON.stringify(counts)
    if (said === last) return
    last = said
    ask('reportCounts', { document, counts }).catch(() => {})
  }
  const count = () => {
    const counts: Record<string, number> = {}
    for (const { entity } of reader.marks()) counts[entity] = (counts[entity] ?? 0) + 1
    report(counts)
  }
  const soon = () => {
    timer ??= setTimeout(count, GATHER)
  }
  // What the sentinel had held back was marked before anybody could ask to be told.
  soon()
  reader.onChange(soon, signal)
  window.addEventListener('pagehide', () => report({}), { signal })
  window.addEventListener('pageshow', count, { signal })
  signal.addEventListener('abort', () => report({}))
}
