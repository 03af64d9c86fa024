import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { borrow } from './borrow'
import { store } from './extension-page'
import { browserName, type Launched, launch, until } from './launch'
import { expectPainted } from './painted'
import { type PageServer, servePages } from './server'

const SENTENCE = 'INTERPOL and Kaspersky Lab signed an agreement.'
const BOTH = { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] }
const FOUR = { interpol: ['INTERPOL', 'INTERPOL'], kaspersky: ['Kaspersky Lab', 'Kaspersky Lab'] }

const PAGES = {
  '/': `<!doctype html><title>Life</title><h2>One</h2><p>${SENTENCE}</p><h2>Two</h2><p>${SENTENCE}</p>`,
  '/long': `<!doctype html><title>Long</title>${`<p>${SENTENCE}</p>`.repeat(1500)}`,
  '/framed': `<!doctype html><title>Life</title><p>${SENTENCE}</p><iframe src="OTHER/frame"></iframe>`,
  '/frame': `<!doctype html><p>${SENTENCE}</p>`,
  '/clobbered': `<!doctype html><title>Clobbered</title><img name="body"><img name="createTreeWalker"><form name="documentElement">
      <input name="parentNode"><input name="nextSibling"><input name="localName"><p>${SENTENCE}</p></form>
      <script>Node.prototype.contains = () => { throw new Error('theirs') }; Array.prototype.flatMap = () => 0
      Document.prototype.createTreeWalker = CSS.highlights.set = () => { throw new Error('theirs') }</script>`,
}

let launched: Launched
let server: PageServer
let page: Page
let options: Page

beforeAll(async () => {
  server = await servePages(PAGES)
  PAGES['/framed'] = PAGES['/framed'].replace('OTHER', server.otherOrigin)
  launched = await borrow()
  options = await launched.openExtensionPage('options.html')
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})
beforeEach(async () => {
  await page?.close()
  page = await launched.browser.newPage()
  await set({ on: true, sites: [], entities: {}, scope: 'all' })
})

const set = (settings: Record<string, unknown>) => store(options, settings)

test('off and on again, live', async () => {
  await page.goto(server.origin)
  await expectPainted(page, FOUR)
  await set({ on: false })
  await expectPainted(page, {})
  await set({ on: true })
  await expectPainted(page, FOUR)
})

// Firefox prints a copy of the page, without any highlight.
if (browserName === 'chromium')
  test('nothing is marked while it is printed, and all of it afterwards, however often', async () => {
    await page.goto(server.origin)
    await expectPainted(page, FOUR)
    // The page's listener is there before ours, and told first.
    await page.evaluate(() => {
      document.title = ''
      addEventListener('afterprint', () => (document.title += CSS.highlights.size), { capture: true })
    })
    for (const told of ['0', '00']) {
      await page.pdf()
      expect(await page.title()).toBe(told)
      await expectPainted(page, FOUR)
    }
  })

test('one entity off, live', async () => {
  await page.goto(server.origin)
  await expectPainted(page, FOUR)
  await set({ entities: { interpol: { on: false } } })
  await expectPainted(page, { kaspersky: FOUR.kaspersky })
})

test('one entity off on a long page: no mark of another goes, not for a moment', async () => {
  await page.goto(`${server.origin}/long`)
  const sizes = () =>
    page.evaluate(() =>
      ['aparte-interpol', 'aparte-kaspersky'].map((name) => CSS.highlights.get(name)?.size ?? 0),
    )
  await until(async () => isDeepStrictEqual(await sizes(), [100, 100]), { what: '200 ranges' })
  await page.evaluate(() => {
    const world = globalThis as unknown as { fewest: number }
    world.fewest = 100
    setInterval(() => {
      world.fewest = Math.min(world.fewest, CSS.highlights.get('aparte-kaspersky')?.size ?? 0)
    })
  })
  await set({ entities: { interpol: { on: false } } })
  await until(async () => isDeepStrictEqual(await sizes(), [0, 200]), { what: '200 of one name' })
  await set({ entities: {} })
  await until(async () => isDeepStrictEqual(await sizes(), [100, 100]), { what: 'both names' })
  expect(await page.evaluate(() => (globalThis as unknown as { fewest: number }).fewest)).toBe(100)
})

test('the first in each section, or on the page', async () => {
  await page.goto(server.origin)
  await set({ scope: 'section' })
  await expectPainted(page, FOUR)
  await set({ scope: 'page' })
  await expectPainted(page, BOTH)
})

test('a site left out, with its frames of other sites', async () => {
  await page.goto(`${server.origin}/framed`)
  await expectPainted(page, FOUR)
  await set({ sites: ['127.0.0.1'] })
  await expectPainted(page, {})
  await set({ sites: ['elsewhere.example'] })
  await expectPainted(page, FOUR)
})

test('a page that clobbers the DOM and replaces built-ins', async () => {
  const errors: unknown[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.goto(`${server.origin}/clobbered`)
  await expectPainted(page, BOTH)
  expect(errors).toEqual([])
})

test('a page is as it would be without us', async () => {
  await page.evaluateOnNewDocument(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver((records) => {
      for (const record of records) seen.push(`${record.type} ${record.target.nodeName}`)
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    addEventListener('message', (event) => seen.push(`message ${JSON.stringify(event.data)}`))
  })
  await page.goto(server.origin)
  await expectPainted(page, FOUR)
  await page.evaluate(() => {
    ;(globalThis as unknown as { seen: string[] }).seen.length = 0
  })
  await set({ scope: 'page' })
  await expectPainted(page, BOTH)
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(
    `<html><head><title>Life</title></head><body><h2>One</h2><p>${SENTENCE}</p><h2>Two</h2><p>${SENTENCE}</p></body></html>`,
  )
  expect(await page.evaluate(() => document.adoptedStyleSheets.length + document.styleSheets.length)).toBe(0)
})

// Firefox takes the scripts of an extension that is gone away itself, before they can tidy up, and closes its pages.
if (browserName === 'chromium') {
  test('an extension that was removed leaves nothing behind', async () => {
    const own = await launch()
    const tab = await own.browser.newPage()
    await tab.goto(server.origin)
    await expectPainted(tab, FOUR)
    await own.uninstall()
    // No move of the pointer is needed: it is noticed within a few seconds.
    await expectPainted(tab, {}, 10_000)
    await own.close()
  })

  test('an extension that was updated leaves nothing behind, from the next move of the pointer on', async () => {
    const own = await launch()
    const tab = await own.browser.newPage()
    await tab.goto(server.origin)
    await expectPainted(tab, FOUR)
    const ours = await own.openExtensionPage('options.html')
    await tab.bringToFront()
    await ours
      .evaluate(() =>
        (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
      )
      .catch(() => {})
    await tab.mouse.move(200, 200)
    await tab.mouse.move(220, 210)
    await expectPainted(tab, {})
    await own.close()
  })
} else {
  test('an extension that was removed: nothing of it is seen, and nothing of it stands beside the next', async () => {
    const own = await launch()
    const settings = await own.openExtensionPage('options.html')
    await settings.evaluate(() => {
      const api = globalThis as unknown as {
        browser: { storage: { sync: { set(o: object): Promise<void> } } }
      }
      return api.browser.storage.sync.set({ scrollMarks: true })
    })
    const tab = await own.browser.newPage()
    await tab.goto(`${server.origin}/long`)
    const box = await tab.$eval('p', (p) => p.getBoundingClientRect().toJSON())
    await tab.mouse.move(box.x + 30, box.y + box.height / 2)
    await tab.mouse.move(box.x + 31, box.y + box.height / 2)
    const seen = () =>
      tab.evaluate(() => ({
        line: getComputedStyle(document.body, '::highlight(aparte-interpol)').textDecorationLine,
        hosts: [...document.querySelectorAll('aparte-card,aparte-strip')].map(
          (host) => `${host.localName} ${getComputedStyle(host).display}`,
        ),
      }))
    const all = { line: 'underline', hosts: ['aparte-card block', 'aparte-strip block'] }
    await until(async () => isDeepStrictEqual(sortedHosts(await seen()), all), { what: 'all of it' })
    await own.uninstall()
    const none = { line: 'none', hosts: ['aparte-card none', 'aparte-strip none'] }
    await until(async () => isDeepStrictEqual(sortedHosts(await seen()), none), { what: 'nothing of it' })
    await own.install()
    await tab.bringToFront()
    // With the extension its settings are gone: the marks along the scrollbar are off.
    const next = { line: 'underline', hosts: [] }
    await until(async () => isDeepStrictEqual(sortedHosts(await seen()), next), { what: 'the next alone' })
    await own.close()
  })
}

const sortedHosts = (seen: { line: string; hosts: string[] }) => ({ ...seen, hosts: seen.hosts.sort() })
