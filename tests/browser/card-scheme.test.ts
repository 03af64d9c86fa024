import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { borrow } from './borrow'
import { createCardReader, hover } from './card-reader'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer
let card: ReturnType<typeof createCardReader>

const page = (css: string) => `<!doctype html><html lang="en"><title>A page</title>
  <style>body{font:18px/1.6 serif;margin:40px} ${css}</style><p>At dawn INTERPOL spoke.</p>`

/** INTERPOL's colour, as LOOK says. */
const LINE = { light: 'rgb(29, 95, 196)', dark: 'rgb(127, 176, 255)' }

beforeAll(async () => {
  server = await servePages({
    '/light': page(''),
    '/painted': page('body{background:#121316;color:#e9ebee}'),
    '/declared': page(':root{color-scheme:dark}'),
    '/switched': page('.night{background:#121316;color:#e9ebee}'),
  })
  launched = await borrow()
  card = createCardReader(launched)
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

async function open(path: string): Promise<Page> {
  const opened = await launched.browser.newPage()
  await opened.goto(server.origin + path)
  await opened.bringToFront()
  await until(async () => (await paintedOn(opened)).interpol, { what: 'marks' })
  return opened
}

const lineOf = (of: Page) =>
  of.$eval('p', (p) => getComputedStyle(p, '::highlight(aparte-interpol)').textDecorationColor)
const lineIs = (of: Page, wanted: string) =>
  until(async () => (await lineOf(of)) === wanted, { what: `a line in ${wanted}` })

test.each([
  ['a light page', '/light', 'light'],
  ['a page painted dark', '/painted', 'dark'],
  ['a page that declares itself dark', '/declared', 'dark'],
] as const)('%s: its marks and its card fit it', async (_, path, scheme) => {
  const opened = await open(path)
  await lineIs(opened, LINE[scheme])
  await hover(opened, 'INTERPOL')
  expect((await card.cardWith(opened)).scheme).toBe(scheme)
  await opened.close()
})

test('a page that is switched to dark takes its marks along, and back', async () => {
  const opened = await open('/switched')
  await lineIs(opened, LINE.light)
  await opened.evaluate(() => document.body.classList.add('night'))
  await lineIs(opened, LINE.dark)
  await opened.evaluate(() => document.body.classList.remove('night'))
  await lineIs(opened, LINE.light)
  await opened.close()
})
