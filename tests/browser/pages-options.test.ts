import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { borrow } from './borrow'
import { clearStored, store, stored, textOf } from './extension-page'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'
import { temporaryFolder } from './temporary'

interface Tabs {
  tabs: { query(filter: object): Promise<{ id?: number }[]> }
}

let launched: Launched
let server: PageServer
let page: Page
let options: Page

beforeAll(async () => {
  server = await servePages({
    '/': '<!doctype html><title>A page</title><h2>One</h2><p>INTERPOL and Kaspersky Lab. INTERPOL again.</p><h2>Two</h2><p>INTERPOL once more.</p>',
  })
  launched = await borrow()
  page = await launched.browser.newPage()
  await page.goto(server.origin)
  options = await launched.openExtensionPage('options.html')
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})
beforeEach(async () => {
  await page.bringToFront()
  await until(async () => (await paintedOn(page)).interpol?.length === 3, { what: 'marks' })
  await options.bringToFront()
})
afterEach(async () => {
  await clearStored(options)
  await options.evaluate(() => {
    document.body.dataset.before = ''
    location.reload()
  })
  await until(() =>
    options.evaluate(() => !('before' in document.body.dataset) && document.body.innerText !== ''),
  )
})

/** A control by the name that assistive technology gives it. */
async function named(name: string, role = ''): Promise<ElementHandle<Element>> {
  const wanted = `aria/${name}${role && `[role="${role}"]`}`
  return until(() => options.$(wanted), { what: wanted }) as Promise<ElementHandle<Element>>
}
const press = async (name: string) =>
  (await named(name)).evaluate((element) => (element as HTMLElement).click())
const set = async (name: string, value: string) =>
  (await named(name)).evaluate((element, wanted) => {
    ;(element as HTMLInputElement).value = wanted
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }, value)
const onPage = async (what: string, holds: () => Promise<boolean> | boolean) => {
  await page.bringToFront()
  await until(holds, { what })
  await options.bringToFront()
}
const underline = () =>
  page.evaluate(() =>
    getComputedStyle(document.body, '::highlight(aparte-interpol)').getPropertyValue('text-decoration-color'),
  )

test('a name turned off goes from the open page at once, and comes back', async () => {
  await press('INTERPOL')
  await onPage('Kaspersky Lab alone', async () =>
    isDeepStrictEqual(await paintedOn(page), { kaspersky: ['Kaspersky Lab'] }),
  )
  await press('INTERPOL')
  await onPage('INTERPOL', async () => (await paintedOn(page)).interpol?.length === 3)
})

test('the scope narrows to the first in a section, then to the first on the page', async () => {
  await press('The first in each section')
  await onPage('two', async () => (await paintedOn(page)).interpol?.length === 2)
  await press('The first on the page')
  await onPage('one', async () => (await paintedOn(page)).interpol?.length === 1)
})

test('a colour is taken over, shown, and its contrast said', async () => {
  await set('Colour of INTERPOL', '#ffff00')
  await until(async () => (await textOf(options, '.entity .contrast')).includes('changed to be seen'))
  expect(await textOf(options, '.entity .contrast')).toMatch(
    /Contrast: [3-9][.\d]*:1 on light, [\d.]+:1 on dark/,
  )
  expect((await stored(options)).entities).toEqual({ interpol: { colour: '#ffff00' } })
  await press('Usual look of INTERPOL')
  await until(async () => JSON.stringify((await stored(options)).entities) === '{}')
})

test('a colour is in force on the open page at once', async () => {
  const before = await underline()
  await set('Colour of INTERPOL', '#c00060')
  await onPage('another colour', async () => (await underline()) !== before)
})

test('each name is shown with the line it has on pages', async () => {
  const lines = () =>
    options.evaluate(() =>
      [...document.querySelectorAll('.entity .line')].slice(0, 3).map((line) => {
        const { borderBottomStyle, borderBottomWidth } = getComputedStyle(line)
        const { textDecorationStyle } = getComputedStyle(line, '::before')
        return borderBottomStyle === 'none'
          ? textDecorationStyle
          : `${borderBottomStyle} ${borderBottomWidth}`
      }),
    )
  expect(await lines()).toEqual(['solid 2px', 'dashed 2px', 'double 4px'])
  await set('Line of INTERPOL', 'wavy')
  await until(async () => (await lines())[0] === 'wavy', { what: 'waves' })
})

test('a site is left out, edited and taken back', async () => {
  await (await named('Leave a site out', 'textbox')).type('http://127.0.0.1')
  await press('Add')
  await onPage('nothing painted', async () => Object.keys(await paintedOn(page)).length === 0)
  await press('Edit http://127.0.0.1')
  const field = await named('Edit http://127.0.0.1', 'textbox')
  await field.evaluate((element) => (element as HTMLInputElement).select())
  await field.type('example.org')
  await press('Save')
  await onPage('marks again', async () => (await paintedOn(page)).interpol?.length === 3)
  expect((await stored(options)).sites).toEqual(['example.org'])
  await press('Remove example.org')
  await until(async () => JSON.stringify((await stored(options)).sites) === '[]')
  await press('Undo')
  await until(async () => JSON.stringify((await stored(options)).sites) === '["example.org"]')
})

test.each([
  ['', 'Type a site'],
  ['exa mple', 'no spaces'],
  ['chrome://extensions', 'Only web sites'],
  ['*', 'That names no site'],
])('%j is refused as a site, with the reason', async (typed, reason) => {
  const field = await named('Leave a site out', 'textbox')
  if (typed) await field.type(typed)
  await press('Add')
  await until(async () => (await textOf(options, '.problem')).includes(reason), { what: reason })
  expect(await field.evaluate((e) => [(e as HTMLInputElement).value, e.ariaInvalid])).toEqual([typed, 'true'])
  expect(await field.evaluate((e) => e === document.activeElement)).toBe(true)
  expect((await stored(options)).sites).toBeUndefined()
})

test('ready-made looks set the style and the colours at once, and tell which of them is in force', async () => {
  const before = await underline()
  await press('High contrast')
  await onPage('a stronger line', async () => (await underline()) !== before)
  await press('Quiet')
  await until(async () => (await stored(options)).style === 'underline')
  await onPage('the usual line', async () => (await underline()) === before)
  expect((await stored(options)).entities).toEqual({})
  await press('Tint only')
  await until(() => options.evaluate(() => !document.querySelector('.boxed :checked')), {
    what: 'no ready-made look',
  })
})

test('where the settings are kept is said, and how full that is', async () => {
  expect(await textOf(options, '#data')).toContain('synced storage: 0 of 100 kB')
  await store(options, { sites: Array.from({ length: 60 }, (_, i) => `news${i}.example.org`) })
  await until(async () => /synced storage: 1\.\d of 100 kB/.test(await textOf(options, '#data')))
})

test('settings are saved to a file as they are', async () => {
  await store(options, { style: 'underline' })
  await until(() =>
    options.evaluate(() => document.querySelector<HTMLInputElement>('[value=underline]')?.checked),
  )
  await options.evaluate(() => {
    HTMLAnchorElement.prototype.click = function () {
      document.body.dataset.file = this.download
    }
    URL.createObjectURL = (file) => {
      void (file as Blob).text().then((text) => {
        document.body.dataset.text = text
      })
      return ''
    }
  })
  await press('Save to a file')
  const text = await until(() => options.evaluate(() => document.body.dataset.text), { what: 'a file' })
  expect(await options.evaluate(() => document.body.dataset.file)).toBe('aparte-settings.json')
  expect(JSON.parse(text)).toMatchObject({ aparte: 1, settings: { style: 'underline', on: true } })
})

test('settings in a file: read, undone, with a report of what was refused', async () => {
  const file = join(temporaryFolder(), 'settings.json')
  const settings = { style: 'underline', scope: 'everything', sites: ['example.org', '*'], size: 3 }
  writeFileSync(file, JSON.stringify({ aparte: 1, settings }))
  const picker = (await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>
  await picker.uploadFile(file)
  await until(async () => (await textOf(options, '#data')).includes('2 settings were applied.'))
  const report = await textOf(options, '#data')
  expect(report).toContain('Which mentions are marked: this can’t be used: "everything"')
  expect(report).toContain('size: not a setting of this version')
  expect(report).toContain('Sites left out: this can’t be used: "*"')
  expect(await stored(options)).toMatchObject({ style: 'underline', sites: ['example.org'] })
  await press('Undo')
  await until(async () => (await stored(options)).style === 'both')
  expect((await stored(options)).sites).toEqual([])
  writeFileSync(file, readFileSync(file, 'utf8').slice(1))
  await picker.uploadFile(file)
  await until(async () => (await textOf(options, '#data')).includes('it is damaged'))
})

test('what finds no room is said, and nothing changes', async () => {
  const file = join(temporaryFolder(), 'settings.json')
  const sites = Array.from({ length: 5000 }, (_, i) => `a-long-name-for-a-site-${i}.example.org`)
  writeFileSync(file, JSON.stringify({ aparte: 1, settings: { sites } }))
  await ((await options.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file)
  await until(async () => (await textOf(options, '.undo-bar')).includes('no room left'), {
    what: 'the reason',
  })
  expect(await stored(options)).toEqual({})
  expect(await textOf(options, '#data')).not.toContain('was applied')
})

test('all settings are reset, and that is undone', async () => {
  await store(options, { style: 'underline', scrollMarks: true })
  await until(() =>
    options.evaluate(() => document.querySelector<HTMLInputElement>('[value=underline]')?.checked),
  )
  await press('Reset all settings')
  await until(async () => (await stored(options)).style === undefined)
  await press('Undo')
  await until(async () => (await stored(options)).style === 'underline')
  expect((await stored(options)).scrollMarks).toBe(true)
})

test('a stored setting that can’t be understood is said, and kept aside when set anew', async () => {
  await store(options, { style: { odd: true } })
  await until(async () => (await textOf(options, '.notice')).includes('{"odd":true}'))
  await press('Line only')
  await until(async () => (await textOf(options, '#data')).includes('Kept aside'))
  expect(await textOf(options, '#data')).toContain('{"odd":true}')
  expect(await textOf(options, '.notice')).toBe('')
})

test('names the reader judged can be taken back', async () => {
  await store(options, { senses: { 'example.org': { interpol: 'not' } } })
  await until(async () =>
    (await textOf(options, '#names')).includes('INTERPOL is something else on example.org'),
  )
  await press('Take back')
  await until(async () => JSON.stringify((await stored(options)).senses) === '{}')
})

test('the language changes at once, direction and all', async () => {
  await set('Language', 'ar')
  await until(() => options.evaluate(() => document.documentElement.dir === 'rtl'))
  expect(await textOf(options, 'h1')).toBe('Aparté الخيارات')
  await set('اللغة', 'fr')
  await until(async () => (await textOf(options, 'h1')) === 'Aparté Options')
  expect(await options.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual(
    ['ltr', 'fr'],
  )
})

test('shortcuts are listed in order, and the browser grants each that is suggested', async () => {
  const keys = await options.evaluate(() =>
    [...document.querySelectorAll('.keys > div')].map((row) =>
      [...row.children].map((part) => part.textContent?.trim()),
    ),
  )
  expect(keys).toEqual([
    ['Next mention', 'Alt+Shift+J'],
    ['Previous mention', 'Alt+Shift+K'],
    ['Open the card here', 'Alt+Shift+O'],
    ['Turn marking on or off', 'Alt+Shift+H'],
    ['Leave this site out, or take it back', 'none'],
  ])
})

test('a button leads to where the browser keeps its shortcuts', async () => {
  // No extension may know the address of such a tab.
  const tabs = () =>
    options.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Tabs | undefined>
      return (await (browser ?? chrome)?.tabs.query({}))?.map(({ id }) => id) ?? []
    })
  const before = await tabs()
  await press('Change shortcuts')
  await until(async () => (await tabs()).some((id) => !before.includes(id)), { what: 'another tab' })
  if (launched.name === 'chromium') {
    const wanted = 'chrome://extensions/shortcuts'
    const isThere = () => launched.browser.targets().some((target) => target.url().startsWith(wanted))
    await until(isThere, { what: wanted })
  }
})
