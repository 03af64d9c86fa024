import type { Page } from 'puppeteer-core'
import { type Launched, launch } from '../browser/launch'
import { type PageServer, servePages } from '../browser/server'
import { generatePage } from './pages'
import { type OwnWork, profile } from './profile'
import type { Frames, Results } from './results'
import { evaluateIsolated } from './session'

/** Texts of an endless feed, a third of them with a mention. */
const ROWS = [
  'A quiet morning on the river, and the mills were running again.',
  'Officers of INTERPOL met in the harbour town.',
  'The committee will hear both sides before it votes.',
]
const RECYCLINGS = 10_000
/** The heap is looked at every so many recyclings. */
const EVERY = 500
/** A page that is still busy after this many ms is waited for no longer. */
const AFTERWARDS = 2500

/**
 * Measures what changes of a page cost with the extension installed in Chromium, and which frames a long page and a storm
 * of changes lose with it and without it.
 */
export async function measureChanges(rounds: number, results: Results): Promise<void> {
  const server = await servePages({ '/': generatePage(0.1), '/long': generatePage(10) })
  const [ours, bare] = [await launchIn(true), await launchIn(false)]
  try {
    results.changes = {
      appended: await repeat(rounds, () => work(ours, server, appendOneByOne)),
      observed: await repeat(rounds, () => workOfObserver(bare, server)),
      appendedAtOnce: await repeat(rounds, () => work(ours, server, appendAtOnce)),
      storm: await repeat(rounds, () => work(ours, server, storm)),
      feed: await recycle(ours, server),
    }
    results.frames = [
      await framesOf('10 MB loaded', rounds, ours, bare, (page) => page.goto(`${server.origin}/long`)),
      await framesOf('100,000 changes in a second', rounds, ours, bare, async (page) => {
        await page.goto(server.origin)
        await storm(page)
      }),
    ]
    results.firstMarks = await repeat(rounds, () => framesToMarks(ours, server))
  } finally {
    await Promise.all([ours.close(), bare.close()])
    server.close()
  }
}

const launchIn = (extension: boolean) =>
  launch({
    name: 'chromium',
    extension,
    args: ['--js-flags=--expose-gc', '--enable-precise-memory-info'],
  })

async function repeat<T>(rounds: number, measure: () => Promise<T>): Promise<T[]> {
  const measured: T[] = []
  for (let round = 0; round < rounds; round++) measured.push(await measure())
  return measured
}

/** A new tab that knows the function tsx wraps named functions in, which go into the page as they are. */
async function newPage({ browser }: Launched): Promise<Page> {
  const page = await browser.newPage()
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named')
  return page
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What the extension takes of a change to a page that was read already. */
async function work(
  launched: Launched,
  { origin }: PageServer,
  change: (page: Page) => Promise<unknown>,
): Promise<OwnWork> {
  const page = await newPage(launched)
  await page.goto(origin)
  // Past the first look at every element.
  await wait(1500)
  const own = await profile(page, async () => {
    await change(page)
    await wait(300)
  })
  await page.close()
  return own
}

/** What an observer takes that does nothing, in a content script's world: no way to hear of changes costs less. */
async function workOfObserver(launched: Launched, { origin }: PageServer): Promise<OwnWork> {
  const page = await newPage(launched)
  await page.goto(origin)
  await evaluateIsolated(
    page,
    `new MutationObserver(() => {}).observe(document, { childList: true, characterData: true, subtree: true }); 0
//# sourceURL=chrome-extension://nobody/observer.js`,
  )
  const own = await profile(page, () => appendOneByOne(page))
  await page.close()
  return own
}

/** 1,000 paragraphs, each in a task of its own. */
function appendOneByOne(page: Page) {
  return page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel()
    for (let i = 0; i < 1000; i++) {
      const paragraph = document.createElement('p')
      paragraph.textContent = `The mills on the river ran again in the morning, number ${i}.`
      document.body.append(paragraph)
      await new Promise((resolve) => {
        port1.onmessage = resolve
        port2.postMessage(0)
      })
    }
  })
}

/** The same in one task. */
function appendAtOnce(page: Page) {
  return page.evaluate(() => {
    for (let i = 0; i < 1000; i++) {
      const paragraph = document.createElement('p')
      paragraph.textContent = `The mills on the river ran again in the morning, number ${i}.`
      document.body.append(paragraph)
    }
  })
}

/** 100,000 changes in about a second, in tasks of 500. */
function storm(page: Page) {
  return page.evaluate(async () => {
    const texts = Array.from({ length: 500 }, () => document.body.appendChild(document.createTextNode('')))
    const start = performance.now()
    for (let i = 0; i < 200; i++) {
      for (const text of texts) text.data = `number ${i} `
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, start + i * 5 - performance.now())))
    }
  })
}

/** A feed of 40 rows, the first of which is used anew at the end, again and again: what it keeps, and what it costs. */
async function recycle(launched: Launched, { origin }: PageServer) {
  const page = await newPage(launched)
  await page.goto(origin)
  await page.evaluate((rows) => {
    document.body.replaceChildren(
      ...Array.from({ length: 40 }, (_, i) => {
        const row = document.createElement('p')
        row.textContent = rows[i % rows.length] ?? ''
        return row
      }),
    )
  }, ROWS)
  await wait(1000)
  const session = await page.createCDPSession()
  const points: { after: number; bytes: number; ms: number }[] = []
  for (let after = 0; after <= RECYCLINGS; after += EVERY) {
    const { all } = await profile(page, () => (after > 0 ? recycleRows(page, after) : wait(0)))
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    points.push({ after, bytes: usedSize, ms: all })
  }
  await page.close()
  return points
}

function recycleRows(page: Page, seed: number) {
  return page.evaluate(
    async (rows, count, from) => {
      for (let i = 0; i < count; i++) {
        const row = document.body.firstElementChild as HTMLElement
        row.textContent = `${rows[i % rows.length]} ${from + i}`
        document.body.append(row)
        if (i % 10 === 9) await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    },
    ROWS,
    EVERY,
    seed,
  )
}

/** The longest pauses between frames with us and without us, and our longest task, while a page does something. */
async function framesOf(
  what: string,
  rounds: number,
  ours: Launched,
  bare: Launched,
  act: (page: Page) => Promise<unknown>,
): Promise<Frames> {
  const frames: Frames = { what, ours: [], bare: [], late: [], bareLate: [], longest: [] }
  for (let round = 0; round < rounds; round++) {
    for (const launched of round % 2 ? [ours, bare] : [bare, ours]) {
      const page = await newPage(launched)
      await page.evaluateOnNewDocument(countFrames)
      const { longest } = await profile(page, async () => {
        await act(page)
        await wait(AFTERWARDS)
      })
      const gaps = await page.evaluate(() => (globalThis as unknown as { gaps: number[] }).gaps)
      const late = gaps.filter((gap) => gap > LATE).length
      if (launched === ours) frames.longest.push(longest)
      frames[launched === ours ? 'ours' : 'bare'].push(Math.max(0, ...gaps))
      frames[launched === ours ? 'late' : 'bareLate'].push(late)
      await page.close()
    }
  }
  return frames
}

/** Two frames of 60 in a second, in ms. */
const LATE = 34

/** In the page: keeps the pauses, in ms, between frames once there is a body. */
function countFrames(): void {
  const gaps: number[] = []
  let last = 0
  const frame = (now: number) => {
    if (last > 0) gaps.push(now - last)
    last = document.body ? now : 0
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  Object.assign(globalThis, { gaps })
}

/** After how many frames a mention is marked that a page has just put on the screen, once one was marked before. */
async function framesToMarks(launched: Launched, { origin }: PageServer): Promise<number> {
  const page = await newPage(launched)
  await page.goto(origin)
  const frames = await page.evaluate(async (row) => {
    const marks = () =>
      [...(CSS.highlights as unknown as Map<string, Set<Range>>).values()].flatMap((set) => [...set]).length
    const put = async () => {
      const before = marks()
      const paragraph = document.createElement('p')
      paragraph.textContent = row
      document.body.prepend(paragraph)
      let count = 0
      while (marks() === before && count < 600) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
        count++
      }
      return count
    }
    await put()
    await new Promise((resolve) => setTimeout(resolve, 500))
    return put()
  }, ROWS[1] ?? '')
  await page.close()
  return frames
}
