import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { differences } from '../harmless/difference'
import { openWatched, type Told, tellAll, type Watched } from '../harmless/watched'
import { borrow } from './borrow'
import type { Launched } from './launch'
import { type PageServer, servePages } from './server'

const PAGE = `<!doctype html><title>A page</title><p id="p">INTERPOL and Kaspersky Lab</p><div id="host"></div>
  <div id="editor" contenteditable>Edit me</div><textarea id="field">Some text</textarea>
  <div style="height:3000px"></div><script>host.attachShadow({ mode: 'closed' }).innerHTML = '<p>Within</p>'</script>`

/** What an extension could do to a page, and the respect in which it must be noticed. */
const HARMS: [respect: string, harm: string][] = [
  ['markup', `p.setAttribute('data-marked', '')`],
  ['records', `p.title = 'x'; p.removeAttribute('title')`],
  ['text nodes', `p.firstChild.splitText(4)`],
  ['sheets', `document.adoptedStyleSheets = [new CSSStyleSheet()]`],
  ['errors', `setTimeout(() => { throw new Error('ours') })`],
  ['errors of the driver', `console.error('ours')`],
  ['events', `dispatchEvent(new MessageEvent('message'))`],
  ['selection', `getSelection().collapse(editor.firstChild, 1)`],
  ['focus', `editor.blur()`],
  ['fields', `field.setSelectionRange(2, 2)`],
  ['scroll', `scrollTo(0, 50)`],
  [
    'boxes',
    `{ const sheet = new CSSStyleSheet(); sheet.replaceSync('p { padding: 1px }'); document.adoptedStyleSheets = [sheet] }`,
  ],
  ['globals', `globalThis.ours = 1`],
  ['undo', `document.execCommand('undo')`],
  ['find', `p.firstChild.data = 'Nobody'`],
  [
    'copy',
    `addEventListener('copy', (event) => { event.clipboardData.setData('text/plain', 'ours'); event.preventDefault() })`,
  ],
  [
    'print',
    `{ const sheet = new CSSStyleSheet(); sheet.replaceSync('@media print { p { color: red } }'); document.adoptedStyleSheets = [sheet] }`,
  ],
]

let plain: Launched
let server: PageServer
let watched: Watched
let untouched: Told

beforeAll(async () => {
  server = await servePages({ '/': PAGE })
  plain = await borrow({ extension: false })
  watched = await openWatched(plain)
  untouched = await tell('', true)
})
afterAll(async () => {
  await plain?.close()
  server?.close()
})
beforeEach(() => void watched.takeErrors())

/** Opens the page, does something to it, and asks all that is asked of pages. */
async function tell(harm: string, print = false): Promise<Told> {
  await watched.tab.goto(server.origin)
  await watched.tab.evaluate(
    `editor.focus(); document.execCommand('insertText', false, 'typed '); getSelection().collapse(editor.firstChild, 3)`,
  )
  await watched.tab.evaluate(`{${harm}}`)
  return tellAll(watched, { print })
}

test('the same page twice is the same', async () => {
  expect(differences(await tell('', true), untouched)).toEqual([])
})

test.each(HARMS)('%s: a harm is noticed', async (respect, harm) => {
  const found = differences(await tell(harm, respect === 'print'), untouched)
  expect(found.map((line) => line.slice(0, line.indexOf(':')))).toContain(respect)
})
