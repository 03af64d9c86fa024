import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BarePage, openBare } from './bare-page'
import { borrow } from './borrow'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

const PARAGRAPH = '<p>INTERPOL and <a href="#">Kaspersky</a> Lab signed.</p>'
/** Fewer marks than are painted at once. */
const FEW = 60

let launched: Launched
let server: PageServer
let bare: BarePage

beforeAll(async () => {
  server = await servePages({
    '/': `<!doctype html><title>Layout</title><body><h2>One</h2>${PARAGRAPH.repeat(FEW / 2)}<p id="last">The end.`,
  })
  launched = await borrow({ extension: false })
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})
beforeEach(async () => {
  await bare?.page.close()
  bare = await openBare(launched, server.origin)
  await bare.start()
  await until(async () => (await bare.painted()) === FEW, { what: 'the marks' })
})

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('no layout is asked for while a page is read and marked', async () => {
  await wait(500)
  expect(await bare.instruments('layoutReads')).toEqual([])
})

test('none while the page changes', async () => {
  await bare.page.evaluate((html) => {
    document.getElementById('last')?.insertAdjacentHTML('afterend', html)
    document.querySelector('h2')?.replaceChildren('Another heading')
  }, PARAGRAPH)
  await until(async () => (await bare.painted()) === FEW + 2, { what: 'the new marks' })
  await wait(500)
  expect(await bare.instruments('layoutReads')).toEqual([])
})

test('none while it is scrolled', async () => {
  for (const top of [200, 900, 0]) {
    await bare.page.evaluate((to) => scrollTo(0, to), top)
    await wait(400)
  }
  expect(await bare.instruments('layoutReads')).toEqual([])
})

test('what needs the layout is counted', async () => {
  await bare.page.evaluate(() => {
    document.getElementById('last')?.getBoundingClientRect()
    return [document.elementFromPoint(1, 1), innerHeight, document.body.offsetTop]
  })
  expect(await bare.instruments('layoutReads')).toEqual([
    'getBoundingClientRect',
    'elementFromPoint',
    'innerHeight',
    'offsetTop',
  ])
})
