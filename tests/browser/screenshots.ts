import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { openPopup, store, textOf } from './extension-page'
import { paintedOn } from './highlights'
import { type BrowserName, type Launched, until } from './launch'
import { launchIn, showIn } from './scheme'
import { type PageServer, servePages } from './server'

/**
 * `npm run screenshots`: every surface, light, dark and in forced colours, in three languages, wide and narrow, into
 * .output/screenshots/. `--browser firefox`, `--only popup`, `--language fr` and `--mode dark` take fewer.
 */
const OUT = join(import.meta.dirname, '../../.output/screenshots')
const MODES = ['light', 'dark', 'forced'] as const
const LANGUAGES = ['en', 'fr', 'ar']
const WIDTHS = { wide: 1200, narrow: 360 } as const
type Mode = (typeof MODES)[number]

const { values: only } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    only: { type: 'string' },
    language: { type: 'string' },
    mode: { type: 'string' },
  },
})

const PAGES = {
  '/': `<!doctype html><html lang="fr"><title>Une page</title><meta name="viewport" content="width=device-width">
    <style>:root{color-scheme:light dark}body{max-width:40em;margin:40px auto;padding:0 16px;font:18px/1.7 Georgia,serif}</style>
    <p>Des enquêteurs d’Interpol, réunis à Singapour, ont remercié les chercheurs de Kaspersky Lab.</p>
    <p>Le CMII coordonne les opérations dans vingt pays, dit Noboru Nakatani.</p>
    <p>INTERPOL et Kaspersky Lab se sont rencontrés deux fois cette année.</p><iframe src="/frame" height="60"></iframe>`,
  '/frame': '<!doctype html><p>INTERPOL, dans un cadre.</p>',
  '/empty': '<!doctype html><title>Rien</title><p>Rien ici.</p>',
  '/band': `<!doctype html><html lang="en"><title>Interpol on tour</title><h1>Interpol: the album</h1>
    <p>Paul Banks, singer of the rock band Interpol, plays guitar on the new album.</p><p>INTERPOL works with police in 190 countries.</p>`,
}

interface Shot {
  launched: Launched
  server: PageServer
  width: number
  /** Takes the picture. */
  take(page: Page): Promise<void>
}

/** Each surface brings itself into the state that is to be seen. */
const SURFACES: Record<string, (shot: Shot) => Promise<void>> = {
  popup: (shot) => popup(shot, '/', 'in-short', async (page) => page.click('.tools button:nth-of-type(2)')),
  'popup-empty': (shot) => popup(shot, '/empty', 'state'),
  'popup-left': (shot) => popup(shot, '/band', 'text.soft', async (page) => page.click('footer button')),
  options: (shot) => own(shot, 'options.html'),
  article: (shot) => own(shot, 'article.html#s9'),
  welcome: (shot) => own(shot, 'welcome.html', async (page) => page.click('button.mark')),
  card: async ({ launched, server, width, take }) => {
    const page = await launched.browser.newPage()
    await page.setViewport({ width, height: 800 })
    await page.goto(server.origin)
    await until(async () => (await paintedOn(page)).interpol, { what: 'marks' })
    const { x, y } = await page.evaluate(() => {
      const [highlight] = [...(CSS.highlights.get('aparte-kaspersky') ?? [])]
      const range = document.createRange()
      range.setStart(highlight?.startContainer as Node, highlight?.startOffset ?? 0)
      range.setEnd(highlight?.endContainer as Node, highlight?.endOffset ?? 0)
      const box = range.getBoundingClientRect()
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    })
    await page.mouse.move(x - 40, y)
    await page.mouse.move(x, y, { steps: 4 })
    await until(() => page.$('aparte-card'), { what: 'the card' })
    await take(page)
    await page.close()
  },
}

async function popup(shot: Shot, path: string, ready: string, act?: (page: Page) => Promise<void>) {
  const page = await shot.launched.browser.newPage()
  await page.goto(shot.server.origin + path)
  if (path === '/') {
    await until(async () => Object.values(await paintedOn(page)).flat().length === 7, { what: 'marks' })
  }
  const shown = await openPopup(shot.launched, shot.server.origin + path)
  await shown.setViewport({ width: 372, height: 598 })
  await until(() => shown.$(`.${ready}`), { what: ready })
  if (path === '/') await until(() => shown.$('.item'), { what: 'the list' })
  await act?.(shown)
  await shot.take(shown)
  await shown.close()
  await page.close()
}

async function own({ launched, width, take }: Shot, path: string, act?: (page: Page) => Promise<void>) {
  const page = await launched.openExtensionPage(path)
  await page.setViewport({ width, height: 900 })
  await until(async () => (await textOf(page, 'body')).length > 200, { what: path })
  await act?.(page)
  await take(page)
  await page.close()
}

async function setMode(page: Page, mode: Mode, name: BrowserName): Promise<void> {
  if (mode !== 'forced') return showIn(page, mode, name)
  if (name === 'firefox') return
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
}

async function takeAll(launched: Launched, server: PageServer, mode: Mode, language: string): Promise<void> {
  const settings = await launched.openExtensionPage('options.html')
  await store(settings, { language })
  await settings.close()
  for (const [surface, show] of Object.entries(SURFACES)) {
    if (only.only && !surface.startsWith(only.only)) continue
    for (const [widthName, width] of Object.entries(WIDTHS)) {
      if (surface.startsWith('popup') && widthName === 'narrow') continue
      const file = join(OUT, launched.name, `${surface}-${mode}-${language}-${widthName}.png`)
      const take = async (page: Page) => {
        await setMode(page, mode, launched.name)
        await new Promise((resolve) => setTimeout(resolve, 400))
        await page.screenshot({ path: file as `${string}.png`, fullPage: surface === 'options' })
      }
      try {
        await show({ launched, server, width, take })
        console.log(file)
      } catch (error) {
        console.error(`${file}: ${error instanceof Error ? error.message : error}`)
        process.exitCode = 1
      }
    }
  }
}

const name = only.browser as BrowserName
mkdirSync(join(OUT, name), { recursive: true })
const server = await servePages(PAGES)
for (const mode of MODES) {
  if (only.mode && mode !== only.mode) continue
  const prefs =
    mode === 'forced' ? { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 2 } : {}
  const launched = await launchIn(mode === 'dark' ? 'dark' : 'light', { name, prefs })
  for (const language of LANGUAGES) {
    if (!only.language || language === only.language) await takeAll(launched, server, mode, language)
  }
  await launched.close()
}
server.close()
