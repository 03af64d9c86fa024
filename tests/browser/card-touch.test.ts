import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { borrow } from './borrow'
import { boxOfText, centreOf, createCardReader } from './card-reader'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer
let card: ReturnType<typeof createCardReader>

const PAGE = `<!doctype html><html lang="en"><title>A page</title><meta name="viewport" content="width=device-width">
<body style="font:18px/1.6 serif;margin:20px;min-height:3000px">
<p>At dawn INTERPOL spoke.</p>
<p>At noon <a href="/next">Kaspersky Lab</a> answered.</p>
<p id="elsewhere">Nothing here.</p>
<form style="margin-top:300px">At night the CMII slept.<input name="closest" type="hidden"><input name="contains"
type="hidden"><input name="getRootNode" type="hidden"></form>`

beforeAll(async () => {
  server = await servePages({ '/': PAGE, '/next': '<!doctype html><title>Next</title><p>The next page.</p>' })
  // Chromium's driver pretends for each page that a finger is all there is; Firefox is told so as a whole.
  launched = await borrow({ prefs: { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 } })
  card = createCardReader(launched)
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

let opened = 0
async function open(): Promise<Page> {
  const page = await launched.browser.newPage()
  // Firefox's driver can touch, but not pretend to be a phone.
  await page.setViewport({
    width: 390,
    height: 700,
    ...(launched.name === 'chromium' && { hasTouch: true, isMobile: true }),
  })
  await page.goto(`${server.origin}/?${++opened}`)
  await page.bringToFront()
  await until(async () => Object.keys(await paintedOn(page)).length === 3, { what: 'three entities' })
  return page
}

async function finger(page: Page, text: string, rest = 0): Promise<void> {
  const [x, y] = centreOf(await boxOfText(page, text))
  const touch = await page.touchscreen.touchStart(x, y)
  if (rest) await new Promise((resolve) => setTimeout(resolve, rest))
  await touch.end()
}

const isOpen = (page: Page) => page.evaluate(() => document.querySelector('aparte-card') !== null)

describe('by touch', () => {
  test('the first tap opens the card as a sheet along the edge', async () => {
    const page = await open()
    await finger(page, 'INTERPOL')
    const { label, box, classes } = await card.cardWith(page)
    expect(label).toBe('INTERPOL')
    expect(classes).toContain('sheet')
    const width = await page.evaluate(() => document.documentElement.clientWidth)
    expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, width, 700])
    await page.close()
  })

  test('a tap beside closes it', async () => {
    const page = await open()
    await finger(page, 'INTERPOL')
    await card.cardWith(page)
    await finger(page, 'Nothing here')
    await card.cardGone(page)
    await page.close()
  })

  test('it does not cover the mention it is about', async () => {
    const page = await open()
    await finger(page, 'CMII')
    const { box, classes } = await card.cardWith(page)
    const mention = await boxOfText(page, 'CMII')
    expect(classes).toContain('above')
    expect(box.y + box.height).toBeLessThanOrEqual(mention.y)
    await page.close()
  })

  test('a mention in a link leaves it the tap', async () => {
    const page = await open()
    await finger(page, 'Kaspersky Lab')
    await until(() => page.url().endsWith('/next'), { what: 'the next page' })
    await page.close()
  })

  test('a click that a script makes after a long press is the page’s own', async () => {
    const page = await open()
    await page.evaluate(() => {
      const elsewhere = document.querySelector('#elsewhere') as HTMLElement
      elsewhere.addEventListener('click', () => {
        elsewhere.className = 'clicked'
      })
      setTimeout(() => elsewhere.click(), 1000)
    })
    await finger(page, 'Kaspersky Lab', 1300)
    await card.cardWith(page)
    expect(await page.$eval('#elsewhere', ({ className }) => className)).toBe('clicked')
    await page.close()
  })

  test('there a long press opens the card, and the link is not followed', async () => {
    const page = await open()
    await finger(page, 'Kaspersky Lab', 800)
    expect((await card.cardWith(page)).label).toBe('Kaspersky Lab')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(page.url()).not.toContain('/next')
    expect(await isOpen(page)).toBe(true)
    await page.close()
  })

  test('targets are 44 px', async () => {
    const page = await open()
    await finger(page, 'INTERPOL')
    const { buttons } = await card.cardWith(page)
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true)
    for (const { name, box } of buttons) expect(Math.round(box.height), name).toBeGreaterThanOrEqual(44)
    await page.close()
  })
})
