import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realPages } from '../bench/pages'
import { differences } from '../harmless/difference'
import { openWatched, tellAll, type Watched } from '../harmless/watched'
import { borrow } from './borrow'
import { paintedOn } from './highlights'
import { browserName, type Launched } from './launch'
import { expectPainted } from './painted'
import { type PageServer, servePages } from './server'

/** Long enough for both scripts to have read a page and painted it; nothing below waits for it to pass by. */
const SETTLED = 150
/** Pages of fewer characters are printed. */
const PRINTED = 30_000
const MENTIONS = '<p>They met INTER<b>POL</b> and Kaspersky Lab.</p>'
const MARKED = { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] }

const pages = realPages({ fragments: true })
let launched: Launched
let plain: Launched
let server: PageServer
let marked: Watched
let untouched: Watched

beforeAll(async () => {
  const answers = pages.flatMap(({ html }, i) => [
    [`/${i}`, html],
    [`/${i}/with`, withMentions(html)],
  ])
  server = await servePages(Object.fromEntries(answers))
  ;[launched, plain] = await Promise.all([borrow(), borrow({ extension: false })])
  marked = await openWatched(launched)
  untouched = await openWatched(plain)
})
afterAll(async () => {
  await launched?.close()
  await plain?.close()
  server?.close()
})

test('real pages are read where they stand beside the project', () => {
  const beside = existsSync(join(import.meta.dirname, '../../../shared/pages'))
  expect(pages.length).toBeGreaterThan(beside ? 20 : 5)
})

describe.each(pages.map(({ name, html }, i) => ({ name, i, size: html.length })))('$name', ({ i, size }) => {
  test('nothing is marked, and no error is thrown', async () => {
    await visit(marked, `/${i}`)
    expect(await paintedOn(marked.tab)).toEqual({})
    expect(marked.takeErrors()).toEqual([])
  })

  test('with mentions put in: they are marked, and the page is in all respects what it is without us', async () => {
    await Promise.all([marked, untouched].map((watched) => visit(watched, `/${i}/with`)))
    if (browserName === 'firefox') await Promise.all([layOutAnew(marked.tab), layOutAnew(untouched.tab)])
    await expectPainted(marked.tab, MARKED)
    // Long pages take long to print, and print like short ones; in Firefox all do.
    const print = browserName === 'chromium' && size < PRINTED
    const [told, toldWithout] = await Promise.all([tellAll(marked, { print }), tellAll(untouched, { print })])
    expect(differences(told, toldWithout)).toEqual([])
  })
})

/** Puts mentions at the start of the body; the last tag is meant, as others stand in comments for old browsers. */
const withMentions = (html: string) =>
  /<body[^>]*>/i.test(html)
    ? html.replace(/^[\s\S]*<body[^>]*>/i, (head) => head + MENTIONS)
    : html + MENTIONS

/**
 * Firefox lays a page out as it comes in, and how it came may show, with or without us: heights of lists differ, long
 * pages are rounded otherwise. A new width makes it lay out all of it at once.
 */
async function layOutAnew(tab: Page): Promise<void> {
  for (const width of [700, 1200]) {
    await tab.setViewport({ width, height: 800 })
    await tab.evaluate(() => document.body.offsetHeight)
  }
}

/** Opens a page, and waits a little for scripts to have done what they do. */
async function visit({ tab, takeErrors }: Watched, path: string): Promise<void> {
  takeErrors()
  await tab.goto(server.origin + path, { waitUntil: 'domcontentloaded' })
  await new Promise((resolve) => setTimeout(resolve, SETTLED))
}
