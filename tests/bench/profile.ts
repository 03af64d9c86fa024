import type { Page } from 'puppeteer-core'

/** What an extension's scripts took while something was done, in ms. */
export interface OwnWork {
  all: number
  /** The longest call into them, or run of what they awaited: what they take of one task. */
  longest: number
}

interface TraceEvent {
  name: string
  pid: number
  /** Of its process. */
  tid: number
  /** Of a profile and its chunks. */
  id?: string
  /** In µs. */
  ts: number
  dur?: number
  args?: { data?: TraceData }
}

interface TraceData {
  url?: string
  startTime?: number
  timeDeltas?: number[]
  cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] }
}

interface ProfileNode {
  id: number
  parent?: number
  callFrame: { url?: string }
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`

/** Calls of functions and runs of scripts, as Chromium's own tracing tells of them. */
const CALLS = new Set(['FunctionCall', 'EvaluateScript'])
/** What goes on behind an `await`: the tracing does not say whose it is, the profiler's samples do. */
const MICROTASKS = 'RunMicrotasks'

/** Traces a page in Chromium while `act` runs. */
export async function profile(page: Page, act: () => Promise<unknown>): Promise<OwnWork> {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-v8.cpu_profiler'] })
  await act()
  const trace = await page.tracing.stop()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const shareOf = createShares(traceEvents)
  const own = traceEvents
    .filter(({ name, args }) => name === MICROTASKS || (CALLS.has(name) && isOurs(args?.data?.url)))
    .sort((a, b) => a.ts - b.ts)
  const work: OwnWork = { all: 0, longest: 0 }
  const ends = new Map<string, number>()
  for (const event of own) {
    const { name, ts, dur = 0 } = event
    const thread = threadOf(event)
    // A call within a call is counted with it.
    if (ts < (ends.get(thread) ?? 0)) continue
    const ms = (dur / 1000) * (name === MICROTASKS ? shareOf(event) : 1)
    if (ms === 0) continue
    ends.set(thread, ts + dur)
    work.all += ms
    work.longest = Math.max(work.longest, ms)
  }
  return work
}

function isOurs(url = ''): boolean {
  return /^(?:chrome|moz)-extension:/.test(url)
}

/** Tells the part of an event's time, 0 to 1, in which an extension's script was on the stack, by samples of it. */
function createShares(events: readonly TraceEvent[]): (event: TraceEvent) => number {
  const samples = new Map<string, { at: number; ours: boolean }[]>()
  const chunks = events.filter(({ name }) => name === 'ProfileChunk')
  for (const begun of events.filter(({ name }) => name === 'Profile')) {
    const thread = threadOf(begun)
    let at = begun.args?.data?.startTime ?? 0
    const ours = new Set<number>()
    const taken: { at: number; ours: boolean }[] = []
    for (const { pid, id, args } of chunks) {
      if (pid !== begun.pid || id !== begun.id) continue
      const { cpuProfile, timeDeltas = [] } = args?.data ?? {}
      for (const { id: node, parent = -1, callFrame } of cpuProfile?.nodes ?? []) {
        if (isOurs(callFrame.url) || ours.has(parent)) ours.add(node)
      }
      for (const [i, node] of (cpuProfile?.samples ?? []).entries()) {
        at += timeDeltas[i] ?? 0
        taken.push({ at, ours: ours.has(node) })
      }
    }
    samples.set(thread, [...(samples.get(thread) ?? []), ...taken])
  }
  return (event) => {
    const { ts, dur = 0 } = event
    const within = samples.get(threadOf(event))?.filter(({ at }) => at >= ts && at < ts + dur) ?? []
    return within.filter(({ ours }) => ours).length / (within.length || 1)
  }
}
