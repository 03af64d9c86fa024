import { afterAll, beforeAll, expect, test } from 'vitest'
import { borrow } from './borrow'
import { clearStored, openPopup, store, textOf } from './extension-page'
import { paintedOn } from './highlights'
import { browserName, type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer

beforeAll(async () => {
  server = await servePages({
    '/': `<!doctype html><title>Many</title>${'<p>INTERPOL met Kaspersky Lab at the CMII, says Ronald Noble.</p>'.repeat(40)}`,
  })
  launched = await borrow()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

/** 320 px is also what 1280 px are at 400 % zoom (WCAG 2.2, 1.4.10). */
test.each(['options.html', 'article.html', 'welcome.html'])(
  '%s fits 320 px in every language',
  async (path) => {
    const page = await launched.openExtensionPage(path)
    await page.setViewport({ width: 320, height: 640 })
    for (const language of ['en', 'fr', 'es', 'ar', 'de', 'ru']) {
      await store(page, { language })
      await until(() => page.evaluate((code) => document.documentElement.lang === code, language))
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('body *:not(.out-of-sight)')]
          .filter(
            (e) => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1,
          )
          .map((e) => `${e.tagName}.${e.className}`),
      )
      expect(wide, language).toEqual([])
    }
    await clearStored(page)
    await page.close()
  },
)

test('the popup has room for everything in 372 by 600 px, in every language', async () => {
  const page = await launched.browser.newPage()
  await page.goto(server.origin)
  await until(async () => (await paintedOn(page)).interpol, { what: 'marks' })
  const popup = await openPopup(launched, `${server.origin}/`)
  await popup.setViewport({ width: 372, height: 600 })
  await until(async () => (await textOf(popup, 'body')).includes('160 mentions'), { what: 'the list' })
  for (const language of ['en', 'fr', 'es', 'ar', 'de', 'ru']) {
    await store(popup, { language })
    await until(() => popup.evaluate((code) => document.documentElement.lang === code, language))
    await until(() => popup.$('.item'), { what: 'the list' })
    const fits = await popup.evaluate(() => ({
      page:
        document.documentElement.scrollHeight <= innerHeight &&
        document.documentElement.scrollWidth <= innerWidth,
      main: (({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)(
        document.querySelector('main') as Element,
      ),
      list: (document.querySelector('.list')?.clientHeight ?? 0) >= 100,
    }))
    expect(fits, language).toEqual({ page: true, main: true, list: true })
  }
  await clearStored(popup)
  await popup.close()
  await page.close()
})

// Only Chromium lets its toolbar's popup be opened and read from outside.
if (browserName === 'chromium')
  test('the toolbar’s popup opens at its size', async () => {
    const page = await launched.browser.newPage()
    await page.goto(server.origin)
    await until(async () => (await paintedOn(page)).interpol, { what: 'marks' })
    const worker = await (
      await launched.browser.waitForTarget((target) => target.type() === 'service_worker')
    ).worker()
    await worker?.evaluate('chrome.action.openPopup()')
    const target = await launched.browser.waitForTarget((found) => found.url().endsWith('/popup.html'))
    const popup = await target.asPage()
    await until(async () => (await textOf(popup, 'body')).includes('160 mentions'), { what: 'the list' })
    const size = await popup.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
    expect(size).toEqual([372, 372])
    // A screen may leave less than that: then the popup scrolls.
    expect(await popup.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(600)
    await page.close()
  })
