import browser from 'webextension-polyfill'
import type { World } from '../../common/stages'
import type { Sender } from './inject'

/** Lets Escape be heard in every frame of a tab while a card is open in one of them, or no longer. */
export async function followEscape(on: boolean, { tab }: Sender): Promise<void> {
  if (tab?.id === undefined) return
  const target = { tabId: tab.id, allFrames: true }
  const files = ['/content-scripts/escape.js']
  if (on) await browser.scripting.executeScript({ target, files, injectImmediately: true })
  else {
    const func = () => (globalThis as World).aparte?.escape?.abort()
    await browser.scripting.executeScript({ target, func, injectImmediately: true })
  }
}

/** Closes the card in whichever frame of a tab it is open. */
export async function closeCards({ tab }: Sender): Promise<void> {
  if (tab?.id === undefined) return
  const func = () => (globalThis as World).aparte?.card?.close()
  const target = { tabId: tab.id, allFrames: true }
  await browser.scripting.executeScript({ target, func, injectImmediately: true })
}
