import { afterAll, beforeAll, expect, test } from 'vitest'
import { borrow } from './borrow'
import { paintedIn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer

beforeAll(async () => {
  server = await servePages({
    '/': `<!doctype html><title>A page</title><p>INTERPOL spoke.</p>
      <p style="margin-top:3000px">Kaspersky Lab answered.</p><p style="margin-top:3000px">The end.</p>`,
  })
  launched = await borrow()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

test('marks along the scrollbar come and go with their setting, and a click goes to a mention', async () => {
  const extension = await launched.openExtensionPage('article.html?strip')
  const set = (scrollMarks: boolean) =>
    extension.evaluate(async (on) => {
      const { storage } = (
        globalThis as unknown as { browser: { storage: { sync: { set(items: object): Promise<void> } } } }
      ).browser
      await storage.sync.set({ scrollMarks: on })
    }, scrollMarks)
  const page = await launched.browser.newPage()
  await page.goto(server.origin)
  await page.bringToFront()
  await until(async () => Object.keys(await paintedIn(page)).length >= 1, { what: 'a mark' })
  const strip = () =>
    page.evaluate(() => {
      const host = document.querySelector('aparte-strip')
      const box = host?.getBoundingClientRect()
      return (
        host &&
        box && {
          right: box.right,
          height: box.height,
          wide: document.documentElement.clientWidth,
          inTopLayer: host.matches(':popover-open'),
        }
      )
    })
  expect(await strip()).toBe(null)
  await set(true)
  const { right, height, wide, inTopLayer } = await until(strip, { what: 'the strip' })
  expect([right, height, inTopLayer]).toEqual([wide, 800, true])

  // The second of two mentions stands about half-way down: its tick is found by pressing along the strip.
  const inView = () =>
    page.evaluate(
      () => (document.querySelectorAll('p')[1]?.getBoundingClientRect().top ?? 9999) < innerHeight,
    )
  await until(
    async () => {
      for (let y = 380; y < 420 && !(await inView()); y += 2) await page.mouse.click(wide - 5, y)
      return inView()
    },
    { what: 'the second mention in view' },
  )
  await set(false)
  await until(async () => (await strip()) === null, { what: 'no strip' })
  await page.close()
})
