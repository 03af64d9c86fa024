import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BarePage, openBare } from './bare-page'
import { borrow } from './borrow'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

/** What is left while marking is off: the ears for the setting that turns it on again, which may have been set while the page was kept for the way back. */
const ASLEEP = { 'storage.onChanged': 1, 'listener for pageshow on Window': 1 }

let launched: Launched
let server: PageServer
let page: Page
let instruments: BarePage['instruments']
let painted: BarePage['painted']
let start: BarePage['start']

beforeAll(async () => {
  server = await servePages({
    '/': `<!doctype html><title>Teardown</title><body style="height:3000px"><p id="p">INTERPOL and Kaspersky Lab signed.</p>
      <div id="host"></div><script>host.attachShadow({ mode: 'open' }).innerHTML = '<p>INTERPOL again</p>'</script>`,
    '/quiet': '<!doctype html><title>Quiet</title><p>The mills on the river.</p>',
  })
  launched = await borrow({ extension: false })
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

beforeEach(async () => {
  await open()
  await start()
  await until(async () => (await painted()) === 3, { what: 'the marks' })
})

async function open(path = '/'): Promise<void> {
  await page?.close()
  ;({ page, instruments, painted, start } = await openBare(launched, server.origin + path))
}

/** Waits until what runs is what is expected, and stays so. */
async function expectRunning(wanted: Record<string, number>): Promise<void> {
  let last: unknown
  await until(
    async () => {
      last = await instruments('running')
      return isDeepStrictEqual(last, wanted)
    },
    { limit: 3000 },
  ).catch(() => {})
  expect(last).toEqual(wanted)
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(await instruments('running')).toEqual(wanted)
}

/** Opens a card at the first mention, as the pointer does, and scrolls, so that all there is has been started. */
async function useIt(): Promise<void> {
  await page.evaluate(() => scrollBy(0, 20))
  const box = await page.$eval('#p', (p) => p.getBoundingClientRect().toJSON())
  await page.mouse.move(box.x + 30, box.y + box.height / 2)
  await page.mouse.move(box.x + 31, box.y + box.height / 2)
  await until(() => page.$('aparte-card'), { what: 'the card' })
}

test('a prerendered page: nothing runs but the ears for its showing, its coming back and the setting', async () => {
  await open()
  await page.evaluate(`Object.defineProperty(document, 'prerendering', { value: true, configurable: true })`)
  await start()
  await expectRunning({
    'listener for prerenderingchange on Window': 1,
    ...ASLEEP,
  })
  await page.evaluate(`delete document.prerendering; document.dispatchEvent(new Event('prerenderingchange'))`)
  await until(async () => (await painted()) === 3, { what: 'the marks' })
})

test('a sheet that could not be had is asked for again', async () => {
  await open()
  await instruments('refuseSheets', 1)
  await start()
  await until(async () => (await instruments('running')).sheets === 1, { what: 'the sheet' })
})

/** How many observers watch the page for changes right after so many of them. */
const watchersAfter = (changes: number) =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) document.body.append(document.createElement('i'))
    // Observers hear of it before this goes on.
    await Promise.resolve()
    const { instruments } = globalThis as unknown as {
      instruments: { running(): Record<string, number> }
    }
    return instruments.running().MutationObserver ?? 0
  }, changes)

test('on a page where nothing was found a burst of changes is not watched, for a moment', async () => {
  await open('/quiet')
  await start()
  await until(async () => (await watchersAfter(1)) === 1, { what: 'the watch' })
  expect(await watchersAfter(90)).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await watchersAfter(200)).toBe(0)
  await until(async () => (await watchersAfter(0)) === 1, { what: 'the watch again' })
})

test('where something was found it is', async () => {
  const before = await watchersAfter(0)
  expect(before).toBeGreaterThan(0)
  expect(await watchersAfter(200)).toBe(before)
})

test('while it runs, what it started is counted', async () => {
  await useIt()
  const running = await instruments('running')
  expect(running).toMatchObject({ highlights: 2, elements: 1, sheets: 1, 'storage.onChanged': 2 })
  for (const kind of [
    'MutationObserver',
    'ResizeObserver',
    'setTimeout',
    'runtime.onMessage',
    'runtime.onConnect',
  ]) {
    expect(running[kind], kind).toBeGreaterThan(0)
  }
  expect(Object.keys(running).filter((kind) => kind.startsWith('listener')).length).toBeGreaterThan(10)
})

test('turned off: nothing is left but the ears for the setting', async () => {
  await useIt()
  await instruments('set', { on: false })
  await expectRunning(ASLEEP)
})

test('turned off and on again, five times: no more runs than before', async () => {
  await page.mouse.move(600, 500)
  const settle = async () => {
    await until(async () => (await painted()) === 3, { what: 'the marks' })
    await new Promise((resolve) => setTimeout(resolve, 800))
    const { setTimeout: _, ...rest } = await instruments('running')
    return rest
  }
  const before = await settle()
  for (let i = 0; i < 5; i++) {
    await instruments('set', { on: false })
    await until(async () => (await painted()) === 0, { what: 'no marks' })
    await instruments('set', { on: true })
    await until(async () => (await painted()) === 3, { what: 'the marks' })
  }
  expect(await settle()).toEqual(before)
})

test('the site left out: nothing is left but the ears for settings and address', async () => {
  await useIt()
  await instruments('set', { sites: ['127.0.0.1'] })
  await expectRunning({ ...ASLEEP, 'listener for currententrychange on Navigation': 1 })
})

test('the extension gone: the next sign of the reader finds it so, and nothing is left', async () => {
  await useIt()
  await instruments('goAway')
  await page.mouse.move(610, 510)
  // The sheet is the browser's to drop with the extension: nobody is left to ask for it.
  await expectRunning({ ...ASLEEP, sheets: 1 })
})
