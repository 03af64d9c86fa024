import { browser } from 'wxt/browser'
import { isOnSites } from '../../common/sites'

/**
 * Runs `start` while the settings let this frame be read, with a signal that aborts when they no longer do. Only the
 * top frame knows the page's site; for the others the background decides when they ask for the reader.
 */
export async function whileOn(start: (signal: AbortSignal) => void, signal: AbortSignal): Promise<void> {
  let running: AbortController | undefined
  const check = async () => {
    const { on, sites } = await browser.storage.sync.get<{ on?: unknown; sites?: unknown }>(['on', 'sites'])
    if (signal.aborted) return
    running?.abort()
    running = undefined
    if (on === false || isLeftOut(sites)) return
    running = new AbortController()
    start(AbortSignal.any([signal, running.signal]))
  }
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'sync' && ('on' in changes || 'sites' in changes)) void check()
  }
  browser.storage.onChanged.addListener(changed)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed))
  await check()
}

function isLeftOut(sites: unknown): boolean {
  if (window.top !== window || !Array.isArray(sites)) return false
  return isOnSites(
    location.href,
    sites.filter((site) => typeof site === 'string'),
  )
}
