import type { CDPSession } from 'puppeteer-core'
import { sum } from './statistics'

/** Between two samples of the profiler, in µs. */
const INTERVAL = 100

/** What an extension's scripts took while something was done, in ms. */
export interface OwnWork {
  all: number
  /** The longest stretch without a pause; a collection of garbage in it counts. */
  longest: number
}

/** Profiles a page in Chromium while `act` runs. */
export async function profile(session: CDPSession, act: () => Promise<unknown>): Promise<OwnWork> {
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.send('Profiler.start')
  await act()
  return ownWork(await session.send('Profiler.stop'))
}

interface Profile {
  profile: {
    nodes: { id: number; callFrame: { url: string; functionName: string }; children?: number[] }[]
    samples?: number[]
    timeDeltas?: number[]
  }
}

/** The time in functions of an extension and in whatever they call. */
function ownWork({ profile: { nodes, samples = [], timeDeltas = [] } }: Profile): OwnWork {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const own = new Set<number>()
  const mark = (id: number) => {
    own.add(id)
    for (const child of byId.get(id)?.children ?? []) mark(child)
  }
  for (const { id, callFrame } of nodes) if (/^(?:chrome|moz)-extension:/.test(callFrame.url)) mark(id)
  const times: number[] = []
  let stretch = 0
  let longest = 0
  for (const [i, id] of samples.entries()) {
    const ms = (timeDeltas[i] ?? 0) / 1000
    const isCollection = byId.get(id)?.callFrame.functionName === '(garbage collector)'
    if (own.has(id)) times.push(ms)
    stretch = own.has(id) || (isCollection && stretch > 0) ? stretch + ms : 0
    longest = Math.max(longest, stretch)
  }
  return { all: sum(times), longest }
}
