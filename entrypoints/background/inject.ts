import browser from 'webextension-polyfill'
import { readSettings } from '../../common/settings'
import { isOnSites } from '../../common/sites'

/** Who sent a message, as far as we use it: both browsers' types agree on this. */
export interface Sender {
  tab?: { id?: number | undefined; url?: string | undefined; index?: number } | undefined
  frameId?: number | undefined
}

/** Brings the reader into the asking frame, unless marking is off or the tab's site is left out. */
export async function grantReader(sender: Sender): Promise<{ granted: boolean }> {
  const { settings } = await readSettings()
  const granted = settings.on && !isOnSites(sender.tab?.url ?? '', settings.sites)
  if (granted) await inject(sender, ['/content-scripts/reader.js'])
  return { granted }
}

/** Runs files of the extension in the frame that sent a message, at once: its pictures may still be on their way. */
export async function inject({ tab, frameId }: Sender, files: string[]): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) return
  const target = { tabId: tab.id, frameIds: [frameId] }
  await browser.scripting.executeScript({ target, files, injectImmediately: true })
}
