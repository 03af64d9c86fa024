import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { borrow } from './borrow'
import { boxOfText, centreOf, createCardReader, hover } from './card-reader'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer
let card: ReturnType<typeof createCardReader>
let extension: Page

beforeAll(async () => {
  server = await servePages({
    '/': `<!doctype html><title>A page</title><body style="font:18px/1.6 serif;margin:40px">
      <p>At dawn INTERPOL spoke.</p><p>At noon <a href="/next">Kaspersky Lab</a> answered.</p>`,
    '/next': '<!doctype html><title>Next</title><p>The next page.</p>',
  })
  launched = await borrow()
  card = createCardReader(launched)
  extension = await launched.openExtensionPage('article.html?modes')
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

let opened = 0
async function open(settings: object): Promise<Page> {
  await extension.evaluate(async (items) => {
    const { storage } = (
      globalThis as unknown as { browser: { storage: { sync: { set(items: object): Promise<void> } } } }
    ).browser
    await storage.sync.set(items)
  }, settings)
  const page = await launched.browser.newPage()
  await page.goto(`${server.origin}/?${++opened}`)
  await page.bringToFront()
  await until(async () => Object.keys(await paintedOn(page)).length === 2, { what: 'two entities' })
  return page
}

const isOpen = (page: Page) => page.evaluate(() => document.querySelector('aparte-card') !== null)
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 900))

test('on click only: a rest opens nothing, a click does, and the card stays until it is closed', async () => {
  const page = await open({ cardOpens: 'click' })
  await hover(page, 'INTERPOL')
  await aWhile()
  expect(await isOpen(page)).toBe(false)
  await page.mouse.click(...centreOf(await boxOfText(page, 'INTERPOL')))
  await card.cardWith(page)
  await page.mouse.move(900, 500)
  await aWhile()
  expect(await isOpen(page)).toBe(true)
  await page.mouse.click(900, 30)
  await card.cardGone(page)
  await page.mouse.click(...centreOf(await boxOfText(page, 'Kaspersky Lab')))
  await until(() => page.url().endsWith('/next'), { what: 'the next page' })
  await page.close()
})

test('with Alt held: without it nothing opens', async () => {
  const page = await open({ cardOpens: 'alt' })
  await hover(page, 'INTERPOL')
  await aWhile()
  expect(await isOpen(page)).toBe(false)
  await page.keyboard.down('Alt')
  await card.cardWith(page)
  await page.keyboard.up('Alt')
  await page.close()
})

test('“this is something else” leaves the name unmarked on this site, and its card goes', async () => {
  const page = await open({ cardOpens: 'rest' })
  await hover(page, 'INTERPOL')
  await card.press(page, 'This is something else')
  await card.press(page, 'Yes')
  await card.cardGone(page)
  await until(async () => Object.keys(await paintedOn(page)).join() === 'kaspersky', { what: 'one entity' })
  await page.close()
})
