import { defineContentScript } from 'wxt/utils/define-content-script'
import { stages } from '../../common/stages'
import { startReader } from './start'

/** Brought into a frame by the background, again each time the sentinel starts anew and asks. */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main() {
    const { sentinel, reader } = stages()
    if (!sentinel || sentinel.signal.aborted || reader) return
    void startReader(sentinel)
  },
})
