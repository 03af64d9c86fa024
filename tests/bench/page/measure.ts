import { CANDIDATES, type Candidate, type CandidateName } from './candidates'
import { leave, sliceOnce } from './ours'
import { plant, plantedSpans } from './plant'

/** How long one candidate may take on one page, over all its runs, in ms. */
const PATIENCE = 1500
/** Short pages are measured several at a time, so that one sample has about as much text as this. */
const SAMPLE = 150_000

/** Puts a page in the place of this one, with nodes that no script has touched and styles that are computed. */
function show(html: string): Document {
  leave()
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement)
  void getComputedStyle(document.body).display
  return document
}

export type Times = Partial<Record<CandidateName, number[]>>

/** Runs candidates in turn on fresh copies of a page, `rounds` times after one warm-up; ms of one page each. */
export async function measureWarm(html: string, names: CandidateName[], rounds: number): Promise<Times> {
  const copies = Math.max(1, Math.round(SAMPLE / html.length))
  const times: Times = Object.fromEntries(names.map((name) => [name, []]))
  const spent = new Map<CandidateName, number>()
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length] as CandidateName
      const soFar = spent.get(name) ?? 0
      if (soFar > PATIENCE) continue
      let ms = 0
      for (let copy = 0; copy < copies; copy++) ms += time(CANDIDATES[name], show(html))
      spent.set(name, soFar + ms)
      if (round === 0 && soFar + ms < PATIENCE / 2) continue
      times[name]?.push(ms / copies)
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
  return times
}

function time({ run }: Candidate, shown: Document): number {
  const start = performance.now()
  run(shown)
  return performance.now() - start
}

/** One run on a page that was just loaded, in scripts that have not run yet; ms. */
export function measureCold(html: string, name: CandidateName): number {
  return time(CANDIDATES[name], show(html))
}

export interface Judged {
  found: number
  missed: number
  wrong: number
  /** Records of a mutation observer over the whole document. */
  changes: number
}

/** Compares what a candidate marks with what was planted. */
export function judge(html: string, name: CandidateName): Judged | undefined {
  const candidate: Candidate = CANDIDATES[name]
  if (!candidate.spans) return undefined
  const planted = plantedSpans(show(html))
  const observer = new MutationObserver(() => {})
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  const result = candidate.run(document) as never
  const changes = observer.takeRecords().length
  const spans = new Set(candidate.spans(document, result))
  const found = [...spans].filter((span) => planted.has(span)).length
  return { found, missed: planted.size - found, wrong: spans.size - found, changes }
}

/** What a candidate's result keeps on the heap once garbage is collected, in bytes. Chromium alone tells. */
export async function measureHeap(html: string, name: CandidateName): Promise<number | undefined> {
  const { gc } = globalThis as { gc?: () => void }
  const { memory } = performance as { memory?: { usedJSHeapSize: number } }
  if (!gc || !memory) return undefined
  show(html)
  const settled = async () => {
    gc()
    // The figure is brought up to date now and then only.
    await new Promise((resolve) => setTimeout(resolve, 120))
    return memory.usedJSHeapSize
  }
  const before = await settled()
  const result: unknown = CANDIDATES[name].run(document)
  const kept = (await settled()) - before
  // It must live until here.
  return result === null ? 0 : kept
}

/** Shows a page, lets a candidate mark it, and measures the style, layout and frame that follow; ms. */
export async function measurePaint(html: string, name: CandidateName): Promise<number> {
  show(html)
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  document.body.getBoundingClientRect()
  await frame()
  await frame()
  CANDIDATES[name].run(document)
  const start = performance.now()
  document.body.getBoundingClientRect()
  const laidOut = performance.now() - start
  await frame()
  const painting = performance.now()
  await new Promise((resolve) => setTimeout(resolve))
  const painted = performance.now() - painting
  CSS.highlights.clear()
  show('')
  return laidOut + painted
}

/** The longest slice of each of several readings of a page. */
export function measureSlices(html: string, rounds: number, limit: number): number[] {
  return Array.from({ length: rounds }, () => Math.max(...sliceOnce(show(html), limit)))
}

/** How many ranges are registered on a page. */
export function countPainted(html: string): number {
  return CANDIDATES.ours.run(show(html)).painted
}

export { plant }
