import { defineContentScript } from 'wxt/utils/define-content-script'
import { ask } from '../../common/messages'
import { stages } from '../../common/stages'
import { whileOn } from './gate'
import { probe } from './probe'
import { whenSeen } from './ready'
import { watchFrame } from './watch'

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main(ctx) {
    void whileOn((signal) => whenSeen(() => start(signal), signal), ctx.signal)
  },
})

function start(signal: AbortSignal): void {
  const run = new AbortController()
  const until = AbortSignal.any([signal, run.signal])
  const stage = watchFrame(
    probe,
    () => {
      ask('wantReader')
        .then(({ granted }) => {
          if (!granted) run.abort()
        })
        .catch(() => run.abort())
    },
    until,
  )
  stages().sentinel = stage
}
