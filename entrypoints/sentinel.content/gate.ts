import { browser } from 'wxt/browser'

/** Tells of a page that changes its address without loading anew, where browsers have it. */
type WithNavigation = { navigation?: EventTarget }

/**
 * Calls `start` when the settings let frames be read, with a controller that is aborted when they no longer do, and again
 * when they do once more; also when it calls `again`, once it has aborted the controller itself. Sites that are left out
 * are the background's to tell: it is asked for the reader, and by `ask` when they or the address have changed since.
 */
export async function whileOn(
  start: (run: AbortController, again: () => void) => void,
  ask: (run: AbortController) => void,
) {
  let run: AbortController | undefined

  // Firefox tells a page nothing while it is kept for the way back.
  const comeBack = ({ persisted }: PageTransitionEvent) => persisted && check()
  const check = async () => {
    let on: unknown
    let sites: unknown
    // Once is enough; but `document.open()` takes listeners.
    window.addEventListener('pageshow', comeBack)
    try {
      ;({ on, sites } = await browser.storage.sync.get<{ on?: unknown; sites?: unknown }>(['on', 'sites']))
    } catch {
      // The extension is gone, and nothing may be left of us.
      on = false
      window.removeEventListener('pageshow', comeBack)
    }
    if (on === false) run?.abort()
    else if (!run || run.signal.aborted) {
      run = new AbortController()
      start(run, check)
    } else ask(run)
    // A pattern may name a part of a site: an application walks in and out of it without loading anew.
    if (window.top === window && (sites as unknown[] | undefined)?.length)
      (globalThis as WithNavigation).navigation?.addEventListener('currententrychange', check)
  }
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && (changes.on || changes.sites)) void check()
  })
  await check()
}
