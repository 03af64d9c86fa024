import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BarePage, openBare } from './bare-page'
import { borrow } from './borrow'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

/** A log in one run of text, of so many lines, with a name in every 500th. */
const LINES = 5000
const NAMED = 500
const MARKS = LINES / NAMED
/** So many lines come or go at once. */
const CHANGED = 500
/** So often nodes may be asked where they stand for each line that comes or goes: once for each of the run is too much. */
const MOST = 50

const log = Array.from(
  { length: LINES },
  (_, i) => `<span>${i % NAMED === 0 ? 'INTERPOL said so' : 'a line of the log'}\n</span>`,
).join('')

let launched: Launched
let server: PageServer
let bare: BarePage

beforeAll(async () => {
  server = await servePages({ '/': `<!doctype html><title>Work</title><pre id="log">${log}</pre>` })
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
  await until(async () => (await bare.painted()) === MARKS, { what: 'the marks' })
  await wait(500)
})

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test.each([
  [
    'appended to a long run with names',
    `log.append(...Array.from({ length: ${CHANGED} }, (_, i) => {
      const line = document.createElement('span')
      line.textContent = i === ${CHANGED - 1} ? 'INTERPOL' : 'a line of the log\\n'
      return line }))`,
    MARKS + 1,
  ],
  [
    'taken from it',
    `for (const line of [...log.children].slice(${NAMED / 2}, ${NAMED / 2 + CHANGED})) line.remove()`,
    MARKS - 1,
  ],
])('what lines %s cost goes by their number', async (_, change, marks) => {
  await bare.instruments('nodeSteps')
  await bare.page.evaluate(change)
  await until(async () => (await bare.painted()) === marks, { what: 'the change' })
  await wait(500)
  const steps = await bare.instruments('nodeSteps')
  expect(steps).toBeGreaterThan(0)
  expect(steps).toBeLessThan(MOST * CHANGED)
})
