import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { borrow } from './borrow'
import { openPopup, runCommand, textOf } from './extension-page'
import { paintedIn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

const ENDLESS = { body: '', endless: true }
const SENTENCE = '<p>At dawn INTERPOL spoke.</p>'

let launched: Launched
let server: PageServer
let page: Page

beforeAll(async () => {
  server = await servePages({
    '/picture': `<!doctype html><title>A picture</title>${SENTENCE}<img src="/endless.svg" alt="">`,
    '/deferred': `<!doctype html><title>A script</title><script defer src="/endless.js"></script>${SENTENCE}`,
    '/module': `<!doctype html><title>A module</title><script type="module" src="/endless.js"></script>${SENTENCE}`,
    '/frames': `<!doctype html><title>Frames</title>${SENTENCE}<iframe src="/endless"></iframe><iframe src="/half"></iframe>`,
    '/endless.svg': ENDLESS,
    '/endless.js': ENDLESS,
    '/endless': ENDLESS,
    '/streamed': { body: `<!doctype html><title>A stream</title>${SENTENCE}<p>More is`, endless: true },
    '/half': { body: '<!doctype html><title>Half</title><p>This comes', endless: true },
  })
  launched = await borrow()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})
beforeEach(async () => {
  await page?.close()
  page = await launched.browser.newPage()
})

/** Goes to a page that is never there, to the driver. */
const goTo = (path: string) => void page.goto(server.origin + path).catch(() => {})
const painted = () => paintedIn(page.mainFrame())
const isMarked = async () => (await painted()).interpol?.join() === 'INTERPOL'

test.each(['/picture', '/deferred', '/module', '/frames'])(
  'what is still to come holds up no mark: %s',
  async (path) => {
    goTo(path)
    await until(isMarked, { what: 'INTERPOL to be marked' })
    expect(await page.evaluate(() => document.readyState)).toBe('interactive')
  },
)

test('text that a server streams is marked as far as it has come', async () => {
  goTo('/streamed')
  await until(isMarked, { what: 'INTERPOL to be marked' })
  server.goOn('/streamed', ' to come from Kaspersky Lab.</p>')
  await until(async () => (await painted()).kaspersky?.length === 1, { what: 'what came later to be marked' })
  expect(await page.evaluate(() => document.readyState)).toBe('loading')
  server.goOn('/streamed', SENTENCE, { end: true })
  await until(async () => (await painted()).interpol?.length === 2, { what: 'the end to be marked' })
  await page.evaluate((sentence) => document.body.insertAdjacentHTML('beforeend', sentence), SENTENCE)
  await until(async () => (await painted()).interpol?.length === 3, { what: 'a change to be marked' })
})

test('a frame that never loads holds up no shortcut, and no popup', async () => {
  goTo('/frames')
  await until(isMarked, { what: 'INTERPOL to be marked' })
  const extension = await launched.openExtensionPage('article.html')
  await runCommand(extension, page, 'next-mention')
  await until(async () => (await painted()).current?.join() === 'INTERPOL', {
    what: 'INTERPOL to be current',
  })
  const popup = await openPopup(launched, page.url())
  const hasCounted = async () => {
    const text = await textOf(popup, 'body')
    return / 1 INTERPOL/.test(text) && !text.includes('Reading')
  }
  await until(hasCounted, { what: 'the popup to have counted all' })
})
