import { afterAll, beforeAll, expect, test } from 'vitest'
import { comparePage, describeHarm, openPair, type Pair } from '../fuzz/harmless'
import { borrow } from './borrow'
import { browserName, type Launched } from './launch'

/** Another seed than the long runs of `npm run fuzz -- --harmless` begin with. */
const SEED = 2014
const PAGES = browserName === 'chromium' ? 8 : 5
/** One page in so many is printed, which takes Firefox seconds. */
const PRINTED = browserName === 'chromium' ? 4 : 8

let marked: Launched
let plain: Launched
let pair: Pair

beforeAll(async () => {
  ;[marked, plain] = await Promise.all([borrow(), borrow({ extension: false })])
  pair = await openPair(marked, plain)
})
afterAll(async () => {
  pair?.server.close()
  await marked?.close()
  await plain?.close()
})

test(`${PAGES} random pages, changed and used at random, are in all respects as without us`, async () => {
  let marks = 0
  for (let page = 0; page < PAGES; page++) {
    const compared = await comparePage(pair, { seed: SEED, page, print: page % PRINTED === 0 })
    expect(compared.harm && describeHarm(compared.harm)).toBeUndefined()
    marks += compared.marks
  }
  expect(marks).toBeGreaterThan(PAGES)
})
