import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Painted, paintedOn } from './highlights'
import { HOSTILE } from './hostile-pages'
import { type Launched, launch, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let plain: Launched
let server: PageServer
let page: Page
let untouched: Page

beforeAll(async () => {
  server = await servePages(Object.fromEntries(HOSTILE.map((one, i) => [`/${i}`, one.answer])))
  launched = await launch()
  plain = await launch({ extension: false })
  page = await launched.browser.newPage()
  untouched = await plain.browser.newPage()
})
afterAll(async () => {
  await launched?.close()
  await plain?.close()
  server?.close()
})

test.each(HOSTILE.map((one, i) => ({ ...one, i })))('$name', async ({ i, painted, wait = 0 }) => {
  const errors: string[] = []
  const onError = (error: unknown) => errors.push(String(error))
  page.on('pageerror', onError)
  await page.goto(`${server.origin}/${i}`)
  await new Promise((resolve) => setTimeout(resolve, wait))
  let last: Painted = {}
  await until(
    async () => {
      last = await paintedOn(page)
      return JSON.stringify(sorted(last)) === JSON.stringify(sorted(painted))
    },
    { limit: 5000, what: 'the right marks' },
  ).catch(() => {})
  expect(sorted(last)).toEqual(sorted(painted))
  page.off('pageerror', onError)
  const errorsWithout: string[] = []
  const onOwnError = (error: unknown) => errorsWithout.push(String(error))
  untouched.on('pageerror', onOwnError)
  await untouched.goto(`${server.origin}/${i}`)
  await new Promise((resolve) => setTimeout(resolve, wait))
  untouched.off('pageerror', onOwnError)
  expect(errors).toEqual(errorsWithout)
  expect(await markupOf(page)).toEqual(await markupOf(untouched))
})

const sorted = (all: Painted) =>
  Object.fromEntries(
    Object.entries(all)
      .map(([entity, texts]) => [entity, [...texts].sort()] as const)
      .sort(),
  )

/** The whole tree, with what `outerHTML` leaves out: where one text node ends and the next begins. */
const markupOf = (of: Page) =>
  of.evaluate(() => {
    // Names on the page shadow what is read of the document and of forms: by the prototype alone.
    const walker = Document.prototype.createTreeWalker.call(document, document)
    const nodes: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push(node instanceof CharacterData ? node.data : (node as Element).localName)
    }
    return nodes
  })
