import { defineBackground } from 'wxt/utils/define-background'
import { answer } from '../../common/messages'
import { countFrame, forgetTab } from './badge'
import { followShortcuts, runCommand } from './commands'
import { closeCards, followEscape } from './escape'
import { grantReader, inject } from './inject'
import { leaveNameOut, leaveOut, openPage } from './reader-calls'
import { dropSheet, wantSheet } from './sheet'
import { welcomeReader } from './welcome'

/** Wires calls to what answers them. Everything is registered at once, so that a sleeping worker wakes to any of it. */
export default defineBackground(() => {
  answer('wantReader', ({ sender }) => grantReader(sender))
  answer('wantSheet', ({ data, sender }) => wantSheet(data, sender))
  answer('dropSheet', ({ data, sender }) => dropSheet(data, sender))
  answer('wantCard', ({ sender }) => inject(sender, ['/content-scripts/card.js']))
  answer('reportCounts', ({ data, sender }) => countFrame(sender, data))
  answer('openPage', ({ data, sender }) => openPage(data, sender))
  answer('leaveSiteOut', ({ sender }) => leaveOut(sender))
  answer('leaveNameOut', ({ data, sender }) => leaveNameOut(data, sender))
  answer('followEscape', ({ data, sender }) => followEscape(data, sender))
  answer('closeCards', ({ sender }) => closeCards(sender))
  answer('runCommand', ({ data }) => runCommand(data))
  followShortcuts()
  forgetTab()
  welcomeReader()
})
