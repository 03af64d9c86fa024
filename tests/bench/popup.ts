import type { Browser, Page, Target } from 'puppeteer-core'
import { textOf } from '../browser/extension-page'
import { paintedOn } from '../browser/highlights'
import { launch, until } from '../browser/launch'
import { servePages } from '../browser/server'
import { median } from './statistics'

/**
 * `npm run bench:popup`: how much script the toolbar's popup runs from its opening until all it shows is drawn, as time
 * of its thread in Chromium. The first opening after an installation also compiles; it is said apart.
 */
const ROUNDS = 9
/** One frame at 60 Hz, in ms. */
const FRAME = 1000 / 60
/** Longer than opening takes, in ms. */
const OPENING = 1_200
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel', 'blink']
/** Whatever runs script, in the names of the browser's trace. */
const SCRIPT = new Set([
  'EvaluateScript',
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.callFunction',
  'FunctionCall',
  'TimerFire',
  'FireAnimationFrame',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
])

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** When it began and how long it took, in µs; `tdur` of its thread alone. */
  ts: number
  dur?: number
  tdur?: number
  args: unknown
}

const sentence = '<p>INTERPOL met Kaspersky Lab at the CMII, says Ronald Noble.</p>'
const server = await servePages({
  '/12': `<!doctype html><title>12 mentions</title>${sentence.repeat(3)}`,
  '/240': `<!doctype html><title>240 mentions</title>${sentence.repeat(60)}`,
})
const { browser, close } = await launch({ name: 'chromium' })
const medians: number[] = []
for (const mentions of [12, 240]) {
  const page = await browser.newPage()
  await page.goto(`${server.origin}/${mentions}`)
  await until(async () => (await paintedOn(page)).interpol, { what: 'marks' })
  const times: { first: number; all: number }[] = []
  for (let i = 0; i < ROUNDS; i++) times.push(await openOnce(browser, page))
  const [cold, ...warm] = times
  const first = median(warm.map((time) => time.first))
  medians.push(first)
  console.log(
    `${mentions} mentions: ${first.toFixed(1)} ms until the list is drawn, ` +
      `${median(warm.map((time) => time.all)).toFixed(1)} ms in all; at its first opening ${cold?.first.toFixed(1)} ms`,
  )
}
await close()
server.close()
console.log(`A frame has ${FRAME.toFixed(1)} ms.`)
process.exitCode = medians.every((ms) => ms < FRAME) ? 0 : 1

/** Opens the popup and closes it; the time of its thread in script, until its first full drawing and in all. */
async function openOnce(browser: Browser, page: Page): Promise<{ first: number; all: number }> {
  const isWorker = (target: Target) => target.type() === 'service_worker'
  const worker = await (await browser.waitForTarget(isWorker)).worker()
  await page.bringToFront()
  await page.tracing.start({ categories: CATEGORIES })
  await worker?.evaluate('chrome.action.openPopup()')
  const target = await browser.waitForTarget((found) => found.url().endsWith('/popup.html'))
  await new Promise((resolve) => setTimeout(resolve, OPENING))
  const trace = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString())
  const popup = await target.asPage()
  if (!(await textOf(popup, 'body')).includes('mentions on')) throw new Error('The popup shows no mentions.')
  await popup.evaluate(() => window.close()).catch(() => {})
  await until(() => !browser.targets().includes(target), { what: 'the popup to close' })
  return scriptIn(trace.traceEvents)
}

function scriptIn(events: readonly TraceEvent[]): { first: number; all: number } {
  const own = events.find(
    ({ name, args }) => name === 'v8.compileModule' && /chunks\/popup-[^"]+\.js/.test(JSON.stringify(args)),
  )
  const mine = events
    .filter(({ name, ph, pid, tid }) => ph === 'X' && pid === own?.pid && tid === own.tid && SCRIPT.has(name))
    .sort((a, b) => a.ts - b.ts)
  let [end, all, first] = [0, 0, 0]
  for (const { name, ts, dur = 0, tdur = 0 } of mine) {
    if (ts < end) continue
    end = ts + dur
    all += tdur / 1000
    // The list is drawn when the page's answer comes; what the timers do later comes after the first painting.
    if (name === 'v8.callFunction' && tdur > 700) first = all
  }
  return { first, all }
}
