import { afterAll, beforeAll, expect, test } from 'vitest'
import { paintedOn } from './highlights'
import { type Launched, launch, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer

beforeAll(async () => {
  server = await servePages({
    '/': '<!doctype html><title>A page</title><p>INTERPOL and Kaspersky Lab agreed.</p>',
  })
  launched = await launch()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

test('names are marked on a page', async () => {
  const page = await launched.browser.newPage()
  await page.goto(server.origin)
  await until(async () => Object.keys(await paintedOn(page)).length === 2, { what: 'two entities' })
  expect(await paintedOn(page)).toEqual({ interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] })
})

test('an extension page opens', async () => {
  const page = await launched.openExtensionPage('article.html')
  expect(await page.evaluate(() => document.title)).toContain('Apart')
})
