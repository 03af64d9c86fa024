import browser from 'webextension-polyfill'
import { askFrames } from '../../common/frames'
import { ask, type Command } from '../../common/messages'
import { changeSettings, readSettings } from '../../common/settings'
import type { World } from '../../common/stages'
import { type FrameWalk, frameAt, planStep, SCROLLING } from '../../common/walk'
import { toggleSite } from './reader-calls'

/** A command waits this long, in ms, for the one before it; a frame that does not answer holds up no more. */
const PATIENCE = 1500

let last: Promise<unknown> = Promise.resolve()

/** Obeys the keyboard shortcuts that the browser lets readers set. */
export function followShortcuts(): void {
  browser.commands.onCommand.addListener((command) => {
    runCommand(command as Command)
  })
}

/** Does in the active tab what a shortcut asks, after those asked before: each starts from what the last one left. */
export function runCommand(command: Command): Promise<void> {
  const done = last.then(() => obey(command))
  last = Promise.race([done.catch(() => {}), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  return done
}

async function obey(command: Command): Promise<void> {
  if (command === 'toggle-highlighting') {
    const { settings } = await readSettings()
    return changeSettings({ on: !settings.on })
  }
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id === undefined) return
  if (command === 'toggle-site') return toggleSite({ tab })
  if (command === 'open-card') return openCard(tab.id)
  await goOn(tab.id, command === 'next-mention' ? 1 : -1)
}

async function goOn(tabId: number, by: 1 | -1): Promise<number | undefined> {
  const frames = await framesOf(tabId)
  const step = planStep(frames, by)
  if (!step) return undefined
  const { frameId, ...place } = step
  const left = frameAt(frames)
  // It would meet the smooth scroll of the step before.
  const hurried = left !== undefined && Date.now() - left.since < SCROLLING
  if (left && left.frameId !== frameId)
    await ask('forgetMention', undefined, { tabId, frameId: left.frameId })
  await ask('goToMention', { ...place, hurried }, { tabId, frameId })
  return frameId
}

/** Opens the card where the reader is: where one is open, else at the current mention, else at the next one. */
async function openCard(tabId: number): Promise<void> {
  const frames = await framesOf(tabId)
  const at = frames.find(({ open }) => open) ?? frameAt(frames) ?? frames.find(({ count }) => count > 0)
  if (!at) return
  const { opened } = await ask('openCardHere', undefined, { tabId, frameId: at.frameId })
  if (opened) return
  const frameId = await goOn(tabId, 1)
  if (frameId !== undefined) await ask('openCardHere', undefined, { tabId, frameId })
}

/** Asks every frame of a tab that has a reader. Nothing is remembered here: the worker sleeps between two commands. */
async function framesOf(tabId: number): Promise<FrameWalk[]> {
  const answers = await askFrames(tabId, () => (globalThis as World).aparte?.walk?.state())
  return answers.flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []))
}
