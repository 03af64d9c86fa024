import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findBrowser, howToInstall } from './browsers.mjs'

/** `npx tsx .scripts/icons.ts`: draws assets/icon.svg into public/icon/, in the sizes browsers ask for. */
const ROOT = join(import.meta.dirname, '..')
const svg = readFileSync(join(ROOT, 'assets/icon.svg'), 'utf8')
const executablePath = findBrowser('chromium')
if (!executablePath) throw new Error(howToInstall('chromium'))

mkdirSync(join(ROOT, 'public/icon'), { recursive: true })
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await puppeteer.launch({ executablePath, args: sandbox })
const page = await browser.newPage()
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
  await page.screenshot({
    path: join(ROOT, `public/icon/${size}.png`) as `${string}.png`,
    omitBackground: true,
  })
}
await browser.close()
