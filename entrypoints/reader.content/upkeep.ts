import { browser } from 'wxt/browser'
import { isHidden } from '../../common/dom'

/** The first look comes after this many ms, each next one after twice that, up to the last. */
const FIRST = 500
const LAST = 4000

/** What the reader does next on a page; the extension may have gone since. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'pageshow']

/**
 * Looks now and then, while marks are shown, whether the page took them out and whether the extension is still there
 * (no event tells of either); for the latter, which costs nothing, also at whatever the reader does.
 */
export function keepUp(mend: () => void, onGone: () => void, signal: AbortSignal): void {
  let pause = FIRST
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    if (!browser.runtime?.id) return onGone()
    mend()
    pause = Math.min(pause * 2, LAST)
    if (!isHidden()) timer = setTimeout(look, pause)
  }
  timer = setTimeout(look, pause)
  document.addEventListener(
    'visibilitychange',
    () => {
      clearTimeout(timer)
      if (!isHidden()) look()
    },
    { signal },
  )
  const check = () => {
    if (!browser.runtime?.id) onGone()
  }
  for (const sign of SIGNS) window.addEventListener(sign, check, { signal, passive: true, capture: true })
  signal.addEventListener('abort', () => clearTimeout(timer))
}
