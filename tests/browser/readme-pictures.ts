import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  await own(shot('article.webp', 1000, 460), 'article.html#s1')
  await launched.close()
  server.close()
}

async function openDemo(launched: Launched, server: PageServer, scheme: Scheme): Promise<Page> {
  const page = await launched.browser.newPage()
  await showIn(page, scheme, launched.name)
  await page.setViewport({ width: 768, height: 900, deviceScaleFactor: SCALE })
  await page.goto(server.origin)
  await until(async () => (await paintedOn(page)).cmii, { what: 'marks' })
  return page
}

async function takeCard(launched: Launched, server: PageServer, scheme: Scheme, file: string): Promise<void> {
  const page = await openDemo(launched, server, scheme)
  // Around the card nothing but the paragraphs it is about: small text weighs most.
  await page.addStyleTag({ content: 'p[lang=es] ~ *, section ~ section { visibility: hidden }' })
  const paragraph = await boxOfText(page, 'L’article tient')
  await page.evaluate((y) => scrollBy({ top: y, behavior: 'instant' }), paragraph.y - 24)
  await withCard(page, 'Kaspersky Lab »', () => save(page, file, { x: 36, y: 0, width: 732, height: 656 }))
  await page.close()
}

async function takePopup(launched: Launched, server: PageServer): Promise<void> {
  const page = await openDemo(launched, server, 'light')
  const popup = await openPopup(launched, `${server.origin}/`)
  await popup.setViewport({ width: 372, height: 598, deviceScaleFactor: SCALE })
  await until(() => popup.$('.item'), { what: 'the list' })
  await popup.click('.tools button:nth-of-type(3)')
  await popup.mouse.move(...centreOf({ x: 0, y: 0, width: 372, height: 60 }))
  await save(popup, 'popup.webp', { x: 0, y: 0, width: 372, height: 598 })
  await popup.close()
  await page.close()
}

/** Saves a part of what is in view, as good as fits the weight. */
async function save(page: Page, file: string, part: ScreenshotClip): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE))
  const clip = { ...part, y: part.y + (await page.evaluate(() => scrollY)) }
  const png = await page.screenshot({ clip, captureBeyondViewport: false, encoding: 'base64' })
  const blank = await page.browser().newPage()
  for (const quality of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]) {
    const webp = Buffer.from(await encode(blank, png, quality), 'base64')
    if (webp.length > MOST) continue
    writeFileSync(join(OUT, file), webp)
    console.log(file, webp.length)
    break
  }
  await blank.close()
}

/** A PNG as WebP, both in base64. The browser's own pictures heed a quality as JPEG only. */
function encode(blank: Page, png: string, quality: number): Promise<string> {
  return blank.evaluate(
    async (data, wanted) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', wanted).split(',')[1] ?? ''
    },
    png,
    quality,
  )
}
