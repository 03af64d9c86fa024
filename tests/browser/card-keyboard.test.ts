import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Command } from '../../common/messages'
import { spokenOn } from './accessibility-tree'
import { borrow } from './borrow'
import { type CardSeen, createCardReader } from './card-reader'
import { runCommand } from './extension-page'
import { paintedIn, paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer
let card: ReturnType<typeof createCardReader>
let extension: Page

const PAGE = `<!doctype html><html lang="en"><title>A page</title>
<body style="font:18px/1.6 serif;margin:40px">
<p><button id="before">A button</button></p>
<p>At dawn INTERPOL spoke.</p>
<iframe src="/frame" width="600" height="500"></iframe>
<p style="margin-top:900px">At night the CMII slept.</p>
<script>
  window.heard = []
  for (const type of ['keydown', 'focusin']) addEventListener(type, (event) => heard.push(type + ' ' + (event.key || event.target.localName)))
</script>`
const FRAME = `<!doctype html><title>A frame</title><p style="margin:300px 20px">In a frame, Kaspersky Lab answered.</p>`

beforeAll(async () => {
  server = await servePages({ '/': PAGE, '/frame': FRAME })
  launched = await borrow()
  card = createCardReader(launched)
  extension = await launched.openExtensionPage('article.html?keys')
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
  await until(async () => Object.keys(await paintedOn(page)).length === 3, { what: 'three entities' })
  return page
}

const command = (page: Page, name: Command) => runCommand(extension, page, name)

const current = async (page: Page) => {
  const frames = await Promise.all(page.frames().map(paintedIn))
  return frames.flatMap((painted) => painted.current ?? [])
}
const currentIs = (page: Page, text: string) =>
  until(async () => (await current(page)).join() === text, { what: `${text} to be current` })
const isInView = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const line = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(wanted))
    const box = line?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight
  }, text)

test('in a frame, too, the card takes the focus and gives it back', async () => {
  const page = await open()
  const frame = page.frames().find((known) => known.url().endsWith('/frame'))
  await command(page, 'previous-mention')
  await currentIs(page, 'Kaspersky Lab')
  // The page scrolls smoothly: a frame out of sight has no room for a card.
  let seen = Number.NaN
  await until(
    async () => {
      const before = seen
      seen = await page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().top ?? 0)
      return seen === before && seen > -200
    },
    { what: 'the frame in view' },
  )
  await command(page, 'open-card')
  const focused = () => frame?.evaluate(() => document.activeElement?.localName)
  await until(async () => (await focused()) === 'aparte-card', { what: 'the focus in the card' })
  await page.keyboard.press('Escape')
  await until(async () => (await focused()) === 'body', { what: 'the focus on the page' })
  await page.close()
})

test('next and previous go through all frames and round', async () => {
  const page = await open()
  await command(page, 'next-mention')
  await currentIs(page, 'INTERPOL')
  await command(page, 'next-mention')
  await currentIs(page, 'CMII')
  await until(() => isInView(page, 'CMII'), { what: 'the CMII in view' })
  await command(page, 'next-mention')
  await currentIs(page, 'Kaspersky Lab')
  await command(page, 'next-mention')
  await currentIs(page, 'INTERPOL')
  await command(page, 'previous-mention')
  await currentIs(page, 'Kaspersky Lab')
  await page.close()
})

test('going to a mention says which, and of how many, then leaves nothing behind', async () => {
  const page = await open()
  // Browsers make their tree when it is first asked for, which takes longer than the voice is there.
  await until(async () => (await spokenOn(page)).some(({ name }) => name.includes('At dawn')), {
    what: 'the page’s tree',
  })
  await command(page, 'next-mention')
  await until(
    async () =>
      (await spokenOn(page)).some(({ name, within }) => name === 'INTERPOL, 1 of 3' && within === 'status'),
    { what: 'a status that says INTERPOL, 1 of 3' },
  )
  await until(() => page.evaluate(() => document.querySelector('aparte-voice') === null), {
    what: 'no voice',
  })
  await page.close()
})

test('the card opens with the focus in it, is walked with Tab, and gives the focus back', async () => {
  const page = await open()
  await page.focus('#before')
  await command(page, 'open-card')
  const first = await card.cardWith(page, ({ focus }) => focus !== undefined)
  expect(first.label).toBe('INTERPOL')
  const stops: string[] = []
  for (let i = 0; i < first.buttons.length; i++) {
    await page.keyboard.press('Tab')
    stops.push((await card.cardWith(page)).focus ?? '')
  }
  expect(stops).toEqual(first.buttons.map(({ name }) => name))
  await page.keyboard.press('Escape')
  await card.cardGone(page)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('before')
  await page.close()
})

test('keys work its buttons, and the page hears none of it', async () => {
  const page = await open()
  await page.focus('#before')
  await command(page, 'open-card')
  await card.cardWith(page, ({ focus }) => focus !== undefined)
  await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))
  const reach = async (name: RegExp) => {
    for (let i = 0; i < 20; i++) {
      const { focus } = await card.cardWith(page)
      if (focus && name.test(focus)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${name}.`)
  }
  await reach(/^INTERPOL brings/)
  await page.keyboard.press('Enter')
  const words = await card.cardWith(page, ({ html }) => html.includes('<blockquote'))
  expect(expanded(words)).toEqual(['true'])
  await page.keyboard.press(' ')
  await card.cardWith(page, ({ html }) => !html.includes('<blockquote'))

  await reach(/more points$/)
  await page.keyboard.press('Enter')
  const all = await card.cardWith(
    page,
    ({ buttons }) => !buttons.some(({ name }) => /more points$/.test(name)),
  )
  const points = all.buttons.filter(
    ({ name, expanded }) => expanded !== null && name !== 'The article’s words',
  )
  expect(all.focus).toBe(points[2]?.name)
  await reach(/^This is something else/)
  await page.keyboard.press('Enter')
  await card.cardWith(page, ({ focus }) => focus === 'No')
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
  await page.close()
})

test('a pinned card moves by the arrow keys', async () => {
  const page = await open()
  await command(page, 'open-card')
  await card.cardWith(page, ({ focus }) => focus !== undefined)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const pinned = await card.cardWith(page, ({ buttons }) => buttons.some(({ pressed }) => pressed === 'true'))
  await page.keyboard.down('Shift')
  await page.keyboard.press('Tab')
  await page.keyboard.up('Shift')
  expect((await card.cardWith(page)).focus).toMatch(/^Move/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const moved = await card.cardWith(page, ({ box }) => box.x !== pinned.box.x && box.y !== pinned.box.y)
  expect([moved.box.x - pinned.box.x, moved.box.y - pinned.box.y]).toEqual([16, 16])
  await page.close()
})

test('Tab past the end gives the focus back and closes the card', async () => {
  const page = await open()
  await page.focus('#before')
  await command(page, 'open-card')
  const { buttons } = await card.cardWith(page, ({ focus }) => focus !== undefined)
  for (let i = 0; i <= buttons.length; i++) await page.keyboard.press('Tab')
  await card.cardGone(page)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('before')
  await page.close()
})

test('nothing of ours is in the page’s tab order until asked for', async () => {
  const page = await open()
  await page.focus('#before')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.localName)).not.toMatch(/^aparte/)
  expect(await page.evaluate(() => document.querySelector('aparte-card, aparte-voice'))).toBe(null)
  await page.close()
})

test('highlighting off and on, this site out and back, by command', async () => {
  const page = await open()
  for (const name of ['toggle-highlighting', 'toggle-site'] as const) {
    await command(page, name)
    await until(async () => Object.keys(await paintedIn(page)).length === 0, { what: 'no mark' })
    await command(page, name)
    await until(async () => Object.keys(await paintedIn(page)).length === 2, { what: 'marks again' })
  }
  await page.close()
})

function expanded({ buttons }: CardSeen) {
  return buttons.filter(({ name }) => /^INTERPOL brings/.test(name)).map((button) => button.expanded)
}
