import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realPages } from '../bench/pages'
import { paintedOn } from './highlights'
import { type Launched, launch, until } from './launch'
import { type PageServer, servePages } from './server'

/** Long enough for both scripts to have read a page and painted it; nothing below waits for it to pass by. */
const SETTLED = 150
const MENTIONS = '<p>They met INTER<b>POL</b> and Kaspersky Lab.</p>'
const MARKED = { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] }

const pages = realPages().filter(({ html }) => html.length < 800_000)
let launched: Launched
let plain: Launched
let server: PageServer
let marked: Page
let untouched: Page

beforeAll(async () => {
  const answers = pages.flatMap(({ html }, i) => [
    [`/${i}`, html],
    [`/${i}/with`, withMentions(html)],
  ])
  server = await servePages(Object.fromEntries(answers))
  launched = await launch()
  plain = await launch({ extension: false })
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

describe.each(pages.map(({ name }, i) => ({ name, i })))('$name', ({ i }) => {
  test('nothing is marked, and no error is thrown', async () => {
    const errors = await visit(marked, `/${i}`)
    expect(await paintedOn(marked)).toEqual({})
    expect(errors).toEqual([])
  })

  test('with mentions put in: they are marked, and the page is byte for byte what it is without us', async () => {
    const errors = await visit(marked, `/${i}/with`)
    await until(async () => Object.keys(await paintedOn(marked)).length === 2, { what: 'the marks' })
    expect(await paintedOn(marked)).toEqual(MARKED)
    const errorsWithout = await visit(untouched, `/${i}/with`)
    expect(await seenBy(marked)).toEqual(await seenBy(untouched))
    expect(errors).toEqual(errorsWithout)
  })
})

/** Puts mentions at the start of the body; the last tag is meant, as others stand in comments for old browsers. */
const withMentions = (html: string) =>
  /<body[^>]*>/i.test(html)
    ? html.replace(/^[\s\S]*<body[^>]*>/i, (head) => head + MENTIONS)
    : html + MENTIONS

/** A tab in which each page observes its own mutations from the start. */
async function openWatched({ browser }: Launched): Promise<Page> {
  const page = await browser.newPage()
  await page.evaluateOnNewDocument(() => {
    const records: string[] = []
    const note = (batch: MutationRecord[]) => {
      for (const { type, target, attributeName } of batch)
        records.push(`${type} ${target.nodeName} ${attributeName}`)
    }
    const observer = new MutationObserver(note)
    // What the parser adds comes in batches of any size; only what comes after it can be compared.
    document.addEventListener('DOMContentLoaded', () => {
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    Object.assign(globalThis, { seenMutations: records })
  })
  return page
}

async function visit(page: Page, path: string): Promise<string[]> {
  const errors: string[] = []
  const onError = (error: unknown) => {
    // Fonts of other servers fail to load whenever they do; that is no script's error.
    if (!/downloadable font/.test(String(error))) errors.push(String(error))
  }
  page.on('pageerror', onError)
  await page.goto(server.origin + path, { waitUntil: 'domcontentloaded' })
  await new Promise((resolve) => setTimeout(resolve, SETTLED))
  page.off('pageerror', onError)
  return errors
}

/** What a page can tell of itself: its markup, its nodes, what its observer saw, where it is scrolled to. */
function seenBy(page: Page) {
  return page.evaluate(() => {
    let nodes = 0
    const walker = document.createTreeWalker(document)
    while (walker.nextNode()) nodes++
    return {
      markup: document.documentElement.outerHTML,
      nodes,
      mutations: (globalThis as { seenMutations?: string[] }).seenMutations,
      scroll: [scrollX, scrollY],
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
    }
  })
}
