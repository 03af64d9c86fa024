import browser from 'webextension-polyfill'

/**
 * How long all frames of a tab together may take to answer, in ms. Chromium answers for all at once, so never while one
 * of them waits for a server's first word.
 */
const PATIENCE = 250

/** What the frames of one tab hold, by frame id: those with a mention, as their readers reported it for the badge. */
export type TabCounts = Record<number, { document: string; total: number }>

/** Session storage outlives the background's worker, which sleeps after half a minute. */
export function countsKey(tabId: number): string {
  return `counts:${tabId}`
}

/** The counts that frames of a tab have reported. */
export async function countsOf(tabId: number): Promise<TabCounts> {
  const key = countsKey(tabId)
  return ((await browser.storage.session.get(key))[key] ?? {}) as TabCounts
}

/** What a frame answered. */
export interface FrameAnswer<T> {
  frameId: number
  result: T
}

/**
 * Asks every frame of a tab by a function that runs in our scripts' world there; where not all of them answer in time,
 * those that hold mentions, one by one. Rejects where no script of ours may run.
 */
export async function askFrames<T>(tabId: number, func: () => T): Promise<FrameAnswer<T>[]> {
  const ask = async (frames: { allFrames: true } | { frameIds: number[] }) => {
    // At once: else the browser waits until each frame's document is whole.
    const injection = { target: { tabId, ...frames }, func, injectImmediately: true }
    return (await browser.scripting.executeScript(injection)) as FrameAnswer<T>[]
  }
  const all = await Promise.race([
    ask({ allFrames: true }),
    new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE)),
  ])
  if (all) return all
  const known = Object.keys(await countsOf(tabId)).map(Number)
  const answers = await Promise.all(known.map((id) => ask({ frameIds: [id] }).catch(() => [])))
  return answers.flat()
}
