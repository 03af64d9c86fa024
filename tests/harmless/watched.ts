import { join } from 'node:path'
import type { ConsoleMessage, Page } from 'puppeteer-core'
import { bundleForPage } from '../browser/bundle'
import type { BrowserName, Launched } from '../browser/launch'
import { printedOf } from './printed'

/** What a page can tell, by the respect in which it is compared: entries in order, or one value. */
export type Told = Record<string, unknown>

/** Searched for on every page: names, parts of them, and what is nowhere. */
const WORDS = ['INTERPOL', 'kaspersky', 'lab', 'pol', 'nowhere to be found']

/** How the browsers' consoles tell of pictures, fonts and scripts of other hosts that cannot be had. */
const FAILED_TO_LOAD = /downloadable font|^Failed to load resource|^(?:Error: )?Cross-Origin Request Blocked/

/** A tab that notes what its pages can tell of themselves. */
export interface Watched {
  tab: Page
  /** What the page in it is now. */
  seen(): Promise<Told>
  /** Uses the page as a reader does: undo, find, copy; tells what came of it. */
  use(): Promise<Told>
  /** The page as it prints: what its PDF holds. */
  print(): Promise<string>
  /** Errors of pages and of their console since the last call. */
  takeErrors(): string[]
}

let bundled: Promise<string> | undefined

/** Opens a tab that is watched from before the scripts of its pages run. */
export async function openWatched({ name, browser }: Launched): Promise<Watched> {
  bundled ??= bundleForPage(join(import.meta.dirname, 'page/index.ts'), 'harmless')
  const tab = await browser.newPage()
  await tab.evaluateOnNewDocument(await bundled)
  let errors: string[] = []
  const note = (error: string) => {
    // What a page asks of other hosts fails to load whenever it does; that is no script's error.
    if (!FAILED_TO_LOAD.test(error)) errors.push(error)
  }
  tab.on('pageerror', (error) => note(String(error)))
  tab.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') note(message.text())
  })
  const ask = (expression: string) => tab.evaluate(`harmless.${expression}`) as Promise<unknown>
  return {
    tab,
    seen: () => ask('seen()') as Promise<Told>,
    async use() {
      const undo = await ask('undo()')
      const find = await ask(`find(${JSON.stringify(WORDS)})`)
      await ask('selectAll()')
      await pressWith(tab, name, 'c', 'Copy')
      await pressWith(tab, name, 'v', 'Paste')
      // How copied HTML is indented is the browser's doing, and differs in Firefox.
      const copy = JSON.stringify(await ask('lastPasted()')).replace(/(?:\\n|\\t|\s)+/g, ' ')
      return { undo, find, copy }
    },
    print: async () => printedOf(await tab.pdf()),
    takeErrors() {
      const taken = errors
      errors = []
      return taken
    },
  }
}

/** Presses a key with Control. Chromium's driver has to be told the command, which its own window would find. */
async function pressWith(tab: Page, name: BrowserName, key: 'c' | 'v', command: string): Promise<void> {
  await tab.keyboard.down('Control')
  await tab.keyboard.press(key, name === 'chromium' ? { commands: [command] } : {})
  await tab.keyboard.up('Control')
}

/** All that the page in a tab tells: as it is, as it is used and, if wanted, as it prints. */
export async function tellAll(watched: Watched, { print = true } = {}): Promise<Told> {
  const seen = await watched.seen()
  const used = await watched.use()
  const printed = print ? { print: await watched.print() } : {}
  return { ...seen, ...used, ...printed, 'errors of the driver': watched.takeErrors() }
}
