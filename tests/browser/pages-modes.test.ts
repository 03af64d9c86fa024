import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { borrow } from './borrow'
import { createCardReader, hover } from './card-reader'
import { clearStored, openPopup, runCommand, store, textOf } from './extension-page'
import { paintedOn } from './highlights'
import { browserName, type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

const SURFACES = ['popup', 'options', 'welcome', 'article'] as const
type Surface = (typeof SURFACES)[number]

let launched: Launched
let server: PageServer
let site: Page

const MODES = {
  calm: { 'ui.prefersReducedMotion': 1 },
  forced: { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 2 },
}

/** Starts a browser in a mode, with a page that has marks. Chromium is told the mode for each page. */
async function start(prefs: Record<string, unknown> = {}): Promise<void> {
  server = await servePages({
    '/': `<!doctype html><html lang="en"><title>News</title><body style="font:18px/1.6 serif;margin:40px">
      <p>At dawn INTERPOL and Kaspersky Lab spoke.</p><p>Ronald Noble listened.</p>`,
  })
  launched = await borrow({ prefs })
  site = await launched.browser.newPage()
  await site.goto(server.origin)
  await until(async () => (await paintedOn(site)).kaspersky, { what: 'marks' })
}

async function emulate(page: Page, name: string, value: string): Promise<void> {
  if (launched.name === 'firefox') return
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] })
}

async function open(surface: Surface): Promise<Page> {
  if (surface !== 'popup') return launched.openExtensionPage(`${surface}.html`)
  const popup = await openPopup(launched, `${server.origin}/`)
  await until(() => popup.$('.item'), { what: 'the list' })
  return popup
}

async function stop(): Promise<void> {
  await launched?.close()
  server?.close()
}

describe('with less motion wanted', () => {
  beforeAll(() => start(MODES.calm))
  afterAll(stop)

  test.each(SURFACES)('nothing moves on the %s page', async (surface) => {
    const page = await open(surface)
    await emulate(page, 'prefers-reduced-motion', 'reduce')
    if (surface === 'welcome') await page.click('button.mark')
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
          const lasts = (durations: string) =>
            durations.split(', ').some((each) => Number.parseFloat(each) > 0)
          return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration))
        })
        .map(({ localName, className }) => `${localName}.${className}`),
    )
    expect(moving).toEqual([])
    await page.close()
  })
})

describe('the card, with less motion wanted', () => {
  beforeAll(() => start(MODES.calm))
  afterAll(stop)

  test('comes without a fade, and a mention gone to does not blink', async () => {
    await emulate(site, 'prefers-reduced-motion', 'reduce')
    await site.bringToFront()
    await hover(site, 'Kaspersky Lab')
    expect((await createCardReader(launched).cardWith(site)).motion).toEqual(['0s'])
    await site.bringToFront()
    await site.keyboard.press('Escape')
    const own = await launched.openExtensionPage('article.html?calm')
    await runCommand(own, site, 'next-mention')
    const currents: boolean[] = []
    await until(async () => (await paintedOn(site)).current, { what: 'a current mention' })
    for (let i = 0; i < 8; i++) {
      currents.push('current' in (await paintedOn(site)))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(new Set(currents)).toEqual(new Set([true]))
    await own.close()
  })
})

describe('in forced colours', () => {
  beforeAll(() => start(MODES.forced))
  afterAll(stop)

  test.each(SURFACES)('the %s page keeps to them, and shows where the focus is', async (surface) => {
    const page = await open(surface)
    await emulate(page, 'forced-colors', 'active')
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const focused = getComputedStyle(document.activeElement ?? document.body)
      const probe = document.createElement('p')
      probe.style.color = 'CanvasText'
      document.body.append(probe)
      const text = getComputedStyle(probe).color
      const inks = [...document.querySelectorAll<HTMLElement>('h1, main p')].map(
        (e) => getComputedStyle(e).color,
      )
      return {
        inForce: inks.every((ink) => ink === text),
        ring: focused.outlineStyle,
        width: focused.outlineWidth,
      }
    })
    expect(seen).toEqual({ inForce: true, ring: expect.not.stringMatching('none'), width: '2px' })
    await page.close()
  })

  test('marks take their colours, and keep a line of their own within what is filled', async () => {
    await emulate(site, 'forced-colors', 'active')
    const seen = await site.evaluate(() => {
      const probe = document.createElement('p')
      probe.style.cssText = 'forced-color-adjust: none; background: Mark'
      document.body.append(probe)
      const mark = getComputedStyle(probe).backgroundColor
      probe.remove()
      return ['interpol', 'kaspersky', 'ronald-noble'].map((entity) => {
        const style = getComputedStyle(document.body, `::highlight(aparte-${entity})`)
        return [style.textDecorationStyle, style.textUnderlineOffset, style.backgroundColor === mark]
      })
    })
    expect(seen).toEqual([
      ['solid', '1px', true],
      ['dashed', '1px', true],
      ['dotted', '1px', true],
    ])
  })

  test('the card keeps to them, and has an edge', async () => {
    await emulate(site, 'forced-colors', 'active')
    const text = await site.evaluate(() => {
      document.body.style.color = 'CanvasText'
      return getComputedStyle(document.body).color
    })
    await site.bringToFront()
    await hover(site, 'Kaspersky Lab')
    expect((await createCardReader(launched).cardWith(site)).edge).toBe(`2px solid ${text}`)
    await site.bringToFront()
    await site.keyboard.press('Escape')
  })

  test('a mention that is current, switched or asked for is told by more than a ground', async () => {
    const popup = await open('popup')
    await emulate(popup, 'forced-colors', 'active')
    await popup.click('.tools button:nth-of-type(3)')
    await until(() => popup.$('.item[aria-current]'), { what: 'a current mention' })
    const edge = await popup.$eval('.item[aria-current]', (item) => getComputedStyle(item).outlineStyle)
    expect(edge).toBe('solid')
    await popup.close()
    const article = await launched.openExtensionPage('article.html#s9')
    await emulate(article, 'forced-colors', 'active')
    await until(() => article.$('.sentence.target'), { what: 'the sentence' })
    expect(await article.$eval('.sentence.target', (at) => getComputedStyle(at).outlineStyle)).toBe('solid')
    await article.close()
  })
})

describe('at 200 %, and from right to left', () => {
  let page: Page | undefined
  beforeAll(() => start())
  afterAll(stop)
  afterEach(async () => {
    if (page) await clearStored(page)
    await page?.close()
    page = undefined
  })

  const sticksOut = (of: Page) =>
    of.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *:not(.out-of-sight)')]
        .filter(
          (e) => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1,
        )
        .map((e) => `${e.localName}.${e.className}`),
    )

  /** 1280 px at 200 % are 640 of them, each of two of the screen's (WCAG 2.2, 1.4.4). */
  test.each(SURFACES)('the %s page loses nothing at 200 %', async (surface) => {
    page = await open(surface)
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 })
    expect(await page.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([640, 2])
    expect(await sticksOut(page)).toEqual([])
    const [reached, all] = await page.evaluate(() => {
      const last = document.querySelector('footer, nav, .how, #root > *:last-child')
      last?.scrollIntoView()
      const { top = -1, height = 0 } = last?.getBoundingClientRect() ?? {}
      return [top >= -height && top < innerHeight, last !== null]
    })
    expect([reached, all]).toEqual([true, true])
  })

  test('the card stands whole in view at 200 %', async () => {
    await site.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 })
    await site.bringToFront()
    await hover(site, 'Kaspersky Lab')
    const { box, buttons } = await createCardReader(launched).cardWith(site)
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= 640, box.y + box.height <= 400]).toEqual(
      Array(4).fill(true),
    )
    expect(buttons.find(({ name }) => name === 'Close')?.inView).toBe(true)
    await site.bringToFront()
    await site.keyboard.press('Escape')
  })

  test.each(SURFACES)('the %s page runs from right to left in Arabic', async (surface) => {
    page = await open(surface)
    await store(page, { language: 'ar' })
    await until(() => page?.evaluate(() => document.dir === 'rtl'), { what: 'Arabic' })
    const seen = await page.evaluate(() => {
      const [heading, action] = ['h1', 'header input, header a, nav span'].map((selector) =>
        document.querySelector(selector)?.getBoundingClientRect(),
      )
      return { lang: document.documentElement.lang, order: heading && action && heading.right > action.left }
    })
    expect(seen).toEqual({ lang: 'ar', order: true })
    expect(await sticksOut(page)).toEqual([])
    expect(await textOf(page, 'body')).toMatch(/\p{Script=Arabic}/u)
  })
})

// Firefox's driver can't show a page as it is printed.
if (browserName === 'chromium')
  describe('printed', () => {
    beforeAll(() => start())
    afterAll(stop)

    test('the article is black on white, with its notes, and without what is only for the screen', async () => {
      const page = await launched.openExtensionPage('article.html#s9')
      await page.setViewport({ width: 700, height: 900 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
      await page.emulateMediaType('print')
      const seen = await page.evaluate(() => {
        const shown = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false
        return {
          ink: getComputedStyle(document.querySelector('.row > p') as Element).color,
          note: [...document.querySelectorAll('.notes li')].some((note) => note.checkVisibility()),
          screen: shown('header a') || shown('.how') || shown('.notes summary'),
          target: getComputedStyle(document.querySelector('.target') as Element).backgroundColor,
        }
      })
      expect(seen).toEqual({ ink: 'rgb(29, 32, 38)', note: true, screen: false, target: 'rgba(0, 0, 0, 0)' })
      await page.close()
    })
  })
