import { probe } from 'dossier:probe'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { ask } from '../../common/messages'

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main() {
    if (new RegExp(probe, 'i').test(document.documentElement?.textContent ?? '')) ask('wantReader')
  },
})
