import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeOn } from './axe'
import { clearStored, openPopup, setAccess, stall, store, tabIdOf, textOf } from './extension-page'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { launchIn, type Scheme, showIn } from './scheme'
import { type PageServer, servePages } from './server'
import { temporaryFolder } from './temporary'

const PAGES = {
  '/news': `<!doctype html><html lang="en"><title>News</title><p>INTERPOL met Kaspersky Lab and the CMII.</p>
    <p>Ronald Noble spoke for INTERPOL.</p><p hidden>INTERPOL</p><iframe src="/frame"></iframe>`,
  '/frame': '<!doctype html><p>Kaspersky Lab in a frame.</p>',
  '/empty': '<!doctype html><title>Nothing</title><p>Nothing.</p>',
  '/band': `<!doctype html><html lang="en"><title>Interpol on tour</title><h1>Interpol: the album</h1>
    <p>Paul Banks, singer of the rock band Interpol, plays guitar on the new album.</p>`,
}

const has = (page: Page, text: string) =>
  until(async () => (await textOf(page, 'body')).includes(text), { what: text })

describe.each<Scheme>(['light', 'dark'])('axe-core finds nothing wrong, %s', (scheme) => {
  let launched: Launched
  let server: PageServer
  let site: Page

  beforeAll(async () => {
    server = await servePages(PAGES)
    launched = await launchIn(scheme)
    site = await launched.browser.newPage()
  })
  afterAll(async () => {
    await launched?.close()
    server?.close()
  })

  const open = async (path: string) => {
    const page = await launched.openExtensionPage(path)
    await showIn(page, scheme)
    return page
  }
  async function popupOn(path: keyof typeof PAGES): Promise<Page> {
    await site.goto(server.origin + path)
    await site.bringToFront()
    if (path === '/news') await until(async () => (await paintedOn(site)).kaspersky?.length === 2)
    const popup = await openPopup(launched, server.origin + path)
    await showIn(popup, scheme)
    return popup
  }

  describe('popup', () => {
    let popup: Page
    beforeAll(async () => {
      popup = await popupOn('/news')
    })
    afterEach(async () => {
      await clearStored(popup)
      await popup.evaluate(() => document.querySelector<HTMLElement>('.undo-body .icon')?.click())
    })
    afterAll(() => popup?.close())

    test('the scheme is the one that is looked at', async () => {
      expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
        scheme === 'dark',
      )
    })

    test.each([
      ['a page with mentions', {}, 'mentions on this page'],
      ['off', { on: false }, 'Marking is off'],
      ['off here', { sites: ['127.0.0.1'] }, 'Nothing is marked on this site'],
      ['in Arabic', { language: 'ar' }, 'الشراكة بإيجاز'],
    ])('%s', async (_, settings, text) => {
      await store(popup, settings)
      await has(popup, text)
      expect(await axeOn(popup)).toEqual([])
      await clearStored(popup)
      await site.bringToFront()
      await has(popup, 'mentions on this page')
    })

    test('a page that is being read', async () => {
      await stall(popup, await tabIdOf(popup, `${server.origin}/news`), 0.4)
      await popup.evaluate(() =>
        document.querySelector<HTMLElement>('[aria-label="Read the page again"]')?.click(),
      )
      await has(popup, 'Reading the page, 40%')
      expect(await axeOn(popup)).toEqual([])
      await stall(popup, await tabIdOf(popup, `${server.origin}/news`), 1)
      await has(popup, 'mentions on this page')
    })

    test('a current mention, a filter, and what can be done about a hidden one', async () => {
      await popup.bringToFront()
      await popup.click('.tile')
      await popup.click('[aria-label="Filter the sentences"]')
      await popup.click('[aria-label="Previous mention"]')
      await has(popup, 'Open that part')
      await popup.evaluate(() => document.querySelector<HTMLElement>('.in-short button')?.click())
      expect(await axeOn(popup)).toEqual([])
    })
  })

  test.each([
    ['/empty', 'None of the names here'],
    ['/band', 'seems to mean something else'],
  ] as const)('popup of %s', async (path, text) => {
    const popup = await popupOn(path)
    await has(popup, path === '/band' ? 'something else' : text)
    await popup.evaluate(() => document.querySelector<HTMLElement>('footer button')?.click())
    expect(await axeOn(popup)).toEqual([])
    await popup.close()
  })

  test('popup: forbidden', async () => {
    const own = await launched.openExtensionPage('article.html')
    const popup = await open(`popup.html?tab=${await tabIdOf(own, launched.pageUrl('article.html'))}`)
    await has(popup, 'Not on this page')
    expect(await axeOn(popup)).toEqual([])
    await popup.close()
    await own.close()
  })

  describe('options', () => {
    let options: Page
    beforeAll(async () => {
      options = await open('options.html')
    })
    afterEach(() => clearStored(options))
    afterAll(() => options?.close())

    test.each([
      ['as installed', {}, 'Reset all settings'],
      [
        'in use',
        {
          sites: ['example.org'],
          senses: { 'example.org': { interpol: 'not' } },
          entities: { cmii: { colour: '#ffee00', on: false }, interpol: { line: 'wavy' } },
        },
        'Remove',
      ],
      ['with broken settings', { style: 7, scope: { odd: true } }, 'could not be understood'],
      ['in Arabic', { language: 'ar' }, 'الخيارات'],
    ])('%s', async (_, settings, text) => {
      await store(options, settings)
      await has(options, text)
      expect(await axeOn(options)).toEqual([])
    })

    test('a refused site, a refused file, and something to undo', async () => {
      // The language of the test before may still be shown.
      await has(options, 'Options')
      await options.click('#sites [type=submit]')
      await has(options, 'Type a site')
      const file = join(temporaryFolder(), 'settings.json')
      writeFileSync(file, JSON.stringify({ aparte: 1, settings: { style: 'underline', scope: 3 } }))
      await ((await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file)
      await has(options, 'can’t be used')
      await has(options, 'Undo')
      expect(await axeOn(options)).toEqual([])
    })
  })

  test.each([
    ['wide', 1300, 'en'],
    ['narrow', 320, 'en'],
    ['in Arabic', 1300, 'ar'],
  ])('article: %s, at a sentence', async (_, width, language) => {
    const page = await open('article.html#s7')
    await store(page, { language })
    await page.setViewport({ width, height: 800 })
    await until(() => page.evaluate((code) => document.documentElement.lang === code, language))
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await axeOn(page)).toEqual([])
    await clearStored(page)
    await page.close()
  })

  test.each(['en', 'ar'])('welcome, with an aside open, in %s', async (language) => {
    const page = await open('welcome.html')
    await store(page, { language })
    await until(() => page.evaluate((code) => document.documentElement.lang === code, language))
    await page.click('button.mark')
    await until(() => page.$(':popover-open'), { what: 'the aside' })
    expect(await axeOn(page)).toEqual([])
    await clearStored(page)
    await page.close()
  })

  // Last: it takes the permission to read pages from the browser that the other tests use.
  test('popup: no access', async () => {
    await site.goto(`${server.origin}/empty`)
    const popup = await open('article.html')
    const tab = await tabIdOf(popup, site.url())
    await setAccess(launched, false)
    await popup.evaluate((id) => location.assign(`popup.html?tab=${id}`), tab)
    await has(popup, 'No access to this page')
    expect(await axeOn(popup)).toEqual([])
    await popup.close()
  })
})
