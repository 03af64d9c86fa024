import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Script } from './scripts'

/** Real pages, when they stand beside the project. */
const REAL = join(import.meta.dirname, '../../../shared/pages')

export interface BenchPage {
  name: string
  html: string
}

/** In characters. */
const SHORT = 10_000

/** Real pages, or stand-ins of as many sizes when there are none; short fragments are no pages to measure. */
export function realPages({ fragments = false } = {}): BenchPage[] {
  if (!existsSync(REAL)) {
    return [20, 40, 60, 80, 120, 160, 250, 400, 700].map((kilobytes) => ({
      name: `stand-in of ${kilobytes} kB`,
      html: generatePage(kilobytes / 1000),
    }))
  }
  return readdirSync(REAL)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, html: readFileSync(join(REAL, name), 'utf8') }))
    .filter(({ html }) => fragments || html.length > SHORT)
}

/** What a page is written in, and what stands between its words. */
type Vocabulary = Pick<Script, 'words' | 'gap'>

const WORDS =
  'the of police lab data secure network agreed members office software world crime digital threat new annual report countries kind noble place complex interest inter lasting kasbah café über naïve public'.split(
    ' ',
  )
const ENGLISH: Vocabulary = { words: WORDS, gap: ' ' }

/**
 * A page of about `megabytes` (of UTF-16 units, in millions), the same each time: headings, paragraphs with inline
 * elements, lists and tables.
 */
export function generatePage(megabytes: number, { words: vocabulary, gap }: Vocabulary = ENGLISH): string {
  let state = 7
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return (state >> 8) % below
  }
  const words = (count: number) =>
    Array.from({ length: count }, () => vocabulary[random(vocabulary.length)] ?? '').join(gap)
  const sentence = () => `${words(1).replace(/^./, (c) => c.toUpperCase())} ${words(6 + random(12))}. `
  const paragraph = () =>
    `<p>${Array.from({ length: 2 + random(5) }, (_, i) => (i % 3 === 1 ? `${sentence()}<a href="#">${words(3)}</a> <em>${words(2)}</em> ` : sentence())).join('')}</p>\n`
  const table = () => `<table>${`<tr>${`<td>${words(1)}</td>`.repeat(4)}</tr>\n`.repeat(5)}</table>\n`
  const parts = ['<!doctype html><html lang="en"><head><title>Generated</title></head><body>']
  for (let size = 0; size < megabytes * 1e6; size += parts.at(-1)?.length ?? 0) {
    const kind = random(12)
    if (kind === 0) parts.push(`<h2>${words(5)}</h2>\n`)
    else if (kind === 1) parts.push(table())
    else if (kind === 2) parts.push(`<ul>${`<li>${words(6)}</li>\n`.repeat(4)}</ul>\n`)
    else parts.push(`<div class="s">${paragraph()}</div>\n`)
  }
  return `${parts.join('')}</body></html>`
}
