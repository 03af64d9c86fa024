import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { type Painted, paintedOn } from './highlights'
import { until } from './launch'

/** Waits until exactly this is painted on a page, over all its frames and in any order; fails with the difference. */
export async function expectPainted(page: Page, wanted: Painted, limit = 6000): Promise<void> {
  let last: Painted = {}
  await until(
    async () => {
      last = await paintedOn(page)
      return JSON.stringify(sorted(last)) === JSON.stringify(sorted(wanted))
    },
    { limit },
  ).catch(() => {})
  expect(sorted(last)).toEqual(sorted(wanted))
}

const sorted = (painted: Painted) =>
  Object.fromEntries(
    Object.keys(painted)
      .sort()
      .map((entity) => [entity, [...(painted[entity] ?? [])].sort()]),
  )
