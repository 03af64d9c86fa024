import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { store } from './extension-page'
import { paintedIn } from './highlights'
import { browserName, type Launched, launch, until } from './launch'
import { expectPainted } from './painted'
import { type PageServer, servePages } from './server'

const SENTENCE = 'INTERPOL and Kaspersky Lab signed an agreement.'

const PAGES = {
  '/': `<!doctype html><title>First</title><p id="p">${SENTENCE}</p><iframe src="/frame"></iframe><script>
    const shown = []; addEventListener('pageshow', (event) => shown.push(event.persisted))</script>`,
  '/frame': `<!doctype html><p>${SENTENCE}</p>`,
  '/next': '<!doctype html><title>Next</title><p>Nothing here.</p>',
  '/speculating': `<!doctype html><title>Speculating</title><a id="to" href="/early">On</a>
    <script type="speculationrules">{"prerender": [{"urls": ["/early"], "eagerness": "immediate"}]}</script>`,
  '/early': `<!doctype html><title>Early</title><p id="p">${SENTENCE}</p><script>
    // Each look says what is painted; a page is told of its activation before the looks that follow it.
    setInterval(() => fetch('/look?' + (document.prerendering ? 'early ' : 'shown ') + CSS.highlights.size), 100)</script>`,
  '/look': '',
}

let launched: Launched
let server: PageServer
let page: Page
let options: Page

beforeAll(async () => {
  server = await servePages(PAGES)
  launched = await launch({
    // Both drivers keep their browser from keeping pages, unless told not to.
    without: ['--disable-back-forward-cache'],
    prefs: { 'fission.bfcacheInParent': true },
  })
  options = await launched.openExtensionPage('options.html')
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})
beforeEach(async () => {
  await page?.close()
  page = await launched.browser.newPage()
})

const BOTH = { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] }

const set = (settings: Record<string, unknown>) => store(options, settings)

/** By the page itself: Firefox's driver waits for ever once a page has come back. */
async function goOn(): Promise<void> {
  await page.evaluate(`location.href = '/next'`).catch(() => {})
  await until(() => page.evaluate(`document.title === 'Next'`), { what: 'the next page' })
}

/** Goes back to the page with marks, which was kept. */
async function goBack(): Promise<void> {
  await page.evaluate('history.back()').catch(() => {})
  const shown = await until(
    () => page.evaluate(`document.title === 'First' && shown.length > 1 && shown`) as Promise<boolean[]>,
    { what: 'the page shown again' },
  )
  expect(shown.at(-1)).toBe(true)
}

/** Waits for the page's marks and those of its frame, which the driver does not know of when a page has come back. */
async function expectMarks(): Promise<void> {
  await until(async () => JSON.stringify(await paintedIn(page)) === JSON.stringify(BOTH), {
    what: 'the marks',
  })
  await until(() => page.evaluate('frames[0].CSS.highlights.size === 2'), { what: 'the marks of the frame' })
}

test('a page with marks is kept when the reader goes on, and has its marks when they come back', async () => {
  await page.goto(server.origin)
  await expectMarks()
  await goOn()
  await goBack()
  await expectMarks()
  // And it is read on.
  await page.evaluate(`p.textContent = 'Nobody.'`)
  await until(async () => Object.keys(await paintedIn(page)).length === 0, { what: 'no marks' })
  await page.evaluate(`p.textContent = '${SENTENCE}'`)
  await expectMarks()
})

test('what was set while a page was kept counts for it when it comes back', async () => {
  await page.goto(server.origin)
  await expectMarks()
  await goOn()
  await set({ entities: { interpol: { on: false } } })
  await goBack()
  await expectPainted(page, { kaspersky: ['Kaspersky Lab'] })
  await goOn()
  await set({ on: false })
  await goBack()
  await expectPainted(page, {})
  await set({ on: true, entities: {} })
  await expectMarks()
})

test('marking that was turned on while a page without marks was kept counts for it when it comes back', async () => {
  await set({ on: false })
  await page.goto(server.origin)
  await expectPainted(page, {})
  await goOn()
  await set({ on: true })
  await goBack()
  await expectMarks()
})

// Firefox does not prerender.
if (browserName === 'chromium') {
  test('a prerendered page waits until it is shown', async () => {
    const looks = (when: string) =>
      server.requests.filter((path) => path.startsWith(`/look?${when}`)).map((path) => path.split('%20')[1])
    await page.goto(`${server.origin}/speculating`)
    await until(() => looks('early').length >= 15, { what: 'a page that is prerendered' })
    expect(new Set(looks('early'))).toEqual(new Set(['0']))
    await page.click('#to')
    await until(() => looks('shown').includes('2'), { what: 'its marks' })
    expect(new Set(looks('early'))).toEqual(new Set(['0']))
  })
}
