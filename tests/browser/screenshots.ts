import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { store } from './extension-page'
import type { BrowserName, Launched } from './launch'
import { takeReadmePictures } from './readme-pictures'
import { launchIn } from './scheme'
import { type PageServer, servePages } from './server'
import { type Mode, PAGES, SURFACES } from './surfaces'

/**
 * `npm run screenshots`: every surface, light, dark and in forced colours, in three languages, wide and narrow, in both
 * browsers, into .output/screenshots/. `--browser firefox`, `--only popup`, `--language fr` and `--mode dark` take
 * fewer. `--readme` takes the README's pictures instead.
 */
const OUT = join(import.meta.dirname, '../../.output/screenshots')
const BROWSERS: BrowserName[] = ['chromium', 'firefox']
const MODES: Mode[] = ['light', 'dark', 'forced']
const LANGUAGES = ['en', 'fr', 'ar']
const WIDTHS = { wide: 1200, narrow: 360 } as const
/** What moves comes to rest, in ms. */
const SETTLE = 400

const { values: only } = parseArgs({
  options: {
    browser: { type: 'string' },
    only: { type: 'string' },
    language: { type: 'string' },
    mode: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
})
const chosen = <T extends string>(all: readonly T[], one: string | undefined) =>
  one === undefined ? all : all.filter((each) => each === one)

async function takeAll(launched: Launched, server: PageServer, mode: Mode, language: string): Promise<void> {
  const settings = await launched.openExtensionPage('options.html')
  await store(settings, { language })
  await settings.close()
  for (const [surface, show] of Object.entries(SURFACES)) {
    if (only.only && surface.split('-')[0] !== only.only && surface !== only.only) continue
    for (const [widthName, width] of Object.entries(WIDTHS)) {
      const file = join(OUT, launched.name, `${surface}-${mode}-${language}-${widthName}.png`)
      const take = async (page: Page) => {
        await new Promise((resolve) => setTimeout(resolve, SETTLE))
        await page.screenshot({ path: file as `${string}.png`, fullPage: surface === 'options' })
      }
      try {
        await show({ launched, server, mode, size: { width, height: 800 }, take })
        console.log(file)
      } catch (error) {
        console.error(`${file}: ${error instanceof Error ? error.message : error}`)
        process.exitCode = 1
      }
    }
  }
}

async function takeInBrowser(name: BrowserName): Promise<void> {
  if (!only.only && !only.language && !only.mode) rmSync(join(OUT, name), { recursive: true, force: true })
  mkdirSync(join(OUT, name), { recursive: true })
  const server = await servePages(PAGES)
  for (const mode of chosen(MODES, only.mode)) {
    const forced = { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 2 }
    const prefs = mode === 'forced' ? forced : {}
    const launched = await launchIn(mode === 'dark' ? 'dark' : 'light', { name, prefs })
    for (const language of chosen(LANGUAGES, only.language)) await takeAll(launched, server, mode, language)
    await launched.close()
  }
  server.close()
}

if (only.readme) await takeReadmePictures()
else for (const name of chosen(BROWSERS, only.browser)) await takeInBrowser(name)
