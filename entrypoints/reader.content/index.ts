import { defineContentScript } from 'wxt/utils/define-content-script'
import { stages } from '../../common/stages'
import { startReader } from './start'

/** Brought into a frame by the background, again each time the sentinel starts anew and asks. */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main() {
    const found = stages()
    const { sentinel } = found
    // Asked for again, it is there already, or on its way: it becomes ready in several tasks.
    if (!sentinel || sentinel.signal.aborted || found.startedFor === sentinel) return
    found.startedFor = sentinel
    void startReader(sentinel)
  },
})
