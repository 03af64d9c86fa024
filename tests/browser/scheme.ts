import type { Page } from 'puppeteer-core'
import { browserName, type Launched, type LaunchOptions, launch } from './launch'

export type Scheme = 'light' | 'dark'

/** Starts a browser whose system is light or dark. */
export function launchIn(scheme: Scheme, options: LaunchOptions = {}): Promise<Launched> {
  const dark = scheme === 'dark' ? 1 : 0
  return launch({ ...options, prefs: { 'ui.systemUsesDarkTheme': dark, ...options.prefs } })
}

/** Tells a page which scheme its system is in; Firefox knows from its start. */
export async function showIn(page: Page, scheme: Scheme, name = browserName): Promise<void> {
  if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
}
