import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BarePage, openBare } from './bare-page'
import { borrow } from './borrow'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

const PARAGRAPH = '<p>INTERPOL and <a href="#">Kaspersky</a> Lab signed.</p>'
/** Fewer marks than are painted at once. */
const FEW = 60
/** More than are painted at once, and so many are. */
const MANY = 3000
const MOST = 200

let launched: Launched
let server: PageServer
let bare: BarePage

beforeAll(async () => {
  server = await servePages({
    '/': `<!doctype html><title>Layout</title><body><h2>One</h2>${PARAGRAPH.repeat(FEW / 2)}<p id="last">The end.`,
    '/many': `<!doctype html><title>Layout</title><pre>${'INTERPOL said so.\n'.repeat(MANY)}</pre>`,
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

test('a bounded number of times, where more marks than are painted may be in view', async () => {
  await bare.page.close()
  bare = await openBare(launched, `${server.origin}/many`)
  await bare.start()
  await until(async () => (await bare.painted()) === MOST, { what: 'the marks' })
  await bare.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
  await wait(600)
  const reads = (await bare.instruments('layoutReads')).filter((read) => read !== 'scrollHeight')
  const looks = reads.filter((read) => read === 'elementFromPoint').length / 9
  expect(looks).toBeGreaterThan(0)
  expect(reads.length / looks).toBeLessThanOrEqual(80)
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
