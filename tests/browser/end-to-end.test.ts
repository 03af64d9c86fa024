import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { borrow } from './borrow'
import { boxOfText, centreOf, createCardReader } from './card-reader'
import { demoPages } from './demo-pages'
import { type Painted, paintedIn, paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

/** What the demo page must show, by entity, over all its frames; the late sentence included. */
const DEMO = {
  interpol: [
    ...['INTERPOL', 'INTERPOL', 'INTERPOL', 'Interpol', 'Интерполу', 'Интерпол', '国际刑警组织'],
    ...['インターポール', '인터폴', 'الإنتربول', 'INTERPOL', 'Interpol', 'INTERPOL', 'INTERPOL', 'INTERPOL'],
    ...['INTERPOL', 'INTERPOL'],
  ],
  kaspersky: [
    ...['Kaspersky', 'Kaspersky Lab', 'Kaspersky Lab', 'Kaspersky', 'Kaspersky', 'Лаборатории Касперского'],
    ...[
      '卡巴斯基',
      'カスペルスキー',
      '카스퍼스키',
      'كاسبرسكي',
      'Kaspersky Lab',
      'Kaspersky',
      'Kaspersky',
      'Kaspersky',
    ],
  ],
  cmii: [
    ...[
      'CMII',
      'INTERPOL Global Complex for Innovation',
      'IGCI',
      'Complexe mondial INTERPOL pour l’innovation',
    ],
    ...['CMII', 'Complejo Mundial de INTERPOL para la Innovación', 'CMII', 'IGCI'],
  ],
  'eugene-kaspersky': ['Eugène Kaspersky'],
  'ronald-noble': ['Ronald Noble'],
  'noboru-nakatani': ['Noboru Nakatani'],
} satisfies Painted

let launched: Launched
let server: PageServer
let page: Page
let inspector: Page
let tabId: number

const sorted = (painted: Painted) =>
  Object.fromEntries(
    Object.entries(painted)
      .map(([entity, texts]) => [entity, texts.map((text) => text.replace(/\s+/g, ' ')).sort()] as const)
      .sort(),
  )

/** The extension's API, as its own pages see it. */
declare const browser: {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> }
  action: { getBadgeText(details: { tabId: number }): Promise<string> }
  storage: { sync: { set(items: object): Promise<void>; clear(): Promise<void> } }
}

const set = (items: object) => inspector.evaluate((changes) => browser.storage.sync.set(changes), items)

const isInView = (where: Page, selector: string) =>
  where.$eval(selector, (element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return scrollY > 0 && top >= 0 && bottom <= innerHeight
  })

/** Scrolls to the top; is the page still there after half a second? */
async function isAtTop(): Promise<boolean> {
  scrollTo(0, 0)
  await new Promise((resolve) => setTimeout(resolve, 500))
  return scrollY === 0
}

/** Waits until all that is painted is what is wanted; on a time-out the comparison shows what is not. */
async function expectPainted(wanted: Painted): Promise<void> {
  const isThere = async () => JSON.stringify(sorted(await paintedOn(page))) === JSON.stringify(sorted(wanted))
  await until(isThere, { limit: 8_000 }).catch(() => {})
  expect(sorted(await paintedOn(page))).toEqual(sorted(wanted))
}

beforeAll(async () => {
  server = await servePages(demoPages())
  launched = await borrow()
  inspector = await launched.openExtensionPage('article.html')
  page = await launched.browser.newPage()
  await page.goto(`${server.origin}/`)
  tabId = await inspector.evaluate(async (origin) => {
    const tabs = await browser.tabs.query({})
    return tabs.find(({ url }) => url?.startsWith(origin))?.id ?? -1
  }, server.origin)
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

describe('the demo page', () => {
  test('marks each mention once, by entity: many languages, shadow roots, frames, late text', async () => {
    await expectPainted(DEMO)
  })

  test('marks both frames', async () => {
    const frames = page.frames().filter((frame) => frame !== page.mainFrame())
    expect(await Promise.all(frames.map(paintedIn))).toEqual([
      { cmii: ['IGCI'], interpol: ['INTERPOL'] },
      { interpol: ['INTERPOL'], kaspersky: ['Kaspersky'] },
    ])
  })

  test('the badge shows the count of all frames', async () => {
    const wanted = String(Object.values(DEMO).flat().length)
    const badge = () => inspector.evaluate((id) => browser.action.getBadgeText({ tabId: id }), tabId)
    await until(async () => (await badge()) === wanted, { what: `a badge of ${wanted}`, limit: 5_000 }).catch(
      () => {},
    )
    expect(await badge()).toBe(wanted)
  })

  test('its DOM is byte for byte what it is without the extension', async () => {
    const plain = await borrow({ extension: false })
    const untouched = await plain.browser.newPage()
    await untouched.goto(`${server.origin}/`)
    await untouched.waitForSelector('#late p')
    const serialise = () => document.documentElement.outerHTML
    expect(await page.evaluate(serialise)).toBe(await untouched.evaluate(serialise))
    await plain.close()
  })
})

describe('the card', () => {
  test('opens on a rest with what the article says, and Escape closes it', async () => {
    await page.bringToFront()
    const { cardWith, cardGone } = createCardReader(launched)
    await page.$eval('p[lang=fr]', (paragraph) => paragraph.scrollIntoView({ block: 'center' }))
    const [x, y] = centreOf(await boxOfText(page, 'Noboru Nakatani'))
    await page.mouse.move(x, y + 60)
    await page.mouse.move(x, y, { steps: 3 })
    const card = await cardWith(page)
    expect(card.label).toBe('Noboru Nakatani')
    expect(card.text).toContain('Executive director of the CMII, cybercrime expert')
    expect(card.text).toContain('Undated article that speaks of 2014 as the future')
    await page.keyboard.press('Escape')
    await cardGone(page)
  })
})

describe('the popup', () => {
  let popup: Page
  beforeAll(async () => {
    popup = await launched.openExtensionPage(`popup.html?tab=${tabId}`)
  })

  test('counts what is painted', async () => {
    const counts = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('.tile')].map((tile) =>
          Number(tile.querySelector('strong')?.textContent),
        ),
      )
    const { interpol, kaspersky, cmii, ...people } = DEMO
    const wanted = [interpol, kaspersky, cmii, Object.values(people).flat()].map((texts) => texts.length)
    await until(async () => String(await counts()) === String(wanted), { what: `counts of ${wanted}` }).catch(
      () => {},
    )
    expect(await counts()).toEqual(wanted)
  })

  test('a click in its list scrolls to the mention', async () => {
    await page.bringToFront()
    await page.evaluate(() => scrollTo(0, 0))
    // A long list is drawn by and by.
    const click = () =>
      popup.evaluate(() => {
        const items = [...document.querySelectorAll<HTMLElement>('.item')]
        const late = items.find((item) => item.textContent?.includes('arrived a second late'))
        late?.click()
        return late !== undefined
      })
    // The popup links to its tab anew when the tab comes to the front; what is clicked meanwhile goes nowhere.
    const comesIntoView = () =>
      until(() => isInView(page, '#late'), { limit: 2500 }).then(
        () => true,
        () => false,
      )
    await until(async () => (await click()) && (await comesIntoView()), {
      what: 'the late sentence in view',
    })
  })
})

describe('settings apply at once in an open tab', () => {
  test('one name off', async () => {
    await set({ entities: { kaspersky: { on: false } } })
    const { kaspersky: _, ...others } = DEMO
    await expectPainted(others)
    await set({ entities: {} })
    await expectPainted(DEMO)
  })

  test('a colour', async () => {
    const colours = () =>
      page.$eval('p[lang=de]', (element) =>
        getComputedStyle(element, '::highlight(aparte-interpol)').getPropertyValue('text-decoration-color'),
      )
    const before = await colours()
    await set({ entities: { interpol: { colour: '#aa0000' } } })
    await until(async () => (await colours()) !== before, { what: 'another colour' })
    await set({ entities: {} })
    await until(async () => (await colours()) === before, { what: 'the first colour' })
  })

  test('the style: a tint is painted, or not', async () => {
    await page.bringToFront()
    // A scroll to a mention may still be on its way, and a picture is taken at a place of the viewport.
    await until(() => page.evaluate(isAtTop), { what: 'a page that stays at its top' })
    const clip = await boxOfText(page, 'INTERPOL')
    const shot = () => page.screenshot({ clip, encoding: 'base64' })
    const tint = () =>
      page.evaluate(
        () => getComputedStyle(document.documentElement, '::highlight(aparte-interpol)').backgroundColor,
      )
    const [tinted, colour] = [await shot(), await tint()]
    await set({ style: 'underline' })
    await until(async () => (await tint()) !== colour, { what: 'a style without a tint' })
    await until(async () => (await shot()) !== tinted, { what: 'a mark without a tint' })
    await set({ style: 'both' })
    await until(async () => (await tint()) === colour, { what: 'a style with the tint again' })
    await until(async () => (await shot()) === tinted, { what: 'the tint again' })
  })

  test('this site off, then on again', async () => {
    await set({ sites: ['127.0.0.1'] })
    await expectPainted({})
    await set({ sites: [] })
    await expectPainted(DEMO)
  })

  test('everything off, then on again; a broken setting counts as its default', async () => {
    await set({ on: false })
    await expectPainted({})
    await set({ on: 'yes' })
    await expectPainted(DEMO)
    await inspector.evaluate(() => browser.storage.sync.clear())
  })
})

test('the article opens at a cited sentence', async () => {
  const article = await launched.openExtensionPage('article.html#s12')
  await until(() => isInView(article, '#s12'), { what: 'sentence 12 in view' })
})
