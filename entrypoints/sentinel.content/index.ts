import { probe } from 'dossier:probe'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { stages } from '../../common/stages'
import { isThere, wantReader } from './extension'
import { whileOn } from './gate'
import { whenSeen } from './ready'
import { watchFrame } from './watch'

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  // What the settings say is read while the page loads.
  runAt: 'document_start',
  main() {
    void whileOn(
      (run, again) => whenSeen(run.signal).then(() => run.signal.aborted || start(run, again)),
      (run) => asked && void askForReader(run),
    )
  },
})

let asked = 0

/** Of several answers the last counts: the address may have changed since the others were on their way. */
async function askForReader(run: AbortController): Promise<void> {
  const mine = ++asked
  if (!(await wantReader()) && mine === asked) run.abort()
}

function start(run: AbortController, again: () => void): void {
  const mayGoOn = () => {
    if (!isThere()) run.abort()
    return !run.signal.aborted
  }
  const onFirstHit = () => void askForReader(run)
  const onReplaced = () => {
    run.abort()
    again()
  }
  stages().sentinel = watchFrame({ probe, onFirstHit, onReplaced, mayGoOn }, run.signal)
}
