import type { Page } from 'puppeteer-core'
import type { Command } from '../../common/messages'
import type { World } from '../../common/stages'
import { type Launched, until } from './launch'

type Api = typeof import('webextension-polyfill')

/** The tab that shows an address, by the extension's own eyes. */
export async function tabIdOf(anyOwnPage: Page, url: string): Promise<number> {
  return until(
    () =>
      anyOwnPage.evaluate(async (wanted) => {
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
        const tabs = await (browser ?? chrome).tabs.query({})
        return tabs.find((tab) => tab.url === wanted)?.id
      }, url),
    { what: `a tab on ${url}` },
  )
}

/** Opens the popup, in a tab of its own, for the tab that shows an address. */
export async function openPopup(launched: Launched, url: string): Promise<Page> {
  const finder = await launched.openExtensionPage('options.html')
  const tab = await tabIdOf(finder, url)
  await finder.close()
  return launched.openExtensionPage(`popup.html?tab=${tab}`)
}

/** Writes to the extension's storage as one of its pages would. */
export async function store(
  anyOwnPage: Page,
  items: Record<string, unknown>,
  area: 'sync' | 'local' = 'sync',
) {
  await anyOwnPage.evaluate(
    async (values, name) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
      await (browser ?? chrome).storage[name].set(values)
    },
    items,
    area,
  )
}

/** Reads the extension's storage. */
export function stored(anyOwnPage: Page, area: 'sync' | 'local' = 'sync'): Promise<Record<string, unknown>> {
  return anyOwnPage.evaluate(async (name) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
    return (browser ?? chrome).storage[name].get(null)
  }, area)
}

/** Empties the extension's storage. */
export async function clearStored(anyOwnPage: Page): Promise<void> {
  await anyOwnPage.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
    const { storage } = browser ?? chrome
    await Promise.all([storage.sync.clear(), storage.local.clear()])
  })
}

/** The text that is rendered for a selector, or '' when there is no such element. */
export function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const found = document.querySelector<HTMLElement>(wanted)
    return found?.innerText.replace(/\s+/g, ' ').trim() ?? ''
  }, selector)
}

/**
 * Browsers let no driver press an extension's shortcut: the background obeys the same orders from our own pages. Several
 * are sent one on the other, as fast as fingers can.
 */
export async function runCommand(anyOwnPage: Page, page: Page, ...commands: Command[]): Promise<void> {
  await page.bringToFront()
  const activeTab = () =>
    anyOwnPage.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
      const [tab] = await (browser ?? chrome).tabs.query({ active: true, lastFocusedWindow: true })
      return tab?.url
    })
  // The extension learns of it a moment later; a command is for the tab it takes to be active.
  await until(async () => (await activeTab()) === page.url(), { what: 'the page to be the active tab' })
  const answers = await anyOwnPage.evaluate(async (orders) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
    const sent = []
    for (const data of orders) {
      const id = Math.floor(Math.random() * 1e6)
      const message = { id, type: 'runCommand', data, timestamp: Date.now() }
      sent.push((browser ?? chrome).runtime.sendMessage(message) as Promise<{ err?: unknown } | undefined>)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    return Promise.all(sent)
  }, commands)
  for (const [i, answer] of answers.entries()) {
    if (answer?.err) throw new Error(`“${commands[i]}” failed: ${JSON.stringify(answer.err)}`)
  }
}

/** Takes the permission to read all sites from the extension, or gives it back, as a reader does in the browser. */
export async function setAccess(launched: Launched, allowed: boolean): Promise<void> {
  if (launched.name === 'firefox') {
    const own = await launched.openExtensionPage('article.html')
    await own.evaluate(async (give) => {
      const { browser } = globalThis as unknown as { browser: Api }
      const sites = { origins: ['<all_urls>'] }
      await (give ? browser.permissions.request(sites) : browser.permissions.remove(sites))
    }, allowed)
    await own.close()
    return
  }
  const page = await launched.browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(
    async (id, hostAccess) => {
      type Settings = { updateExtensionConfiguration(update: object): Promise<void> }
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Settings } })
        .chrome
      await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess })
    },
    new URL(launched.pageUrl('')).host,
    allowed ? 'ON_ALL_SITES' : 'ON_CLICK',
  )
  await page.close()
}

/** Lets the reader of a tab's top frame say that it is so far with the page, as on one that takes long. */
export async function stall(anyOwnPage: Page, tabId: number, progress: number): Promise<void> {
  await anyOwnPage.evaluate(
    async (id, far) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
      await (browser ?? chrome).scripting.executeScript({
        target: { tabId: id },
        func: ((share: number) => {
          const { reader } = (globalThis as World).aparte ?? {}
          if (reader) reader.progress = () => share
        }) as () => void,
        args: [far],
      })
    },
    tabId,
    progress,
  )
}
