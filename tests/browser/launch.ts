import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser, howToInstall } from '../../.scripts/browsers.mjs'
import { temporaryFolder } from './temporary'
import { copyUsedProfile } from './used-profile'

export type BrowserName = 'chromium' | 'firefox'

const OUTPUT = join(import.meta.dirname, '../../.output')
const GECKO_ID = 'aparte@aparte.example'
/** Firefox gives each installed extension a random address; a fixed one lets tests open its pages. */
const GECKO_UUID = '5c2ad1c6-7a51-4b5e-9c0e-6f0a4c1d2b3e'

export interface Launched {
  name: BrowserName
  browser: Browser
  /** The address of one of the extension's pages, such as `options.html`. */
  pageUrl(path: string): string
  /** Opens one of the extension's pages in a tab of its own, and waits until it has rendered. */
  openExtensionPage(path: string): Promise<Page>
  /** Puts the extension into the browser again after `uninstall`. */
  install(): Promise<void>
  /** Takes the extension out of the browser. */
  uninstall(): Promise<void>
  close(): Promise<void>
}

/** The browser the suite runs in: each vitest project sets `APARTE_BROWSER`. */
export const browserName: BrowserName = process.env.APARTE_BROWSER === 'firefox' ? 'firefox' : 'chromium'

export interface LaunchOptions {
  name?: BrowserName
  headless?: boolean
  /** Install the built extension (default), or run the browser without it, to compare. */
  extension?: boolean
  /** Extra command-line switches. */
  args?: string[]
  /** Switches of the driver's own that Chromium is started without. */
  without?: string[]
  /** Extra preferences, for Firefox. */
  prefs?: Record<string, unknown>
  /** Settings an organisation has set. Firefox takes them from a file; in Chromium our own pages alone are told. */
  managed?: Record<string, unknown>
  /** Leave the welcome open that a new installation shows; it is closed otherwise, to be in no test's way. */
  welcome?: boolean
}

/** Starts a real browser with the built extension in it. Rejects with the command to run when there is none. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const {
    name = browserName,
    headless = true,
    extension = true,
    args = [],
    without = [],
    prefs = {},
    managed,
    welcome = false,
  } = options
  const executablePath = findBrowser(name)
  if (!executablePath) throw new Error(howToInstall(name))
  const browser =
    name === 'chromium'
      ? await startChromium(executablePath, { headless, args, without })
      : await startFirefox(executablePath, headless, args, prefs, managed)
  let base = `moz-extension://${GECKO_UUID}/`
  let id = ''
  const install = async () => {
    id = await browser.installExtension(join(OUTPUT, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'))
  }
  if (extension) {
    await install()
    if (name === 'chromium') base = `chrome-extension://${id}/`
    const shown = await until(() => findPage(browser, `${base}welcome.html`), {
      what: 'the welcome',
      limit: 45_000,
    })
    if (!welcome) await shown.close()
  }
  const pageUrl = (path: string) => base + path
  return {
    name,
    browser,
    pageUrl,
    openExtensionPage: (path) =>
      openRendered(browser, pageUrl(path), name === 'chromium' ? managed : undefined),
    install,
    uninstall: () => browser.uninstallExtension(id),
    close: () => browser.close(),
  }
}

function startChromium(
  executablePath: string,
  { headless, args, without }: { headless: boolean; args: string[]; without: string[] },
): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    ignoreDefaultArgs: without,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1200, height: 800 } : null,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-US',
      ...args,
    ],
  })
}

async function findPage(browser: Browser, url: string): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    // Firefox's driver keeps no address of extension pages: they have to say it themselves.
    if ((await page.evaluate(() => location.href)) === url) return page
  }
  return undefined
}

/** Each in a profile of its own, which goes with the browser. */
async function startFirefox(
  executablePath: string,
  headless: boolean,
  args: string[],
  prefs: Record<string, unknown>,
  managed: Record<string, unknown> | undefined,
): Promise<Browser> {
  const home = temporaryFolder()
  const userDataDir = join(home, 'profile')
  await copyUsedProfile(executablePath, userDataDir)
  if (managed) {
    const folder = join(home, '.mozilla/managed-storage')
    mkdirSync(folder, { recursive: true })
    const manifest = { name: GECKO_ID, description: 'For a test', type: 'storage', data: managed }
    writeFileSync(join(folder, `${GECKO_ID}.json`), JSON.stringify(manifest))
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir,
    defaultViewport: headless ? { width: 1200, height: 800 } : null,
    // Extension pages count as the browser's own: the driver may only enter them with this. And the used profile may be
    // of a newer Firefox.
    args: ['-remote-allow-system-access', '-allow-downgrade', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'intl.accept_languages': 'en-US, en',
      'ui.prefersReducedMotion': 0,
      // Whether to allow what an extension asks for, Firefox would ask a reader, and nobody is there.
      'extensions.webextOptionalPermissionPrompts': false,
      // Pages of ours that stand in a tab behind another are in no tab for readers; Chromium's driver sees to it, too.
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      ...prefs,
    },
    env: { ...process.env, HOME: home },
  })
  browser.process()?.once('exit', () => rmSync(home, { recursive: true, force: true }))
  return browser
}

async function openRendered(browser: Browser, url: string, managed?: Record<string, unknown>): Promise<Page> {
  const page = await browser.newPage()
  if (managed) {
    await page.evaluateOnNewDocument((values) => {
      const { browser: api } = globalThis as { browser?: { storage: { managed: { get: unknown } } } }
      if (api) api.storage.managed.get = async () => values
    }, managed)
  }
  // In Firefox this promise never settles for extension pages; the wait below is the one that counts.
  page.goto(url).catch(() => {})
  await until(() =>
    page.evaluate((wanted) => {
      // innerText: only text that is rendered counts here.
      return location.href === wanted && document.readyState === 'complete' && document.body.innerText !== ''
    }, url),
  )
  return page
}

/** Waits until `ready` gives something true, trying every 50 ms; throws, with the last error, after `limit` ms. */
export async function until<T>(
  ready: () => T | Promise<T>,
  { limit = 15_000, what = 'the condition' }: { limit?: number; what?: string } = {},
): Promise<NonNullable<T>> {
  const deadline = Date.now() + limit
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const value = await ready()
      if (value) return value
      last = value
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(
    `Waited ${limit} ms for ${what}; last seen: ${last instanceof Error ? last.message : JSON.stringify(last)}`,
  )
}
