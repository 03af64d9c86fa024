import { browser } from 'wxt/browser'
import { isOnSites } from '../../common/sites'

/** Does `window.navigation` tell of a page that changes its address without loading anew? */
declare const navigation: EventTarget | undefined

/**
 * Calls `start` when the settings let this frame be read, with a controller that is aborted when they no longer do,
 * and again when they do once more. Only the top frame knows the page's site; in other frames the background decides,
 * so `ask` is called there when the sites have changed while one runs.
 */
export async function whileOn(start: (run: AbortController) => void, ask: (run: AbortController) => void) {
  const isTop = window.top === window
  let run: AbortController | undefined
  let listening = false

  const check = async () => {
    const { on, sites } = await browser.storage.sync.get<{ on?: unknown; sites?: unknown }>(['on', 'sites'])
    const patterns = Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : []
    if (on === false || (isTop && isOnSites(location.href, patterns))) run?.abort()
    else if (!run || run.signal.aborted) {
      run = new AbortController()
      start(run)
    } else if (!isTop) ask(run)
    if (listening || !isTop || patterns.length === 0) return
    listening = true
    // A pattern may name a part of a site: an application walks in and out of it without loading anew.
    if (typeof navigation !== 'undefined') navigation.addEventListener('currententrychange', check)
  }
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && ('on' in changes || 'sites' in changes)) void check()
  })
  await check()
}
