import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { borrow } from './borrow'
import { boxOfText, centreOf, createCardReader, hover } from './card-reader'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type Answer, type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer
let card: ReturnType<typeof createCardReader>

const body = '<p style="margin:40px">At dawn INTERPOL spoke.</p>'
const page = (head: string, more = '') => `<!doctype html><title>A page</title>${head}${body}${more}`

const PAGES: Record<string, Answer> = {
  '/plain': page(''),
  '/hostile-style': page(`<style>
    html { font-size: 40px; direction: rtl; letter-spacing: 9px; color: red; line-height: 3 }
    * { display: none; opacity: .1 !important; pointer-events: none !important; transform: scale(3) !important }
    html, body, p, head ~ * { display: block !important; transform: none !important; pointer-events: auto !important }
    aparte-card { display: none !important; position: static !important; width: 9px !important; visibility: hidden !important;
      inset: 0 !important; --paper: red; --aparte-x: 4000px !important; --aparte-room: 20px !important; filter: invert(1) !important }
    [popover] { display: none !important }
    p { direction: ltr; font-size: 18px; letter-spacing: 0 }
  </style>`),
  '/strict': {
    body: page(''),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  '/clobbered': page(
    '',
    '<form name="documentElement"></form><img name="createElement"><img name="body"><form name="activeElement"></form>' +
      '<img name="querySelectorAll"><img name="elementFromPoint"><img name="addEventListener"><img name="getSelection">',
  ),
  '/modal': `<!doctype html><title>A page</title><p>Under it</p><dialog><p style="margin:40px">At dawn INTERPOL spoke.</p></dialog>
    <script>document.querySelector('dialog').showModal()</script>`,
  '/overlay': page(
    '',
    '<div style="position:fixed;inset:200px 0 0 0;z-index:2147483647;background:#eee"></div>',
  ),
  '/zoomed': page('<style>html { zoom: 2 }</style>'),
  '/tiny': `<!doctype html><title>A page</title><iframe src="/plain" width="180" height="90"></iframe>`,
  '/tall': `<!doctype html><title>A page</title><body style="margin:0"><iframe src="/plain" width="600" height="3000"></iframe>`,
  '/low': `<!doctype html><title>A page</title><body style="margin:600px 0 0"><iframe src="/plain" width="900" height="3000"></iframe>`,
  '/phone': `<!doctype html><title>A page</title><body style="margin:0"><iframe src="/plain" width="360" height="3000"></iframe>`,
  '/framed': `<!doctype html><title>A page</title><input id="typed"><iframe src="/plain" width="600" height="600"></iframe>
    <script>window.heard = []; addEventListener('keydown', (event) => heard.push(event.key))</script>`,
  '/shadow': `<!doctype html><title>A page</title><div id="host"></div><script>
    document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = '<p style="margin:40px">At dawn INTERPOL spoke.</p>'</script>`,
  '/keys': page(
    '<script>for (const type of ["keydown", "focusin"]) addEventListener(type, (event) => event.stopImmediatePropagation(), true)</script>',
  ),
}

beforeAll(async () => {
  server = await servePages(PAGES)
  launched = await borrow()
  card = createCardReader(launched)
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

async function open(path: string): Promise<Page> {
  const page = await launched.browser.newPage()
  await page.goto(server.origin + path)
  await page.bringToFront()
  await until(async () => Object.keys(await paintedOn(page)).length > 0, { what: 'a mark' })
  return page
}

async function hoverAt(page: Page, x: number, y: number) {
  await page.mouse.move(x, y + 40)
  await page.mouse.move(x, y)
}

test('a page’s style does not reach the card', async () => {
  const plain = await open('/plain')
  await hover(plain, 'INTERPOL')
  const wanted = await card.cardWith(plain)
  const hostile = await open('/hostile-style')
  await hover(hostile, 'INTERPOL')
  const { box, text } = await card.cardWith(hostile)
  expect([box.width, box.height]).toEqual([wanted.box.width, wanted.box.height])
  expect(text).toBe(wanted.text)
  await hostile.mouse.move(box.x + 30, box.y + 30)
  const style = await hostile.evaluate(() => {
    const { opacity, filter, transform, visibility } = getComputedStyle(
      document.querySelector('aparte-card') as Element,
    )
    return { opacity, filter, transform, visibility }
  })
  expect(style).toEqual({ opacity: '1', filter: 'none', transform: 'none', visibility: 'visible' })
  await plain.close()
  await hostile.close()
})

test.each(['/strict', '/clobbered', '/overlay', '/modal', '/keys'])(
  'the card opens and works on %s',
  async (path) => {
    const page = await open(path)
    // A clobbered page can't be asked where its text stands.
    if (path === '/clobbered') await hoverAt(page, 130, 58)
    else await hover(page, 'INTERPOL')
    expect((await card.cardWith(page)).label).toBe('INTERPOL')
    await card.press(page, /^INTERPOL brings/)
    await card.cardWith(page, ({ html }) => html.includes('<blockquote'))
    await card.press(page, 'Close')
    await card.cardGone(page)
    await page.close()
  },
)

test('a mention in a closed shadow root opens it too', async () => {
  const page = await open('/shadow')
  await hoverAt(page, 130, 58)
  expect((await card.cardWith(page)).label).toBe('INTERPOL')
  await page.close()
})

test('a page zoomed by its own style does not zoom the card, which stands under its mention', async () => {
  const page = await open('/zoomed')
  await hoverAt(page, 260, 116)
  const { box } = await card.cardWith(page)
  const mention = await boxOfText(page, 'INTERPOL')
  expect(box.width).toBe(360)
  expect(Math.round(box.x)).toBe(Math.round(mention.x))
  expect(box.y - (mention.y + mention.height)).toBeLessThan(16)
  await page.close()
})

test('Escape closes a card in another frame than the focus, and is then the page’s again', async () => {
  const page = await open('/framed')
  const frame = page.frames().find((known) => known.url().endsWith('/plain'))
  const isOpen = () => frame?.evaluate(() => document.querySelector('aparte-card') !== null)
  await page.focus('#typed')
  const { x, y } = await page.evaluate(() =>
    document.querySelector('iframe')?.getBoundingClientRect().toJSON(),
  )
  await hoverAt(page, x + 130, y + 58)
  await until(isOpen, { what: 'a card in the frame' })
  await until(
    async () => {
      await page.keyboard.press('Escape')
      return !(await isOpen())
    },
    { what: 'no card in the frame' },
  )
  await until(
    async () => {
      await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))
      await page.keyboard.press('Escape')
      return page.evaluate(() => (window as unknown as { heard: string[] }).heard.length === 1)
    },
    { what: 'an Escape for the page' },
  )
  await page.close()
})

test('in a frame too small to hold it, it does not open', async () => {
  const page = await open('/tiny')
  const [x, y] = centreOf({ x: 8, y: 8, width: 180, height: 90 })
  await hoverAt(page, x, y)
  await new Promise((resolve) => setTimeout(resolve, 800))
  const open_ = page
    .frames()
    .map((frame) => frame.evaluate(() => document.querySelector('aparte-card') !== null))
  expect(await Promise.all(open_)).toEqual([false, false])
  await page.close()
})

test.each(['/tall', '/low', '/phone'])(
  'in a frame that reaches beyond the window, the card stands in what is seen of it: %s',
  async (path) => {
    const page = await open(path)
    const frame = page.frames().find((known) => known.url().endsWith('/plain'))
    const boxIn = async () => {
      const outer = await page.evaluate(() =>
        document.querySelector('iframe')?.getBoundingClientRect().toJSON(),
      )
      const inner = await frame?.evaluate(() => {
        const host = document.querySelector<HTMLElement>('aparte-card')
        // It is placed once what is seen is known.
        return host?.style.getPropertyValue('--aparte-y') ? host.getBoundingClientRect().toJSON() : undefined
      })
      return (
        inner && { left: outer.x + inner.x, top: outer.y + inner.y, width: inner.width, height: inner.height }
      )
    }
    const isWhole = (box: Awaited<ReturnType<typeof boxIn>>) =>
      box && box.left >= 0 && box.top >= 0 && box.left + box.width <= 1200 && box.top + box.height <= 800
    const { x, y } = await page.evaluate(() =>
      document.querySelector('iframe')?.getBoundingClientRect().toJSON(),
    )
    await hoverAt(page, x + 130, y + 58)
    const opened = await until(boxIn, { what: 'a card in the frame' })
    expect(isWhole(opened), JSON.stringify(opened)).toBe(true)
    expect(opened.height).toBeGreaterThan(140)
    await page.evaluate(() => scrollBy(0, 30))
    await until(async () => isWhole(await boxIn()), { what: 'the card whole again' })
    await page.close()
  },
)

test.each([
  [320, 640],
  [320, 256],
  [640, 400],
  [1200, 800],
])('it stays whole within %i × %i px, and scrolls inside itself', async (width, height) => {
  const page = await launched.browser.newPage()
  await page.setViewport({ width, height })
  await page.goto(`${server.origin}/plain?${width}x${height}`)
  await page.bringToFront()
  await until(async () => Object.keys(await paintedOn(page)).length > 0, { what: 'a mark' })
  await hover(page, 'INTERPOL')
  await card.press(page, /^INTERPOL brings/)
  const { box } = await card.cardWith(page, ({ html }) => html.includes('<blockquote'))
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.y).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(width)
  expect(box.y + box.height).toBeLessThanOrEqual(height)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await boxOfText(page, 'INTERPOL')
  await page.close()
})
