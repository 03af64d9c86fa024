import { clearStored } from './extension-page'
import { browserName, type Launched, type LaunchOptions, launch } from './launch'

export type BorrowOptions = Pick<LaunchOptions, 'extension' | 'prefs'>

/** The browsers that stay open from one test file to the next: files share one process, see `vitest.config.ts`. */
const kept = new Map<boolean, Launched>()
/** Those that were given back. */
const tidied = new WeakSet<Launched>()

/**
 * Gives a browser as `launch()` does, started once for all test files that ask for it: a start takes 2 s in Chromium, 4
 * in Firefox. Pages and settings of earlier files are gone. `close` gives it back. Firefox with preferences of a test's
 * own is started for it alone; tests that take the extension out, or its access to pages, call `launch` in both.
 */
export async function borrow({ extension = true, prefs = {} }: BorrowOptions = {}): Promise<Launched> {
  if (browserName === 'firefox' && Object.keys(prefs).length > 0) return launch({ extension, prefs })
  const launched = await start(extension)
  return {
    ...launched,
    async close() {
      await tidy(launched, extension)
      tidied.add(launched)
    },
  }
}

async function start(extension: boolean): Promise<Launched> {
  const known = kept.get(extension)
  if (known?.browser.connected) {
    // A file whose set-up failed gives nothing back.
    if (!tidied.delete(known)) await tidy(known, extension)
    return known
  }
  const started = await launch({ extension })
  kept.set(extension, started)
  return started
}

/** Leaves one empty page, and the settings of a new installation. */
async function tidy(launched: Launched, extension: boolean): Promise<void> {
  const before = await launched.browser.pages()
  await launched.browser.newPage()
  if (extension) {
    const own = await launched.openExtensionPage('options.html')
    await clearStored(own)
    await own.close()
  }
  await Promise.all(before.map((page) => page.close()))
}
