import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '../../common/stages'
import { borrow } from './borrow'
import { createCardReader, hover } from './card-reader'
import { clearStored, openPopup, runCommand, stored, tabIdOf, textOf } from './extension-page'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer
let card: ReturnType<typeof createCardReader>
let extension: Page

type Api = typeof import('webextension-polyfill')
declare const browser: Api

beforeAll(async () => {
  server = await servePages({
    '/': `<!doctype html><html lang="en"><title>A page</title><body style="font:18px/1.6 serif;margin:40px">
      <p><button id="before">A button</button></p><p>At dawn INTERPOL spoke.</p><p>At night the CMII slept.</p>`,
  })
  launched = await borrow()
  card = createCardReader(launched)
  extension = await launched.openExtensionPage('article.html?journey')
  // The reader of cards opens a tab of its own: now, so that it does not come between a page and the article.
  await card.readCard(extension)
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

let opened = 0
async function open(): Promise<Page> {
  const page = await launched.browser.newPage()
  await page.goto(`${server.origin}/?${++opened}`)
  await page.bringToFront()
  await until(async () => Object.keys(await paintedOn(page)).length === 2, { what: 'two entities' })
  return page
}

/** Tabs on until a button of the card has the focus. */
async function reach(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 20; i++) {
    if ((await card.cardWith(page)).focus === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach “${name}”.`)
}

/** The address of the active tab. */
const activeTab = () =>
  extension.evaluate(async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    return tab?.url ?? ''
  })

test('by keyboard alone: a mention, its card, its sentence in the article, and back to where one was', async () => {
  const page = await open()
  await page.focus('#before')
  await runCommand(extension, page, 'next-mention')
  await runCommand(extension, page, 'open-card')
  expect((await card.cardWith(page, ({ focus }) => focus !== undefined)).label).toBe('INTERPOL')
  await reach(page, 'The article’s words')
  await page.keyboard.press('Enter')
  await card.cardWith(page, ({ html }) => html.includes('<blockquote'))
  await reach(page, 'Show in context')
  await page.keyboard.press('Enter')

  const article = await until(activeArticle, { what: 'the article at a sentence' })
  const sentence = await until(() => focusedSentence(article), { what: 'the focus on the sentence' })
  expect(sentence).toContain('INTERPOL')
  await closeTab(article)

  await until(async () => (await activeTab()) === page.url(), { what: 'the page again' })
  await page.bringToFront()
  await page.keyboard.press('Escape')
  await card.cardGone(page)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('before')
  await page.close()
})

async function activeArticle(): Promise<string | undefined> {
  const url = await activeTab()
  return /article\.html#s\d+$/.test(url) ? url : undefined
}

/** The text of the sentence that an article's address names, once the focus is on it and it is in view. */
async function focusedSentence(url: string): Promise<string | undefined> {
  for (const page of await launched.browser.pages()) {
    const look = page.evaluate((wanted) => {
      const focused = document.activeElement
      const { top = -1, bottom = 0 } = focused?.getBoundingClientRect() ?? {}
      const here = location.href === wanted && `#${focused?.id}` === location.hash
      return here && top >= 0 && bottom <= innerHeight ? (focused?.textContent ?? '') : ''
    }, url)
    // Firefox's driver still counts the blank page that the tab began with.
    const text = await look.catch(() => '')
    if (text) return text
  }
  return undefined
}

async function closeTab(url: string): Promise<void> {
  const id = await tabIdOf(extension, url)
  await extension.evaluate((tab) => browser.tabs.remove(tab), id)
}

test('“not on this site”, yes: the marks go at once, the popup says so, and takes it back', async () => {
  const page = await open()
  await hover(page, 'INTERPOL')
  await card.press(page, 'Not on this site')
  await card.press(page, 'Yes')
  await card.cardGone(page)
  await until(async () => Object.keys(await paintedOn(page)).length === 0, { what: 'no mark' })
  const { host } = new URL(server.origin)
  expect((await stored(extension)).sites).toEqual([host])

  const popup = await openPopup(launched, page.url())
  await until(async () => (await textOf(popup, 'main')).includes(`Off on ${host}`), { what: 'what is off' })
  await popup.click('.state button')
  await page.bringToFront()
  await until(async () => Object.keys(await paintedOn(page)).length === 2, { what: 'marks again' })
  expect((await stored(extension)).sites).toEqual([])
  await clearStored(extension)
  await popup.close()
  await page.close()
})

test('for an entity the dossier lacks no card opens, and the one that is open closes', async () => {
  const page = await open()
  await hover(page, 'INTERPOL')
  await card.cardWith(page)
  const id = await tabIdOf(extension, page.url())
  const [answer] = await extension.evaluate(
    (tabId) =>
      browser.scripting.executeScript({
        target: { tabId },
        func: () => {
          const { reader, card } = (globalThis as World).aparte ?? {}
          const [mark] = reader?.marks() ?? []
          if (mark) card?.open({ ...mark, key: 'another', entity: 'nobody' }, 'pointer')
          return card !== undefined && mark !== undefined && card.openFor === undefined
        },
      }),
    id,
  )
  expect(answer).toMatchObject({ result: true })
  await card.cardGone(page)
  await hover(page, 'CMII')
  expect((await card.cardWith(page)).label).toContain('CMII')
  await page.close()
})
