import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { spokenOn } from './accessibility-tree'
import { borrow } from './borrow'
import { type CardSeen, createCardReader, hover } from './card-reader'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer
let card: ReturnType<typeof createCardReader>
let extension: Page

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PAGE = (colours: string) => `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>
<body style="font:18px/1.6 serif;margin:40px;${colours}">
<p>At dawn INTERPOL and Kaspersky Lab spoke.</p><p>At night the CMII slept, and Ronald Noble woke.</p></main>`

beforeAll(async () => {
  server = await servePages({
    '/light': PAGE('background:#fff;color:#222'),
    '/dark': PAGE('background:#111;color:#eee'),
    '/copy': '<!doctype html><html lang="en"><title>The card</title><main><h1>The card</h1></main>',
  })
  launched = await borrow()
  card = createCardReader(launched)
  extension = await launched.openExtensionPage('article.html?a11y')
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

let opened = 0
async function open(scheme: string): Promise<Page> {
  const page = await launched.browser.newPage()
  await page.goto(`${server.origin}/${scheme}?${++opened}`)
  await page.bringToFront()
  await until(async () => Object.keys(await paintedOn(page)).length >= 3, { what: 'marks' })
  return page
}

/** axe looks into open roots only: the card's own markup and sheets, as they stand, are set up once more in one. */
async function violationsOf({ html, css }: CardSeen): Promise<string[]> {
  const page = await launched.browser.newPage()
  await page.goto(`${server.origin}/copy`)
  await page.evaluate(
    (markup, rules) => {
      const host = document.createElement('aparte-card')
      const root = host.attachShadow({ mode: 'open' })
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(rules)
      root.adoptedStyleSheets = [sheet]
      root.innerHTML = markup
      document.querySelector('main')?.append(host)
      // Half faded in, nothing has its contrast yet.
      return Promise.all(root.getAnimations().map((fade) => fade.finished.then(() => undefined)))
    },
    html,
    css,
  )
  await page.evaluate(AXE)
  const found = await page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: {
          run(
            of: unknown,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
        }
      }
    ).axe
    const { violations } = await axe.run(document, {
      rules: { 'target-size': { enabled: true } },
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
  })
  await page.close()
  return found
}

async function speak(language: string) {
  await extension.evaluate(async (code) => {
    const { storage } = (
      globalThis as unknown as { browser: { storage: { sync: { set(items: object): Promise<void> } } } }
    ).browser
    await storage.sync.set({ language: code })
  }, language)
}

describe.each(['light', 'dark'])('axe finds nothing on a %s page', (scheme) => {
  test('in the card as it opens, with its words open, pinned, and asked once more', async () => {
    const page = await open(scheme)
    await hover(page, 'INTERPOL')
    const first = await card.cardWith(page)
    expect(first.scheme).toBe(scheme)
    expect(await violationsOf(first)).toEqual([])
    await page.bringToFront()
    await card.press(page, 'The article’s words')
    await card.press(page, /more points?$/)
    await card.press(page, 'Keep open')
    const more = await card.cardWith(page, ({ buttons }) => buttons.some(({ pressed }) => pressed === 'true'))
    expect(more.html).toContain('<blockquote')
    expect(await violationsOf(more)).toEqual([])
    await page.bringToFront()
    for (const [button, question] of [
      ['This is something else', 'Leave INTERPOL unmarked'],
      ['Not on this site', 'Mark nothing on'],
    ] as const) {
      await card.press(page, button)
      const asked = await card.cardWith(page, ({ text }) => text.includes(question))
      expect(await violationsOf(asked)).toEqual([])
      await page.bringToFront()
      await card.press(page, 'No')
    }
    await page.close()
  })

  test('in the card as a sheet along the edge', async () => {
    const page = await open(scheme)
    await page.setViewport({ width: 390, height: 700 })
    await hover(page, 'Kaspersky Lab')
    const sheet = await card.cardWith(page, ({ classes }) => classes.includes('sheet'))
    expect(sheet.text).toContain('together')
    expect(await violationsOf(sheet)).toEqual([])
    await page.close()
  })

  test.each(['CMII', 'Ronald Noble'])('in the card of %s', async (name) => {
    const page = await open(scheme)
    await hover(page, name)
    expect(await violationsOf(await card.cardWith(page))).toEqual([])
    await page.close()
  })
})

test.each(['light', 'dark'])(
  'axe finds nothing in Arabic, which runs from right to left, %s',
  async (scheme) => {
    await speak('ar')
    const page = await open(scheme)
    await hover(page, 'INTERPOL')
    const arabic = await card.cardWith(page)
    expect(arabic.label).toBe('الإنتربول')
    expect(arabic.html).toContain('dir="rtl"')
    expect(await violationsOf(arabic)).toEqual([])
    await page.close()
    await speak('auto')
  },
)

test('to the accessibility tree the card is a dialog named after the entity, and its picture has words', async () => {
  const page = await open('light')
  await hover(page, 'INTERPOL')
  await card.cardWith(page)
  await page.bringToFront()
  const said = await until(
    async () => {
      const nodes = await spokenOn(page)
      return nodes.some(({ role }) => role === 'dialog') ? nodes : undefined
    },
    { what: 'a dialog' },
  )
  const dialog = said.find(({ role }) => role === 'dialog')
  expect(dialog?.name).toBe('INTERPOL')
  expect(dialog?.description).toMatch(/^Works with law enforcement worldwide\. .+\.$/)
  expect(said.find(({ role }) => role === 'image')?.name).toMatch(
    /INTERPOL – Kaspersky Lab: agreement.*Ronald Noble: Secretary General/,
  )
  await page.close()
})
