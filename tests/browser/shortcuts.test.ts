import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Command } from '../../common/messages'
import { borrow } from './borrow'
import { createCardReader } from './card-reader'
import { runCommand } from './extension-page'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer
let card: ReturnType<typeof createCardReader>
let extension: Page

const APART = 'margin:1100px 40px'
const LONG = `<!doctype html><html lang="en"><title>A long page</title>
<p style="${APART}">At dawn INTERPOL spoke.</p>
<p style="${APART}">At noon Kaspersky Lab answered.</p>
<p style="${APART}">At night the CMII slept.</p>
<iframe src="/frame" width="600" height="500"></iframe>
<p style="${APART}">Nothing more.</p>`
const FRAME = `<!doctype html><title>A frame</title><p style="margin:300px 20px">In a frame, INTERPOL answered.</p>`

beforeAll(async () => {
  server = await servePages({
    '/long': LONG,
    '/frame': FRAME,
  })
  launched = await borrow()
  card = createCardReader(launched)
  extension = await launched.openExtensionPage('article.html?keys')
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

async function open(path: string, marks: number): Promise<Page> {
  const page = await launched.browser.newPage()
  await page.goto(server.origin + path)
  await page.bringToFront()
  await until(async () => Object.values(await paintedOn(page)).flat().length === marks, { what: 'all marks' })
  return page
}

const press = (page: Page, ...commands: Command[]) => runCommand(extension, page, ...commands)

const focused = (page: Page) =>
  until(
    async () => {
      const frames = await Promise.all(
        page.frames().map((frame) => frame.evaluate(() => document.activeElement?.localName)),
      )
      return frames.indexOf('aparte-card') + 1
    },
    { what: 'the focus in a card' },
  )

test.each<[string, Command[], string]>([
  ['the next, and its card', ['next-mention', 'open-card'], 'INTERPOL'],
  ['the third, and its card', ['next-mention', 'next-mention', 'next-mention', 'open-card'], 'CMII (IGCI)'],
  [
    'past one and back, and its card',
    ['next-mention', 'next-mention', 'previous-mention', 'open-card'],
    'INTERPOL',
  ],
  ['a card where none is in view: that of the next', ['open-card'], 'INTERPOL'],
])('shortcuts in quick succession: %s', async (_, commands, label) => {
  const page = await open('/long', 4)
  await press(page, ...commands)
  const seen = await card.cardWith(page, ({ focus }) => focus !== undefined)
  expect(seen.label).toBe(label)
  await page.close()
})

test('in quick succession into a frame that is out of sight', async () => {
  const page = await open('/long', 4)
  await press(page, 'next-mention', 'next-mention', 'next-mention', 'next-mention', 'open-card')
  expect(await focused(page)).toBe(2)
  await page.close()
})
