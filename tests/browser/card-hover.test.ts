import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { borrow } from './borrow'
import { boxOfText, centreOf, createCardReader, hover } from './card-reader'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

const TEASERS = `<!doctype html><html lang="en"><title>Teasers</title>
<style>
  article, form { position: relative; background: #fff; margin: 40px; padding: 10px; width: 500px }
  .over::after { content: ''; position: absolute; inset: 0 }
  .shade { position: absolute; inset: 0; background: #fffc }
  .words { position: absolute; inset: 0; padding: 10px; user-select: none }
</style><body style="font:18px/1.6 serif">
<article><p>At dawn <b>INTERPOL</b> spoke.</p><a class="over" href="#more">Read more</a></article>
<form class="over"><p>At noon Kaspersky Lab answered.</p><input name="contains" type="hidden"></form>
<article><p>At night the CMII slept.</p><div class="shade"></div></article>
<article><p>At night the IGCI slept.</p><a class="words" href="#more"><p>At night we all slept.</p></a></article>
<article id="tree"></article>
<script>
  const root = document.querySelector('#tree').attachShadow({ mode: 'closed' })
  root.innerHTML = '<p>The INTERPOL slept.</p><a style="position:absolute;inset:0" href="#more"></a>'
</script>`

let launched: Launched
let server: PageServer
let card: ReturnType<typeof createCardReader>

const PAGE = `<!doctype html><html lang="en"><title>A page</title>
<body style="font:18px/1.6 serif;margin:40px;min-height:3000px">
<p>At dawn INTERPOL spoke.</p>
<p>At noon Kaspersky Lab answered, and the text goes on.</p>
<p style="margin-top:900px">At night the CMII slept.</p>
<script>
  window.heard = []
  for (const type of ['keydown', 'click', 'pointerdown', 'mousedown', 'focusin', 'blur'])
    addEventListener(type, (event) => heard.push(type + ' ' + (event.key || event.target.localName || 'window')))
</script>`

beforeAll(async () => {
  server = await servePages({
    '/': PAGE,
    '/teasers': TEASERS,
    '/dark': PAGE.replace('style="', 'style="background:#111;color:#eee;'),
  })
  launched = await borrow()
  card = createCardReader(launched)
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

let opened = 0
async function open(path = '/'): Promise<Page> {
  const page = await launched.browser.newPage()
  await page.goto(`${server.origin}${path}?${++opened}`)
  await page.bringToFront()
  await until(async () => Object.keys(await paintedOn(page)).length === 3, { what: 'three entities' })
  return page
}

/** Longer than the card's grace: what would happen has happened. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 700))
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))
const isOpen = (page: Page) => page.evaluate(() => document.querySelector('aparte-card') !== null)

test('a rest on a mention opens the card, which says who this is and what the article says', async () => {
  const page = await open()
  await hover(page, 'Kaspersky Lab')
  const { label, text, scheme, box } = await card.cardWith(page)
  expect(label).toBe('Kaspersky Lab')
  expect(text).toContain('Adds its experience to INTERPOL’s resources')
  expect(text).toContain('Undated article that speaks of 2014')
  expect(scheme).toBe('light')
  expect(box.x).toBeGreaterThanOrEqual(0)
  await page.close()
})

describe('under a link that is stretched over it', () => {
  let page: Page
  beforeAll(async () => {
    page = await open('/teasers')
  })
  afterAll(() => page?.close())
  const leave = async () => {
    await page.bringToFront()
    await page.mouse.move(900, 30)
    await card.cardGone(page)
  }

  test.each([
    ['INTERPOL', 'INTERPOL'],
    ['Kaspersky Lab', 'Kaspersky Lab'],
  ])('%s that shows opens its card', async (text, label) => {
    await leave()
    await hover(page, text)
    expect((await card.cardWith(page)).label).toBe(label)
  })

  test('so does one in a closed shadow tree', async () => {
    await leave()
    const { x, y } = await page.evaluate(() => {
      const { x, y } = (document.querySelector('#tree') as Element).getBoundingClientRect()
      return { x, y }
    })
    // Behind the padding, the paragraph's margin and `The `.
    await page.mouse.move(x + 60, y + 30)
    await page.mouse.move(x + 62, y + 42)
    expect((await card.cardWith(page)).label).toBe('INTERPOL')
  })

  test.each(['CMII', 'IGCI'])('%s that other things hide opens none', async (text) => {
    await leave()
    await hover(page, text)
    await aWhile()
    expect(await isOpen(page)).toBe(false)
  })
})

test('the card is dark where the page is', async () => {
  const page = await open('/dark')
  await hover(page, 'CMII').catch(() => {})
  await hover(page, 'INTERPOL')
  expect((await card.cardWith(page)).scheme).toBe('dark')
  await page.close()
})

test('a point opens on the article’s own words, marked as French', async () => {
  const page = await open()
  await hover(page, 'INTERPOL')
  await card.press(page, /^INTERPOL brings its system/)
  const { html, text } = await card.cardWith(page, ({ html }) => html.includes('blockquote'))
  expect(html).toContain('<blockquote lang="fr" dir="ltr">')
  expect(text).toContain('« Quant à INTERPOL, elle dispose d’un excellent système'.replace(' ', '\u202f'))
  await page.close()
})

describe('WCAG 1.4.13', () => {
  test('dismissible: Escape closes it while the pointer stays, and the page does not see the key', async () => {
    const page = await open()
    await page.keyboard.press('Escape')
    expect(await heard(page)).toEqual(['keydown Escape'])
    await hover(page, 'INTERPOL')
    await card.cardWith(page)
    await page.keyboard.press('Escape')
    await card.cardGone(page)
    await aWhile()
    expect(await isOpen(page)).toBe(false)
    expect(await heard(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await heard(page)).toEqual(['keydown Escape'])
    await page.close()
  })

  test('hoverable: the pointer may go to the card on a straight way, however slowly, and stay', async () => {
    const page = await open()
    await hover(page, 'INTERPOL')
    const { box } = await card.cardWith(page)
    const [fromX, fromY] = centreOf(await boxOfText(page, 'INTERPOL'))
    const [toX, toY] = [box.x + box.width - 20, box.y + box.height / 2]
    for (let step = 1; step <= 10; step++) {
      await page.mouse.move(fromX + ((toX - fromX) * step) / 10, fromY + ((toY - fromY) * step) / 10)
      await new Promise((resolve) => setTimeout(resolve, 90))
    }
    await aWhile()
    expect(await isOpen(page)).toBe(true)
    await page.close()
  })

  test('persistent: it stays while the pointer does, and closes once that has left both', async () => {
    const page = await open()
    await hover(page, 'INTERPOL')
    await card.cardWith(page)
    await aWhile()
    expect(await isOpen(page)).toBe(true)
    await page.mouse.move(900, 30)
    await card.cardGone(page)
    await page.close()
  })
})

test('at another mention the open card goes over at once', async () => {
  const page = await open()
  await hover(page, 'Kaspersky Lab')
  await card.cardWith(page, ({ label }) => label === 'Kaspersky Lab')
  const [x, y] = centreOf(await boxOfText(page, 'INTERPOL'))
  await page.mouse.move(x, y)
  await card.cardWith(page, ({ label }) => label === 'INTERPOL')
  expect(await page.evaluate(() => document.querySelectorAll('aparte-card').length)).toBe(1)
  await page.close()
})

test('a click beside closes it; a pin keeps it, and lets it be moved by mouse and by keys', async () => {
  const page = await open()
  await hover(page, 'INTERPOL')
  await card.cardWith(page)
  await page.mouse.click(900, 30)
  await card.cardGone(page)

  await hover(page, 'INTERPOL')
  await card.press(page, 'Keep open')
  const pinned = await card.cardWith(page, ({ buttons }) => buttons.some(({ pressed }) => pressed === 'true'))
  await page.mouse.click(900, 30)
  await aWhile()
  expect(await isOpen(page)).toBe(true)

  await page.mouse.move(pinned.box.x + 60, pinned.box.y + 20)
  await page.mouse.down()
  await page.mouse.move(pinned.box.x + 260, pinned.box.y + 70, { steps: 5 })
  await page.mouse.up()
  const dragged = await card.cardWith(page, ({ box }) => box.x !== pinned.box.x)
  expect([dragged.box.x - pinned.box.x, dragged.box.y - pinned.box.y]).toEqual([200, 50])

  await card.press(page, /^Move/)
  await card.cardWith(page, ({ box }) => box.x !== dragged.box.x && box.y !== dragged.box.y)
  await card.press(page, 'Close')
  await card.cardGone(page)
  await page.close()
})

test('it scrolls with its mention, and closes when that has left the view', async () => {
  const page = await open()
  await hover(page, 'INTERPOL')
  const before = await card.cardWith(page)
  await page.evaluate(() => scrollBy(0, 30))
  const after = await card.cardWith(page, ({ box }) => box.y !== before.box.y)
  expect(before.box.y - after.box.y).toBe(30)
  await page.evaluate(() => scrollBy(0, 800))
  await card.cardGone(page)
  await page.close()
})

test('it closes when its mention is gone', async () => {
  const page = await open()
  await hover(page, 'INTERPOL')
  await card.cardWith(page)
  await page.evaluate(() => document.querySelector('p')?.remove())
  await card.cardGone(page)
  await page.close()
})

test('what happens in the card is none of the page’s business', async () => {
  const page = await open()
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelectorAll('p')[1] as Element)
  })
  const selected = () => page.evaluate(() => String(getSelection()))
  const before = await selected()
  await hover(page, 'INTERPOL')
  await card.cardWith(page)
  await heard(page)
  await card.press(page, /^INTERPOL brings its system/)
  await card.cardWith(page, ({ html }) => html.includes('blockquote'))
  expect(await heard(page)).toEqual([])
  expect(await selected()).toBe(before)
  await page.close()
})

test('the page is as it was once the card has closed', async () => {
  const page = await open()
  const html = () => page.evaluate(() => document.documentElement.outerHTML)
  const before = await html()
  await hover(page, 'INTERPOL')
  await card.cardWith(page)
  await page.keyboard.press('Escape')
  await card.cardGone(page)
  expect(await html()).toBe(before)
  await page.close()
})

test('“not on this site” asks once more, then leaves the site out', async () => {
  const page = await open()
  await hover(page, 'INTERPOL')
  await card.press(page, 'Not on this site')
  const asked = await card.cardWith(page, ({ text }) => text.includes('Mark nothing on 127.0.0.1'))
  expect(asked.buttons.map(({ name }) => name)).toContain('Yes')
  await card.press(page, 'No')
  await card.cardWith(page, ({ text }) => text.includes('Not on this site'))
  await page.close()
})
