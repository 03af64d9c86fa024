import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeOn } from './axe'
import { clearStored, openPopup, store, tabIdOf, textOf } from './extension-page'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { launchIn, type Scheme, showIn } from './scheme'
import { type PageServer, servePages } from './server'

const PAGES = {
  '/news': `<!doctype html><html lang="en"><title>News</title><p>INTERPOL met Kaspersky Lab and the CMII.</p>
    <p>Ronald Noble spoke for INTERPOL.</p><p hidden>INTERPOL</p><iframe src="/frame"></iframe>`,
  '/frame': '<!doctype html><p>Kaspersky Lab in a frame.</p>',
  '/empty': '<!doctype html><title>Nothing</title><p>Nothing.</p>',
  '/band': `<!doctype html><html lang="en"><title>Interpol on tour</title><h1>Interpol: the album</h1>
    <p>Paul Banks, singer of the rock band Interpol, plays guitar on the new album.</p>`,
}

describe.each<Scheme>(['light', 'dark'])('axe-core finds nothing wrong, %s', (scheme) => {
  let launched: Launched
  let server: PageServer
  let visited: Page | undefined

  afterEach(async () => {
    await visited?.close()
    visited = undefined
  })
  beforeAll(async () => {
    server = await servePages(PAGES)
    launched = await launchIn(scheme)
  })
  afterAll(async () => {
    await launched?.close()
    server?.close()
  })

  /** Brings a page to rest in the scheme, lets axe look, and closes it with all it has stored. */
  async function look(page: Page): Promise<string[]> {
    await showIn(page, scheme)
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      scheme === 'dark',
    )
    const found = await axeOn(page)
    await clearStored(page)
    await page.close()
    return found
  }
  const has = (page: Page, text: string) =>
    until(async () => (await textOf(page, 'body')).includes(text), { what: text })

  async function popupOn(path: keyof typeof PAGES, settings: Record<string, unknown> = {}): Promise<Page> {
    const page = await launched.browser.newPage()
    visited = page
    await page.goto(server.origin + path)
    if (path === '/news') await until(async () => (await paintedOn(page)).interpol, { what: 'marks' })
    const popup = await openPopup(launched, server.origin + path)
    await store(popup, settings)
    return popup
  }

  test.each([
    ['a page with mentions', '/news', {}, 'mentions on this page'],
    ['nothing here', '/empty', {}, 'None of the names here'],
    ['off', '/news', { on: false }, 'Marking is off'],
    ['off here', '/news', { sites: ['127.0.0.1'] }, 'Nothing is marked on this site'],
    ['in Arabic', '/news', { language: 'ar' }, 'الشراكة بإيجاز'],
  ] as const)('popup: %s', async (_, path, settings, text) => {
    const popup = await popupOn(path, settings)
    await has(popup, text)
    expect(await look(popup)).toEqual([])
  })

  test('popup: a current mention, a filter, and something to undo', async () => {
    const popup = await popupOn('/news')
    await has(popup, 'mentions on this page')
    await popup.click('.tile')
    await popup.click('[aria-label="Next mention"]')
    await has(popup, '1 of')
    await popup.click('header input')
    await has(popup, 'Undo')
    expect(await look(popup)).toEqual([])
  })

  test('popup: left unmarked', async () => {
    const popup = await popupOn('/band')
    await has(popup, 'left unmarked')
    await popup.click('footer button')
    await has(popup, 'because of')
    expect(await look(popup)).toEqual([])
  })

  test('popup: forbidden', async () => {
    const own = await launched.openExtensionPage('article.html')
    const popup = await launched.openExtensionPage(
      `popup.html?tab=${await tabIdOf(own, launched.pageUrl('article.html'))}`,
    )
    await has(popup, 'Not on this page')
    expect(await look(popup)).toEqual([])
    await own.close()
  })

  test.each([
    ['as installed', {}, 'Reset all settings'],
    [
      'in use',
      {
        sites: ['example.org'],
        senses: { 'example.org': { interpol: 'not' } },
        entities: { cmii: { colour: '#ffee00', on: false } },
      },
      'Remove',
    ],
    ['with broken settings', { style: 7, scope: { odd: true } }, 'could not be understood'],
    ['in Arabic', { language: 'ar' }, 'الخيارات'],
  ])('options: %s', async (_, settings, text) => {
    const page = await launched.openExtensionPage('options.html')
    await store(page, settings)
    await has(page, text)
    expect(await look(page)).toEqual([])
  })

  test('options: a refused site', async () => {
    const page = await launched.openExtensionPage('options.html')
    await page.click('#sites [type=submit]')
    await has(page, 'Type a site')
    expect(await look(page)).toEqual([])
  })

  test.each([
    ['wide', 1300],
    ['narrow', 320],
  ])('article: %s, at a sentence', async (_, width) => {
    const page = await launched.openExtensionPage('article.html#s7')
    await page.setViewport({ width, height: 800 })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await look(page)).toEqual([])
  })

  test('welcome, with an aside open', async () => {
    const page = await launched.openExtensionPage('welcome.html')
    await page.click('button.mark')
    await until(() => page.$(':popover-open'), { what: 'the aside' })
    expect(await look(page)).toEqual([])
  })
})
