import { afterAll, beforeAll, expect, test } from 'vitest'
import { differences } from '../harmless/difference'
import { openWatched, tellAll, type Watched } from '../harmless/watched'
import { borrow } from './borrow'
import { HOSTILE } from './hostile-pages'
import { browserName, type Launched } from './launch'
import { expectPainted } from './painted'
import { type PageServer, servePages } from './server'

let launched: Launched
let plain: Launched
let server: PageServer
let marked: Watched
let untouched: Watched

beforeAll(async () => {
  server = await servePages(Object.fromEntries(HOSTILE.map((one, i) => [`/${i}`, one.answer])))
  ;[launched, plain] = await Promise.all([borrow(), borrow({ extension: false })])
  marked = await openWatched(launched)
  untouched = await openWatched(plain)
})
afterAll(async () => {
  await launched?.close()
  await plain?.close()
  server?.close()
})

test.each(HOSTILE.map((one, i) => ({ ...one, i })))('$name', async ({ i, painted, wait = 0 }) => {
  const visit = async (watched: Watched) => {
    watched.takeErrors()
    await watched.tab.goto(`${server.origin}/${i}`)
    await new Promise((resolve) => setTimeout(resolve, wait))
    if (watched === marked) await expectPainted(marked.tab, painted)
  }
  await Promise.all([visit(marked), visit(untouched)])
  // Firefox takes seconds to print, and prints a copy of the page without any highlight: random pages show that.
  const print = browserName === 'chromium'
  const [told, toldWithout] = await Promise.all([tellAll(marked, { print }), tellAll(untouched, { print })])
  expect(differences(told, toldWithout)).toEqual([])
})
