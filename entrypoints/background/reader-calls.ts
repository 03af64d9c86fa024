import browser from 'webextension-polyfill'
import { changeSettings, readSettings } from '../../common/settings'
import { isOnSites } from '../../common/sites'
import type { Sender } from './inject'

/** Opens one of our pages in a tab beside the one that asked. */
export async function openPage(path: string, { tab }: Sender): Promise<void> {
  // Opened by that tab: closing the page leads back there.
  const beside =
    tab?.id === undefined || tab.index === undefined ? {} : { index: tab.index + 1, openerTabId: tab.id }
  await browser.tabs.create({ url: browser.runtime.getURL(path), ...beside })
}

/** Adds the site of the asking tab to those left out. */
export async function leaveOut({ tab }: Sender): Promise<void> {
  const host = URL.parse(tab?.url ?? '')?.host
  if (!host) return
  const { settings } = await readSettings()
  if (!settings.sites.includes(host)) await changeSettings({ sites: [...settings.sites, host] })
}

/** Takes an entity's names for something else, on the site of the asking tab. */
export async function leaveNameOut(entity: string, { tab }: Sender): Promise<void> {
  const host = URL.parse(tab?.url ?? '')?.host
  if (!host) return
  const { senses } = (await readSettings()).settings
  await changeSettings({ senses: { ...senses, [host]: { ...senses[host], [entity]: 'not' } } })
}

/** Leaves the site of a tab out, or takes it back: whatever pattern left it out then goes. */
export async function toggleSite({ tab }: Sender): Promise<void> {
  const { settings } = await readSettings()
  const url = tab?.url ?? ''
  if (!isOnSites(url, settings.sites)) return leaveOut({ tab })
  await changeSettings({ sites: settings.sites.filter((site) => !isOnSites(url, [site])) })
}
