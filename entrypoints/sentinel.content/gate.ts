import { browser } from 'wxt/browser'

/** Does `window.navigation` tell of a page that changes its address without loading anew? */
declare const navigation: EventTarget | undefined

/**
 * Calls `start` when the settings let this frame be read, with a controller that is aborted when they no longer do,
 * and again when they do once more. What only the background can decide (a frame's page, a part of a site) it does when
 * asked for the reader, so `ask` is called when the sites or the address have changed while one runs.
 */
export async function whileOn(start: (run: AbortController) => void, ask: (run: AbortController) => void) {
  const isTop = window.top === window
  let run: AbortController | undefined
  let listening = false

  const check = async () => {
    // It rejects when the extension is gone: then nothing may be left of us.
    const { on, sites } = await browser.storage.sync
      .get<{ on?: unknown; sites?: unknown }>(['on', 'sites'])
      .catch((): { on: unknown; sites?: unknown } => ({ on: false }))
    const patterns: unknown[] = Array.isArray(sites) ? sites : []
    if (on === false || (isTop && patterns.some(isHere))) run?.abort()
    else if (!run || run.signal.aborted) {
      run = new AbortController()
      start(run)
    } else ask(run)
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

/** Is the site of this page left out as a whole? The exact rules are `isOnSites`'; this is its commonest case. */
function isHere(pattern: unknown): boolean {
  const host = /^\s*(?:https?:\/\/)?(?:\*\.)?([^/:*\s]+)\/?\s*$/i.exec(String(pattern))?.[1]?.toLowerCase()
  return host !== undefined && `.${location.hostname}`.endsWith(`.${host}`)
}
