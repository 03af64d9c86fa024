import type { Page } from 'puppeteer-core'
import { boxOfText, centreOf, hover } from './card-reader'
import { openPopup, textOf } from './extension-page'
import { paintedOn } from './highlights'
import { type BrowserName, type Launched, until } from './launch'
import { type Scheme, showIn } from './scheme'
import type { PageServer } from './server'

export type Mode = Scheme | 'forced'

/** How a surface is to be shown, and what takes its picture. */
export interface Shot {
  launched: Launched
  server: PageServer
  mode: Mode
  size: { width: number; height: number; deviceScaleFactor?: number }
  take(page: Page): Promise<void>
}

/** The page that pictures are taken of; each language's sentences stand on every one of them. */
export const PAGES = {
  '/': `<!doctype html><html lang="fr"><title>Une page</title><meta name="viewport" content="width=device-width">
    <style>:root{color-scheme:light dark}body{max-width:40em;margin:40px auto;padding:0 16px;font:18px/1.7 Georgia,serif}</style>
    <p>Des enquêteurs d’Interpol, réunis à Singapour, ont remercié les chercheurs de Kaspersky Lab.</p>
    <p>Le CMII coordonne les opérations dans vingt pays, dit Noboru Nakatani.</p>
    <p>INTERPOL et Kaspersky Lab se sont rencontrés deux fois cette année.</p>
    <p lang="ar" dir="rtl">تعاون الإنتربول مع كاسبرسكي في هذا التحقيق.</p><iframe src="/frame" height="60"></iframe>`,
  '/frame': '<!doctype html><p>INTERPOL, dans un cadre.</p>',
  '/empty': '<!doctype html><title>Rien</title><p>Rien ici.</p>',
  '/band': `<!doctype html><html lang="en"><title>Interpol on tour</title><h1>Interpol: the album</h1>
    <p>Paul Banks, singer of the rock band Interpol, plays guitar on the new album.</p><p>INTERPOL works with police in 190 countries.</p>`,
}
const MARKS = 9

/** Each surface brings itself into the state that is to be seen. */
export const SURFACES: Record<string, (shot: Shot) => Promise<void>> = {
  page: (shot) => visit(shot, '/', shot.take),
  card: (shot) => visit(shot, '/', (page) => withCard(page, 'Kaspersky Lab', () => shot.take(page))),
  popup: (shot) => popup(shot, '/', 'item', async (page) => page.click('.tools button:nth-of-type(3)')),
  'popup-empty': (shot) => popup(shot, '/empty', 'state'),
  'popup-left': (shot) => popup(shot, '/band', 'text.soft', async (page) => page.click('footer button')),
  options: (shot) => own(shot, 'options.html'),
  article: (shot) => own(shot, 'article.html#s9'),
  welcome: (shot) => own(shot, 'welcome.html', async (page) => page.click('button.mark')),
}

/** Opens a page in the shot's mode, waits for its marks, and closes it after `act`. */
export async function visit(shot: Shot, path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await shot.launched.browser.newPage()
  await setMode(page, shot.mode, shot.launched.name)
  await page.setViewport(shot.size)
  await page.goto(shot.server.origin + path)
  if (path === '/') {
    const marked = async () => Object.values(await paintedOn(page)).flat().length >= MARKS
    await until(marked, { what: 'marks' })
  }
  await act(page)
  await page.close()
}

/** Rests the mouse on a name until its card is open. */
export async function withCard(page: Page, name: string, act: () => Promise<void>): Promise<void> {
  await page.bringToFront()
  await hover(page, name)
  await until(() => page.$('aparte-card'), { what: 'the card' })
  await act()
  await page.mouse.move(...centreOf(await boxOfText(page, name)))
}

/** Opens the popup for a page, and acts on it once what is named stands in it. */
export async function popup(shot: Shot, path: string, ready: string, act?: (page: Page) => Promise<void>) {
  await visit(shot, path, async () => {
    const shown = await openPopup(shot.launched, shot.server.origin + path)
    const narrow = { ...shot.size, width: 372, height: 598 }
    await shown.setViewport(shot.size.width < 372 ? { ...shot.size, height: 640 } : narrow)
    await setMode(shown, shot.mode, shot.launched.name)
    await until(() => shown.$(`.${ready}`), { what: ready })
    await act?.(shown)
    await shot.take(shown)
    await shown.close()
  })
}

/** Opens one of our own pages, and acts on it once it has rendered. */
export async function own(shot: Shot, path: string, act?: (page: Page) => Promise<void>) {
  const page = await shot.launched.openExtensionPage(path)
  await page.setViewport(shot.size)
  await setMode(page, shot.mode, shot.launched.name)
  await until(async () => (await textOf(page, 'body')).length > 200, { what: path })
  await act?.(page)
  await shot.take(page)
  await page.close()
}

async function setMode(page: Page, mode: Mode, name: BrowserName): Promise<void> {
  if (mode !== 'forced') return showIn(page, mode, name)
  if (name === 'firefox') return
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
}
