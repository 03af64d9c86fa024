import browser, { type Runtime } from 'webextension-polyfill'
import { askFrames } from '../../common/frames'
import { type FrameOrder, type FrameReport, REPORT_PORT } from '../../common/report'
import type { World } from '../../common/stages'
import type { Reports } from './page-view'

/** May our scripts run in a tab? `denied` can be changed by the reader, `forbidden` can't. */
export type Access = 'allowed' | 'denied' | 'forbidden'

export interface PageLink {
  order(frame: number, order: FrameOrder): void
  orderAll(order: FrameOrder): void
  /** Looks for frames that hold a reader, and links to those that are new. */
  look(): Promise<Access>
}

/** A change of settings puts a new reader in a frame's place: for so long, in ms, it is looked for. */
const SUCCESSION = 1_500
/** How often, in ms. */
const LOOK_AGAIN = 150

/** Links the popup to the readers in all frames of a tab, until `signal` aborts. */
export function linkToPage(
  tabId: number,
  onReports: (reports: Reports) => void,
  signal: AbortSignal,
): PageLink {
  const ports = new Map<number, Runtime.Port>()
  const reports = new Map<number, FrameReport>()
  /** Frames whose reader has gone, and until when what it said stands, unless another has read as far. */
  const left = new Map<number, number>()

  const linkTo = (frameId: number) => {
    if (ports.has(frameId) || signal.aborted) return
    const port = browser.tabs.connect(tabId, { name: REPORT_PORT, frameId })
    ports.set(frameId, port)
    port.onMessage.addListener((message) => {
      const report = message as FrameReport
      if (report.progress < 1 && Date.now() < (left.get(frameId) ?? 0)) return
      left.delete(frameId)
      reports.set(frameId, report)
      onReports(new Map(reports))
    })
    port.onDisconnect.addListener(() => {
      ports.delete(frameId)
      left.set(frameId, Date.now() + SUCCESSION)
      seek()
    })
  }

  /** Looks for the readers that follow those that have gone, and gives up those that don't come. */
  const seek = async () => {
    if (seeking || signal.aborted) return
    seeking = true
    while (!signal.aborted && [...left.keys()].some((frameId) => !ports.has(frameId))) {
      for (const frameId of (await framesWithReader(tabId)) ?? []) linkTo(frameId)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
      for (const [frameId, until] of left) if (!ports.has(frameId) && Date.now() > until) drop(frameId)
    }
    seeking = false
  }
  let seeking = false

  const drop = (frameId: number) => {
    left.delete(frameId)
    if (!signal.aborted && reports.delete(frameId)) onReports(new Map(reports))
  }

  // A frame whose reader arrives while the popup is open tells the badge: that is the sign to link to it.
  const heard = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const { type } = Object(message) as { type?: unknown }
    if (type === 'reportCounts' && sender.tab?.id === tabId && sender.frameId !== undefined)
      linkTo(sender.frameId)
  }
  browser.runtime.onMessage.addListener(heard)
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(heard)
    for (const port of ports.values()) port.disconnect()
  })

  return {
    order: (frame, order) => ports.get(frame)?.postMessage(order),
    orderAll: (order) => {
      for (const port of ports.values()) port.postMessage(order)
    },
    async look() {
      // Where the browser holds our scripts back, it may never answer: so it is asked only where they may run.
      if (await isDenied(tabId)) return 'denied'
      const frames = await framesWithReader(tabId)
      if (!frames) return 'forbidden'
      for (const frame of frames) linkTo(frame)
      return 'allowed'
    },
  }
}

/** The frames of a tab that hold a reader; `undefined` where no script of ours may run. */
async function framesWithReader(tabId: number): Promise<number[] | undefined> {
  try {
    const answers = await askFrames(tabId, () => Boolean((globalThis as World).aparte?.reader))
    return answers.filter(({ result }) => result === true).map(({ frameId }) => frameId)
  } catch {
    return undefined
  }
}

/** Does the reader's browser keep us from a tab's page? Its address shows only where we may go. */
async function isDenied(tabId: number): Promise<boolean> {
  const [{ url }, everywhere] = await Promise.all([
    browser.tabs.get(tabId),
    browser.permissions.contains({ origins: ['<all_urls>'] }),
  ])
  return !everywhere && url === undefined
}
