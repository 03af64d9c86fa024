import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../common/i18n'
import type { World } from '../../common/stages'
import { borrow } from './borrow'
import { hover } from './card-reader'
import { tabIdOf } from './extension-page'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

type Edges = Record<'left' | 'top' | 'right' | 'bottom', number>

/** One card as it is drawn in a language. */
interface Shape {
  name: string
  leadLines: number
  card: Edges
  picture: Edges
  labels: (Edges & { text: string })[]
  /** Texts that stick out of the card at its sides, or out of their own box. */
  sticksOut: string[]
}

declare const browser: { scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> } }

let launched: Launched
let server: PageServer
let page: Page
let extension: Page

const NAMES = ['INTERPOL', 'Kaspersky Lab', 'CMII', 'Eugene Kaspersky', 'Ronald Noble', 'Noboru Nakatani']
const ALONE = NAMES.map((name) => `<p>At dawn ${name} spoke.</p>`).join('')

beforeAll(async () => {
  server = await servePages({
    '/': `<!doctype html><html lang="en"><title>A page</title><body style="font:18px/1.6 serif;margin:20px">${ALONE}
      <p>INTERPOL and Kaspersky Lab spoke.</p><p>The CMII and INTERPOL spoke.</p>`,
  })
  launched = await borrow()
  extension = await launched.openExtensionPage('article.html?shape')
  page = await launched.browser.newPage()
  await page.setViewport({ width: 1200, height: 900 })
  await page.goto(server.origin)
  await page.bringToFront()
  await until(async () => Object.keys(await paintedOn(page)).length === NAMES.length, {
    what: 'six entities',
  })
  await hover(page, 'INTERPOL')
  await until(() => page.$('aparte-card'), { what: 'a card' })
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

/** Opens the card of every mark in turn, and measures it. Runs in the page, in the extension's own world. */
async function measureAll(language: string): Promise<Shape[]> {
  type Opener = { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot } }
  const { chrome, aparte } = globalThis as { chrome?: Opener } & World
  const { reader, card } = aparte ?? {}
  if (!reader || !card || !aparte?.settings) throw new Error('No card can be opened here.')
  aparte.settings = { ...aparte.settings, language: language as 'en' }
  const edgesOf = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return { left, top, right, bottom }
  }
  const linesOf = (paragraph: Element) => {
    const bottoms = new Set<number>()
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const { bottom, width } of range.getClientRects()) if (width > 0) bottoms.add(Math.round(bottom))
    }
    return bottoms.size
  }
  const shapes: Shape[] = []
  for (const mark of reader.marks()) {
    card.open(mark, 'pointer')
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const host = document.querySelector('aparte-card') as Element & { openOrClosedShadowRoot?: ShadowRoot }
    const root = host.openOrClosedShadowRoot ?? (chrome?.dom?.openOrClosedShadowRoot(host) as ShadowRoot)
    const picture = root.querySelector('.relation') as Element
    const bounds = edgesOf(host)
    shapes.push({
      name: `${language}: ${mark.surface} in “${mark.block}”`,
      leadLines: linesOf(root.querySelector('.lead p') as Element),
      card: bounds,
      picture: edgesOf(picture),
      labels: [...picture.querySelectorAll('text')].map((label) => ({
        text: label.textContent ?? '',
        ...edgesOf(label),
      })),
      sticksOut: [...root.querySelectorAll<HTMLElement>('h2, p, span, button')]
        .filter((element) => {
          const { left, right } = edgesOf(element)
          const outside = left < bounds.left || right > bounds.right
          // What is set in a line has no width of its own.
          const spills = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
          return element.checkVisibility() && (outside || spills)
        })
        .map(({ localName, className }) => `${localName}.${className}`),
    })
  }
  card.close()
  return shapes
}

function meet(a: Edges, b: Edges): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3
}

test.each(LANGUAGES)('%s: three lines at a glance, a picture with every label whole', async (language) => {
  const id = await tabIdOf(extension, page.url())
  const [answer] = await extension.evaluate(
    (tabId, source, code) =>
      browser.scripting.executeScript({
        target: { tabId },
        func: new Function('code', `return (${source})(code)`) as never,
        args: [code],
      }),
    id,
    measureAll.toString(),
    language,
  )
  const shapes = answer?.result as Shape[]
  expect(shapes).toHaveLength(NAMES.length + 4)
  for (const { name, leadLines, card, picture, labels, sticksOut } of shapes) {
    expect(leadLines, name).toBeLessThanOrEqual(3)
    expect([card.left >= 0, card.top >= 0, card.right <= 1200, card.bottom <= 900], name).toEqual(
      Array(4).fill(true),
    )
    expect(sticksOut, name).toEqual([])
    expect(labels, name).toHaveLength(7)
    const cut = labels.filter(({ left, right }) => left < picture.left || right > picture.right)
    const meeting = labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => meet(a, b)))
    expect(
      [...cut, ...meeting].map(({ text }) => text),
      name,
    ).toEqual([])
  }
})
