import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { borrow } from './borrow'
import { boxOfText, centreOf, createCardReader } from './card-reader'
import { demoPages } from './demo-pages'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer
const asked: string[] = []

beforeAll(async () => {
  server = await servePages(demoPages())
  launched = await borrow()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

/** Notes every address that a page asks for. */
function listen(page: Page): Page {
  page.on('request', (request) => asked.push(request.url()))
  return page
}

/** Notes what Chromium's extension worker asks for; Firefox lets no driver listen to it. */
async function listenToWorker(): Promise<void> {
  if (launched.name !== 'chromium') return
  const target = await launched.browser.waitForTarget((found) => found.type() === 'service_worker')
  const session = await target.createCDPSession()
  session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url))
  await session.send('Network.enable')
}

test('a page, its card and all of our own pages ask for nothing but themselves', async () => {
  await listenToWorker()
  const page = listen(await launched.browser.newPage())
  await page.goto(`${server.origin}/`)
  await until(async () => (await paintedOn(page)).cmii, { what: 'marks' })
  const { cardWith, cardGone } = createCardReader(launched)
  const [x, y] = centreOf(await boxOfText(page, 'INTERPOL'))
  await page.mouse.move(x, y + 40)
  await page.mouse.move(x, y, { steps: 3 })
  await cardWith(page)
  await page.keyboard.press('Escape')
  await cardGone(page)
  for (const path of ['popup.html', 'options.html', 'article.html', 'welcome.html']) {
    const own = listen(await launched.openExtensionPage(path))
    own.reload().catch(() => {})
    await until(() =>
      own.evaluate(() => document.readyState === 'complete' && document.body.children.length > 0),
    )
    await own.close()
  }
  const known = new Set(['/', ...Object.keys(demoPages())])
  expect(server.requests.filter((path) => !known.has(path))).toEqual([])
  const own = launched.pageUrl('')
  const elsewhere = asked.filter(
    (url) => !url.startsWith(`${server.origin}/`) && !url.startsWith(own) && !/^(?:data|about):/.test(url),
  )
  expect(elsewhere).toEqual([])
  expect(asked).toContain(`${server.origin}/demo.js`)
})
