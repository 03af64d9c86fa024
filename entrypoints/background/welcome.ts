import browser from 'webextension-polyfill'

/** Opens the welcome when a reader installs the extension; after an update, nothing. */
export function welcomeReader(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') })
  })
}
