import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { demoPages } from '../tests/browser/demo-pages'
import { type Painted, paintedOn } from '../tests/browser/highlights'
import { type BrowserName, launch, until } from '../tests/browser/launch'
import { servePages } from '../tests/browser/server'

const SCREENSHOTS = join(import.meta.dirname, '../.output/screenshots')

/** Waits until what is painted has been the same for a second: late text and frames have come. */
async function settled(page: Page): Promise<Painted> {
  let before = ''
  return until(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      const painted = await paintedOn(page)
      const now = JSON.stringify(painted)
      const same = now === before && now !== '{}'
      before = now
      return same && painted
    },
    { what: 'marks on the demo page' },
  )
}

async function report(page: Page, name: BrowserName): Promise<void> {
  const painted = await settled(page)
  for (const [entity, texts] of Object.entries(painted)) {
    console.log(`${entity}: ${texts.length}`)
    for (const text of texts) console.log(`  ${text.replace(/\s+/g, ' ')}`)
  }
  mkdirSync(SCREENSHOTS, { recursive: true })
  const path = join(SCREENSHOTS, `demo-${name}.png`)
  await page.screenshot({ path: path as `${string}.png` })
  console.log(`Screenshot: ${path}`)
}

const { values, positionals } = parseArgs({
  options: { headless: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const name: BrowserName = positionals[0] === 'firefox' ? 'firefox' : 'chromium'
const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
const headless = values.headless || !hasDisplay

const server = await servePages(demoPages())
const launched = await launch({ name, headless })
const page = await launched.browser.newPage()
await page.goto(`${server.origin}/`)
if (headless) {
  await report(page, name)
  await launched.close()
  server.close()
} else {
  console.log(`The demo page is open at ${server.origin}/. Close the browser to end.`)
  launched.browser.once('disconnected', () => server.close())
}
