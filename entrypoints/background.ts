import browser from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { answer } from '../common/messages'
import { changeSettings, readSettings } from '../common/settings'
import { isOnSites } from '../common/sites'

export default defineBackground(() => {
  answer('wantReader', async ({ sender }) => {
    const { settings } = await readSettings()
    const granted = settings.on && !isOnSites(sender.tab?.url ?? '', settings.sites)
    if (granted) await inject(sender, ['/content-scripts/reader.js'])
    return { granted }
  })
  answer('wantCard', ({ sender }) => inject(sender, ['/content-scripts/card.js']))
  answer('openPage', async ({ data }) => {
    await browser.tabs.create({ url: browser.runtime.getURL(data) })
  })
  answer('leaveSiteOut', async ({ sender }) => {
    const host = URL.parse(sender.tab?.url ?? '')?.hostname
    const { settings } = await readSettings()
    if (host) await changeSettings({ sites: [...settings.sites, host] })
  })
  answer('reportCounts', () => {})
})

async function inject(
  sender: { tab?: { id?: number | undefined } | undefined; frameId?: number | undefined },
  files: string[],
) {
  if (sender.tab?.id === undefined || sender.frameId === undefined) return
  await browser.scripting.executeScript({
    target: { tabId: sender.tab.id, frameIds: [sender.frameId] },
    files,
  })
}
