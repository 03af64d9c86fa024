import type { Page } from 'puppeteer-core'

/** What an extension's scripts took while something was done, in ms. */
export interface OwnWork {
  all: number
  /** The longest call into them: what they take of one task. */
  longest: number
}

interface TraceEvent {
  name: string
  tid: number
  /** In µs. */
  ts: number
  dur?: number
  args?: { data?: { url?: string } }
}

/** Calls of functions and runs of scripts, as Chromium's own tracing tells of them. */
const CALLS = new Set(['FunctionCall', 'EvaluateScript'])

/** Traces a page in Chromium while `act` runs. */
export async function profile(page: Page, act: () => Promise<unknown>): Promise<OwnWork> {
  await page.tracing.start({ categories: ['devtools.timeline'] })
  await act()
  const trace = await page.tracing.stop()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const own = traceEvents
    .filter(({ name, args }) => CALLS.has(name) && /^(?:chrome|moz)-extension:/.test(args?.data?.url ?? ''))
    .sort((a, b) => a.ts - b.ts)
  const work: OwnWork = { all: 0, longest: 0 }
  const ends = new Map<number, number>()
  for (const { tid, ts, dur = 0 } of own) {
    // A call within a call is counted with it.
    if (ts < (ends.get(tid) ?? 0)) continue
    ends.set(tid, ts + dur)
    work.all += dur / 1000
    work.longest = Math.max(work.longest, dur / 1000)
  }
  return work
}
