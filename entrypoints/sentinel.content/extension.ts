import { browser } from 'wxt/browser'

/** Asks the background for the reader; false when the settings leave this page out, or the extension is gone. */
export async function wantReader(): Promise<boolean> {
  // `ask('wantReader')` by hand: its library would be a fifth of this script, and start in every frame.
  const message = { type: 'wantReader', timestamp: Date.now() }
  try {
    const answer: unknown = await browser.runtime.sendMessage(message)
    return Boolean((answer as { res?: { granted?: boolean } } | undefined)?.res?.granted)
  } catch {
    return false
  }
}

/** Is the extension this script came with still there? It is not after an update, and no event tells. */
export function isThere(): boolean {
  return Boolean(browser.runtime?.id)
}
