import { defineContentScript } from 'wxt/utils/define-content-script'
import { ask } from '../../common/messages'
import { stages } from '../../common/stages'

/**
 * Brought into all frames of a page while a card is open in one of them: keys go to the frame with the focus, and
 * Escape must close the card from there too (WCAG 1.4.13).
 */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    stages().escape?.abort()
    const mine = new AbortController()
    stages().escape = mine
    const down = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopImmediatePropagation()
      mine.abort()
      // It fails once the extension was updated under this page: the card has gone then, too.
      ask('closeCards').catch(() => {})
    }
    window.addEventListener('keydown', down, { capture: true, signal: mine.signal })
  },
})
