import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { borrow } from './borrow'
import { paintedOn } from './highlights'
import type { Launched } from './launch'
import { expectPainted } from './painted'
import { type PageServer, servePages } from './server'

const SENTENCE = 'INTERPOL and Kaspersky Lab signed an agreement.'
const BOTH = { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] }
/** What is read at all is marked well within this, in ms. */
const LONG_ENOUGH = 1500

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
