import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeFailure, openFuzz, runPage, STEPS } from '../fuzz/fuzz'
import { borrow } from './borrow'
import type { Launched } from './launch'

/** Another seed than the long runs of `npm run fuzz` begin with. */
const SEED = 2014
const PAGES = 6

let launched: Launched
let fuzz: Awaited<ReturnType<typeof openFuzz>>

beforeAll(async () => {
  launched = await borrow()
  fuzz = await openFuzz(launched)
})
afterAll(async () => {
  fuzz?.close()
  await launched?.close()
})

test(`${PAGES * STEPS} random changes: the marks are those of a slow, obvious scan after each`, async () => {
  const steps = Array.from({ length: STEPS }, (_, i) => i)
  for (let page = 0; page < PAGES; page++) {
    const failure = await runPage(fuzz, { seed: SEED, page, steps })
    expect(failure && describeFailure(failure)).toBeUndefined()
  }
})
