import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { clearStored, openPopup, setAccess, stall, stored, tabIdOf, textOf } from './extension-page'
import { paintedOn } from './highlights'
import { browserName, type Launched, launch, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer
let page: Page
let popup: Page | undefined

const NEWS = `<!doctype html><title>News</title><h1>News</h1>
<p>Officers of INTERPOL met Kaspersky Lab in Singapore.</p>
<p style="margin-top: 3000px">Far below, Kaspersky Lab is named again.</p>
<p hidden>A hidden line on INTERPOL.</p>
<p>Ronald Noble spoke.</p>`

beforeAll(async () => {
  const pages: Record<string, string> = {
    '/frame': '<!doctype html><p>INTERPOL in a frame.</p>',
    '/empty': '<!doctype html><title>Nothing</title><p>Nothing to see here.</p>',
    '/band': `<!doctype html><html lang="en"><title>Interpol on tour</title><h1>Interpol: the album and the tour</h1>
      <p>Paul Banks, singer of the rock band Interpol, plays guitar on the new album.</p>
      <p>Interpol will tour with songs of their debut album.</p>`,
  }
  server = await servePages(pages)
  pages['/news'] = `${NEWS}<iframe src="${server.otherOrigin}/frame"></iframe>`
  launched = await launch()
  page = await launched.browser.newPage()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})
beforeEach(() => page.bringToFront())
afterEach(async () => {
  if (popup) await clearStored(popup)
  await popup?.close()
  popup = undefined
})

/** Opens a page, and the popup for it. Readers rest while their tab is hidden: tests bring the page to the front. */
async function open(path: string): Promise<Page> {
  await page.goto(server.origin + path)
  if (path === '/news') {
    await until(async () => Object.values(await paintedOn(page)).flat().length >= 5, { what: 'marks' })
  }
  popup = await openPopup(launched, server.origin + path)
  return popup
}

const counts = (of: Page) =>
  of.evaluate(() => [...document.querySelectorAll('.tile strong')].map((tile) => Number(tile.textContent)))
const sentences = (of: Page) =>
  of.evaluate(() => [...document.querySelectorAll<HTMLElement>('.item')].map((item) => item.innerText.trim()))
const hasText = (of: Page, text: string) =>
  until(async () => (await textOf(of, 'body')).includes(text), { what: text })

test('counts and list hold what all frames hold, with each sentence', async () => {
  const shown = await open('/news')
  await hasText(shown, '6 mentions on this page')
  expect(await counts(shown)).toEqual([3, 2, 0, 1])
  const list = await sentences(shown)
  expect(list).toHaveLength(6)
  expect(list[0]).toBe('Officers of INTERPOL met Kaspersky Lab in Singapore.')
  expect(list[1]).toContain('not shown on the page now')
  expect(list[2]).toContain('in a page embedded from localhost')
  expect(await textOf(shown, '.item mark')).toBe('INTERPOL')
})

test('a click in the list scrolls to the mention; next and previous go on from there', async () => {
  const shown = await open('/news')
  await hasText(shown, '6 mentions')
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await shown.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.item')]
      .find((i) => i.textContent?.includes('Far below'))
      ?.click(),
  )
  await until(() => page.evaluate(() => scrollY > 1500), { what: 'the page to scroll' })
  await page.bringToFront()
  await until(async () => String((await paintedOn(page)).current) === 'Kaspersky Lab', {
    what: 'the mention to light up',
  })
  // A tab behind another is not laid out, and can't be clicked in.
  await shown.bringToFront()
  await hasText(shown, '5 of 6')
  await shown.click('[aria-label="Previous mention"]')
  await hasText(shown, '4 of 6')
  await until(() => page.evaluate(() => scrollY < 500), { what: 'the page to scroll back' })
  expect(await textOf(shown, '.item[aria-current]')).toContain('Officers of')
})

test('a click on a mention that is not shown says what to do, until another is chosen', async () => {
  const shown = await open('/news')
  await hasText(shown, '6 mentions')
  await shown.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.item')]
      .find((item) => item.textContent?.includes('A hidden line'))
      ?.click(),
  )
  await until(async () => (await textOf(shown, '[role=status].undo-bar')).includes('Open that part'), {
    what: 'what to do',
  })
  await shown.click('[aria-label="Previous mention"]')
  await hasText(shown, '1 of 6')
  expect(await textOf(shown, '.undo-bar')).toBe('')
})

test('the list can be narrowed to an entity and to words', async () => {
  const shown = await open('/news')
  await hasText(shown, '6 mentions')
  await shown.click('.tile:nth-child(2)')
  await hasText(shown, '2 mentions shown')
  await shown.click('[aria-label="Filter the sentences"]')
  expect(await shown.evaluate(() => document.activeElement?.localName)).toBe('input')
  await shown.keyboard.type('FAR BÉLOW')
  await hasText(shown, '1 mention shown')
  await shown.keyboard.type(' nowhere')
  await hasText(shown, 'No sentence holds that.')
  await shown.click('button[aria-label="Filter the sentences"]')
  await hasText(shown, '2 mentions shown')
  expect(await shown.$('input[type=search]')).toBe(null)
})

test('the list is one stop for the Tab key, and arrows move in it', async () => {
  const shown = await open('/news')
  await hasText(shown, '6 mentions')
  await shown.focus('[aria-label="Read the page again"]')
  await shown.keyboard.press('Tab')
  await shown.keyboard.press('ArrowDown')
  await shown.keyboard.press('End')
  await shown.keyboard.press('ArrowUp')
  await shown.keyboard.press('Enter')
  await hasText(shown, '5 of 6')
  await shown.keyboard.press('Tab')
  expect(await shown.evaluate(() => document.activeElement?.closest('.in-short') !== null)).toBe(true)
})

test('text that arrives late is counted at once', async () => {
  const shown = await open('/empty')
  await hasText(shown, 'None of the names here')
  await page.bringToFront()
  await page.evaluate(() => document.body.append('Kaspersky Lab arrives.'))
  await hasText(shown, '1 mention on this page')
  expect(await counts(shown)).toEqual([0, 1, 0])
})

test('off on this site: at once, with undo', async () => {
  const shown = await open('/news')
  await hasText(shown, '6 mentions')
  await shown.click('header .switch:nth-child(2) input')
  await until(async () => Object.keys(await paintedOn(page)).length === 0, { what: 'nothing painted' })
  await hasText(shown, `Off on ${new URL(server.origin).host}`)
  await shown.evaluate(() => document.querySelector<HTMLElement>('.undo-body .text')?.click())
  await page.bringToFront()
  await until(async () => Object.keys(await paintedOn(page)).length > 0, { what: 'marks again' })
  await hasText(shown, '6 mentions on this page')
  expect((await stored(shown)).sites).toEqual([])
})

test('off everywhere: at once, and the way back is in the middle of the popup', async () => {
  const shown = await open('/news')
  await hasText(shown, '6 mentions')
  await shown.click('header .switch:nth-child(1) input')
  await until(async () => Object.keys(await paintedOn(page)).length === 0, { what: 'nothing painted' })
  await hasText(shown, 'Nothing is marked on any page.')
  await shown.click('.state button')
  await page.bringToFront()
  await hasText(shown, '6 mentions on this page')
})

test('a page that extensions may not enter says so', async () => {
  const own = await launched.openExtensionPage('article.html')
  const tab = await tabIdOf(own, launched.pageUrl('article.html'))
  popup = await launched.openExtensionPage(`popup.html?tab=${tab}`)
  await hasText(popup, 'Not on this page')
  await own.close()
})

test('a page that takes long says how far it is, and reading it again says so', async () => {
  const shown = await open('/news')
  await hasText(shown, '6 mentions')
  const tab = await tabIdOf(shown, `${server.origin}/news`)
  await stall(shown, tab, 0.4)
  await shown.click('[aria-label="Read the page again"]')
  await hasText(shown, 'Reading the page, 40%')
  expect(await shown.$eval('progress', (bar) => bar.value)).toBe(0.4)
  await hasText(shown, 'The page was read again')
  await stall(shown, tab, 1)
  await hasText(shown, '6 mentions on this page')
  expect(await shown.$('progress')).toBe(null)
})

test('what is said of where one is, is said to the ear too', async () => {
  const shown = await open('/news')
  await hasText(shown, '6 mentions')
  const said = () => shown.$eval('.tools [role=status]', (status) => status.textContent)
  expect(await said()).toBe('6 mentions on this page')
  await shown.click('[aria-label="Next mention"]')
  await until(async () => (await said()) === 'Mention 1 of 6', { what: 'where one is' })
})

test('what was left unmarked is said, with the reason, and can be marked', async () => {
  const shown = await open('/band')
  await hasText(shown, 'left unmarked')
  expect(await paintedOn(page)).toEqual({})
  expect(await textOf(shown, '.state')).toContain('they seem to mean something else')
  await shown.click('.state button')
  const left = await textOf(shown, '.left')
  expect(left).toMatch(/^Interpol, \d times: .*because of .*album/)
  await shown.click('.left button')
  await page.bringToFront()
  await until(async () => (await paintedOn(page)).interpol, { what: 'Interpol painted' })
  await shown.evaluate(() => document.querySelector<HTMLElement>('.undo-body .text')?.click())
  await until(async () => Object.keys(await paintedOn(page)).length === 0, { what: 'nothing painted' })
})

test('the partnership in short leads to the sentence in the article', async () => {
  const shown = await open('/news')
  await hasText(shown, 'The partnership in short')
  await hasText(shown, 'nothing here is newer')
  await shown.click('.in-short a')
  await until(() => tabIdOf(shown, launched.pageUrl('article.html#s1')), { what: 'the article in a tab' })
})

// Last: it takes the permission to read pages from the browser that the other tests use.
test('without access to the page it says so, and asks for it', async () => {
  await page.goto(`${server.origin}/empty`)
  popup = await launched.openExtensionPage('article.html')
  const shown = popup
  const tab = await tabIdOf(shown, page.url())
  await setAccess(launched, false)
  await shown.evaluate((id) => location.assign(`popup.html?tab=${id}`), tab)
  await hasText(shown, 'No access to this page')
  // Chromium asks the reader, who alone can answer.
  if (browserName === 'chromium') return
  await shown.click('.state button')
  await hasText(shown, 'None of the names here')
})
