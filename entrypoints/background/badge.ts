import browser from 'webextension-polyfill'
import { countsKey, countsOf, type TabCounts } from '../../common/frames'
import type { FrameCounts } from '../../common/messages'
import type { Sender } from './inject'

/** Reports come from many frames at once: they are added up one after the other. */
let queue = Promise.resolve()

/** Adds what a frame holds to its tab's count, and shows the sum on the badge. */
export function countFrame({ tab, frameId }: Sender, report: FrameCounts): Promise<void> {
  const tabId = tab?.id
  if (tabId === undefined || frameId === undefined) return Promise.resolve()
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0)
  queue = queue.then(() => updateTab(tabId, frameId, report.document, total)).catch(() => {})
  return queue
}

/** Forgets the counts of tabs that close. */
export function forgetTab(): void {
  browser.tabs.onRemoved.addListener((tabId) => browser.storage.session.remove(countsKey(tabId)))
}

async function updateTab(tabId: number, frameId: number, document: string, total: number): Promise<void> {
  const frames = await countsOf(tabId)
  if (total > 0) frames[frameId] = { document, total }
  // A page that leaves may report after the next one in its frame: only its own count goes.
  else if (frames[frameId]?.document === document) delete frames[frameId]
  const { session } = browser.storage
  if (Object.keys(frames).length > 0) await session.set({ [countsKey(tabId)]: frames })
  // A tab that closes reports last.
  else await session.remove(countsKey(tabId))
  await showBadge(tabId, sumOf(frames))
}

function sumOf(frames: TabCounts): number {
  return Object.values(frames).reduce((sum, { total }) => sum + total, 0)
}

/** The badge holds four characters at most. */
async function showBadge(tabId: number, total: number): Promise<void> {
  const text = total === 0 ? '' : total > 999 ? '999+' : String(total)
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#1d5fc4' }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
  ])
}
