import type { CDPSession } from 'puppeteer-core'
import { launch } from '../browser/launch'
import { servePages } from '../browser/server'
import { realPages } from './pages'
import { sum } from './statistics'

/** Between two samples of the profiler, in µs. */
const INTERVAL = 100

/** Loads real pages in Chromium with the extension installed, and profiles what its scripts take of each load. */
export async function measureInstalled(everyPage: number): Promise<{ page: string; ms: number }[]> {
  const pages = realPages().filter((_, i) => i % everyPage === 0)
  const server = await servePages(
    Object.fromEntries(pages.map(({ name, html }) => [`/${encodeURI(name)}`, html])),
  )
  const launched = await launch({ name: 'chromium' })
  const measured: { page: string; ms: number }[] = []
  try {
    for (const { name } of pages) {
      const page = await launched.browser.newPage()
      const session = await page.createCDPSession()
      await session.send('Profiler.enable')
      await session.send('Profiler.setSamplingInterval', { interval: INTERVAL })
      await session.send('Profiler.start')
      await page.goto(`${server.origin}/${encodeURI(name)}`)
      // Long enough for the first sweep that comes after the page has settled.
      await new Promise((resolve) => setTimeout(resolve, 700))
      measured.push({ page: name, ms: ownTime(await session.send('Profiler.stop')) })
      await page.close()
    }
  } finally {
    await launched.close()
    server.close()
  }
  return measured
}

type Profile = Awaited<ReturnType<CDPSession['send']>> & {
  profile: {
    nodes: { id: number; callFrame: { url: string }; children?: number[] }[]
    samples?: number[]
    timeDeltas?: number[]
  }
}

/** The time, in ms, in functions of an extension and in whatever they call. */
function ownTime({ profile }: Profile): number {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const own = new Set<number>()
  const mark = (id: number) => {
    own.add(id)
    for (const child of nodes.get(id)?.children ?? []) mark(child)
  }
  for (const { id, callFrame } of profile.nodes) if (/^chrome-extension:/.test(callFrame.url)) mark(id)
  const deltas = profile.timeDeltas ?? []
  return sum((profile.samples ?? []).map((id, i) => (own.has(id) ? (deltas[i] ?? 0) : 0))) / 1000
}
