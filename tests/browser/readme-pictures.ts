import { mkdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page, ScreenshotClip } from 'puppeteer-core'
import { boxOfText, centreOf } from './card-reader'
import { demoPages } from './demo-pages'
import { openPopup, store } from './extension-page'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { launchIn, type Scheme, showIn } from './scheme'
import { type PageServer, servePages } from './server'
import { own, type Shot, withCard } from './surfaces'

const OUT = join(import.meta.dirname, '../../assets/readme')
const SCALE = 1.5
/** A picture for the README may weigh so much, in bytes. */
const MOST = 60_000
const SETTLE = 900

/** Takes the README's pictures of the demo page and of our own, in Chromium, as small WebP files. */
export async function takeReadmePictures(): Promise<void> {
  mkdirSync(OUT, { recursive: true })
  const server = await servePages(demoPages())
  const launched = await launchIn('light', { name: 'chromium' })
  const settings = await launched.openExtensionPage('options.html')
  await store(settings, { language: 'en' })
  await settings.close()
  await takeCard(launched, server, 'light', 'card.webp')
  await takeCard(launched, server, 'dark', 'card-dark.webp')
  await takePopup(launched, server)
  const shot = (file: string, width: number, height: number): Shot => ({
    launched,
    server,
    mode: 'light',
    size: { width, height, deviceScaleFactor: SCALE },
    take: (page) => save(page, file, { x: 0, y: 0, width, height }),
  })
  await own(shot('options.webp', 820, 620), 'options.html')
  await own(shot('article.webp', 1000, 520), 'article.html#s6')
  await launched.close()
  server.close()
}

async function openDemo(launched: Launched, server: PageServer, scheme: Scheme): Promise<Page> {
  const page = await launched.browser.newPage()
  await showIn(page, scheme, launched.name)
  await page.setViewport({ width: 780, height: 900, deviceScaleFactor: SCALE })
  await page.goto(server.origin)
  await until(async () => (await paintedOn(page)).cmii, { what: 'marks' })
  return page
}

async function takeCard(launched: Launched, server: PageServer, scheme: Scheme, file: string): Promise<void> {
  const page = await openDemo(launched, server, scheme)
  const paragraph = await boxOfText(page, 'L’article tient')
  await page.evaluate((y) => scrollBy({ top: y, behavior: 'instant' }), paragraph.y - 24)
  await withCard(page, 'Kaspersky Lab »', () => save(page, file, { x: 48, y: 0, width: 684, height: 640 }))
  await page.close()
}

async function takePopup(launched: Launched, server: PageServer): Promise<void> {
  const page = await openDemo(launched, server, 'light')
  const popup = await openPopup(launched, `${server.origin}/`)
  await popup.setViewport({ width: 372, height: 598, deviceScaleFactor: SCALE })
  await until(() => popup.$('.item'), { what: 'the list' })
  await popup.click('.tools button:nth-of-type(2)')
  await popup.mouse.move(...centreOf({ x: 0, y: 0, width: 372, height: 60 }))
  await save(popup, 'popup.webp', { x: 0, y: 0, width: 372, height: 598 })
  await popup.close()
  await page.close()
}

/** Saves a part of a page, as good as fits the weight. */
async function save(page: Page, file: string, clip: ScreenshotClip): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE))
  const path = join(OUT, file) as `${string}.webp`
  for (const quality of [90, 80, 70, 55, 40]) {
    await page.screenshot({ path, clip, quality, type: 'webp', captureBeyondViewport: false })
    if (statSync(path).size <= MOST) break
  }
  console.log(basename(path), statSync(path).size)
}
