import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { borrow } from './borrow'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { expectPainted } from './painted'
import { type PageServer, servePages } from './server'

const SENTENCE = 'INTERPOL and Kaspersky Lab signed an agreement.'
const BOTH = { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] }
/** What is read at all is marked well within this, in ms. */
const LONG_ENOUGH = 1500

/** Says INTERPOL more often than is marked at once. */
const said = (begin: string, end = '', times = 450) => `${begin}INTERPOL said so again${end}\n`.repeat(times)
/** Pages where points of the viewport tell little of which names are in view. */
const LONG: Record<string, string> = {
  '/text': `<pre>${said('', '', 1200)}</pre>`,
  '/lines': `<div>${said('', '<br>')}</div>`,
  '/under': `<div style="position:fixed;inset:0;background:#0002"></div>${said('<p>')}`,
  '/untouchable': `<style>body{pointer-events:none}</style>${said('<p>')}`,
  '/behind': `<dialog id="d">Cookies?</dialog>${said('<p>')}<script>d.showModal()</script>`,
  '/inside': `<dialog id="d" style="width:600px;height:500px;overflow:auto">${said('<p>')}</dialog><script>d.showModal()</script>`,
  '/column': `<style>table{width:110px}aside{position:fixed;inset:0 0 0 auto;width:130px;overflow:auto}</style><table>${said('<tr><td>1<td>')}</table><aside>${said('<p>')}</aside>`,
  '/apart': `<style>p{margin:60px 0}</style><main>${said('<p>')}</main>`,
}

let launched: Launched
let server: PageServer
let page: Page
/** Another tab: the page is hidden while it is in front. */
let other: Page

beforeAll(async () => {
  server = await servePages({
    '/': `<!doctype html><title>Seen</title><p id="p">${SENTENCE}</p><div id="rest"></div>`,
    '/empty': '<!doctype html><title>Empty</title><div id="rest">Nothing here.</div>',
    '/narrow': `<!doctype html><iframe id="frame" width="10" height="200" src="/"></iframe>`,
    '/hidden': '<!doctype html><iframe id="frame" style="display:none"></iframe>',
    '/low': `<!doctype html><iframe id="frame" width="200" height="10" src="/"></iframe>`,
    ...LONG,
  })
  launched = await borrow()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})
beforeEach(async () => {
  page = await launched.browser.newPage()
  other = await launched.browser.newPage()
  await page.bringToFront()
})
afterEach(async () => {
  await other.close()
  await page.close()
})

test('a page that loads in a hidden tab is read when it is shown', async () => {
  await other.bringToFront()
  await page.goto(server.origin)
  await wait(LONG_ENOUGH)
  expect(await paintedOn(page)).toEqual({})
  await page.bringToFront()
  await expectPainted(page, BOTH)
})

test.each([
  ['with a name', '/', BOTH],
  ['without one', '/empty', {}],
])('what changes in a hidden tab %s is read when it is shown', async (_, path, before) => {
  await page.goto(server.origin + path)
  await expectPainted(page, before)
  await other.bringToFront()
  await page.evaluate(`rest.textContent = 'Kaspersky'`)
  await wait(LONG_ENOUGH)
  expect(await paintedOn(page)).toEqual(before)
  await page.bringToFront()
  const { kaspersky = [] }: { kaspersky?: string[] } = before
  await expectPainted(page, { ...before, kaspersky: [...kaspersky, 'Kaspersky'] })
})

test.each([
  ['a storm', '/', 20_000, BOTH],
  ['a burst', '/empty', 200, {}],
])('a tab that is hidden while %s is let pass is read when it is shown', async (_, path, changes, before) => {
  await page.goto(server.origin + path)
  await expectPainted(page, before)
  await page.evaluate(
    `for (let i = 0; i < ${changes}; i++) rest.append(document.createTextNode('x ')); rest.append('Kaspersky')`,
  )
  await other.bringToFront()
  await page.bringToFront()
  const { kaspersky = [] }: { kaspersky?: string[] } = before
  await expectPainted(page, { ...before, kaspersky: [...kaspersky, 'Kaspersky'] })
})

test('a hidden frame that was written anew is read once it is shown', async () => {
  await page.goto(`${server.origin}/hidden`)
  await wait(LONG_ENOUGH)
  await page.evaluate(
    `{ const { contentDocument } = frame; contentDocument.open(); contentDocument.write('<p>${SENTENCE}</p>'); contentDocument.close() }`,
  )
  await wait(LONG_ENOUGH)
  await page.evaluate(`frame.style.display = 'block'`)
  await expectPainted(page, BOTH)
})

test.each(['narrow', 'low'])('a frame too %s to show text is read once it is large', async (how) => {
  await page.goto(`${server.origin}/${how}`)
  await wait(LONG_ENOUGH)
  expect(await paintedOn(page)).toEqual({})
  await page.evaluate('frame.width = frame.height = 200')
  await expectPainted(page, BOTH)
})

test('a document that was opened again is read when it is shown', async () => {
  await page.goto(server.origin)
  await expectPainted(page, BOTH)
  await page.evaluate(
    `document.open(); document.write('<p id="p">${SENTENCE}</p><div id="rest"></div>'); document.close()`,
  )
  await expectPainted(page, BOTH)
  await other.bringToFront()
  await page.evaluate(`p.remove(); rest.textContent = 'Kaspersky'`)
  await wait(LONG_ENOUGH)
  await page.bringToFront()
  await expectPainted(page, { kaspersky: ['Kaspersky'] })
})

/** In the page: scrolls all that scrolls to its middle, and on to where points of the viewport hit no paragraph. */
function scrollToMiddle(): void {
  const page = document.scrollingElement as Element
  for (const element of [page, ...document.querySelectorAll('dialog,aside,pre')]) {
    element.scrollTop = (element.scrollHeight - element.clientHeight) / 2
  }
  for (let tries = 0; tries < 20; tries++) {
    const hits = [0.1, 0.5, 0.9].map((y) => document.elementFromPoint(innerWidth / 2, innerHeight * y))
    if (hits.some((hit) => hit?.matches('main>p'))) scrollBy(0, 4)
  }
}

/** In the page: how many names are in view, and how many of them are painted. */
function countInView(): { named: number; painted: number } {
  const painted = new Set<string>()
  const texts: Node[] = []
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode)
  const numbers = new Map(texts.map((text, number) => [text, number]))
  for (const highlight of (CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()) {
    for (const { startContainer, startOffset } of highlight) {
      painted.add(`${numbers.get(startContainer)}:${startOffset}`)
    }
  }
  const counts = { named: 0, painted: 0 }
  const range = document.createRange()
  for (const [number, text] of texts.entries()) {
    const frame = text.parentElement?.closest('dialog,aside,pre')?.getBoundingClientRect()
    const top = Math.max(0, frame?.top ?? 0)
    const bottom = Math.min(innerHeight, frame?.bottom ?? innerHeight)
    for (const { index, 0: name } of text.textContent?.matchAll(/INTERPOL/g) ?? []) {
      range.setStart(text, index)
      range.setEnd(text, index + name.length)
      const box = range.getBoundingClientRect()
      if (box.height === 0 || box.top < top || box.bottom > bottom) continue
      counts.named++
      if (painted.has(`${number}:${index}`)) counts.painted++
    }
  }
  return counts
}

test.each(Object.keys(LONG))('what is in view is marked where not all is: %s', async (path) => {
  await page.goto(server.origin + path)
  const painted = async () => Object.values(await paintedOn(page)).flat().length
  await until(async () => (await painted()) === 200, { what: '200 marks' })
  // All is read by then, so that nothing but the scrolling has the marks chosen anew.
  await wait(300)
  await page.evaluate(scrollToMiddle)
  let counts = { named: 0, painted: 0 }
  await until(
    async () => {
      counts = await page.evaluate(countInView)
      return counts.painted === counts.named
    },
    { limit: 2500 },
  ).catch(() => {})
  expect(counts.named).toBeGreaterThan(5)
  expect(counts.painted).toBe(counts.named)
})

/** In the page: adds a name, and is busy with tasks such as typing makes until it is marked, for `most` ms at most; ms. */
function markWhileBusy(most: number): Promise<number> {
  const { scheduler } = globalThis as unknown as { scheduler: { postTask(work: () => void): Promise<void> } }
  const start = performance.now()
  document.querySelector('#rest')?.append('INTERPOL')
  return new Promise((resolve) => {
    const work = () => {
      const now = performance.now()
      if (CSS.highlights.size > 0 || now > start + most) return resolve(now - start)
      while (performance.now() < now + 4);
      void scheduler.postTask(work)
    }
    work()
  })
}

test('what changes waits while the page is busy with the reader, but not for ever', async () => {
  await page.goto(`${server.origin}/empty`)
  await wait(LONG_ENOUGH)
  const ms = await page.evaluate(markWhileBusy, 3000)
  expect(ms).toBeGreaterThan(450)
  expect(ms).toBeLessThan(3000)
})
