/** A smooth scroll to a mention is over within this time, in ms. */
export const SCROLLING = 1000

/** Where one frame stands on the reader's way from mention to mention. */
export interface FrameWalk {
  frameId: number
  /** How many mentions the frame holds. */
  count: number
  /** Which of them is the current one; -1 when none is. */
  current: number
  /** When it became so, in ms since the epoch: of several frames the latest counts. */
  since: number
  /** The first mention in view or below it: where a walk begins. */
  start: number
  /** A card is open in the frame. */
  open: boolean
}

export interface Step {
  frameId: number
  /** Which mention of that frame. */
  index: number
  /** Its place among all mentions of the page, from 1. */
  ordinal: number
  total: number
}

/** The frames that hold mentions, in the order of a walk: the page's own text first, then frames as they came. Pure. */
export function inOrder(frames: readonly FrameWalk[]): FrameWalk[] {
  return frames.filter(({ count }) => count > 0).sort((a, b) => a.frameId - b.frameId)
}

/** The frame the reader is in: the one whose current mention is the latest. */
export function frameAt(frames: readonly FrameWalk[]): FrameWalk | undefined {
  return frames
    .filter(({ current }) => current >= 0)
    .reduce<FrameWalk | undefined>(
      (last, frame) => (last && last.since > frame.since ? last : frame),
      undefined,
    )
}

/** The next or previous mention over all frames; after the last comes the first. Pure. */
export function planStep(frames: readonly FrameWalk[], by: 1 | -1): Step | undefined {
  const order = inOrder(frames)
  const total = order.reduce((sum, { count }) => sum + count, 0)
  const first = order[0]
  if (!first) return undefined
  const at = frameAt(order) ?? first
  const before = order.slice(0, order.indexOf(at)).reduce((sum, { count }) => sum + count, 0)
  // With no current mention, a walk begins at what is in view: forwards with it, backwards before it.
  const from = at.current >= 0 ? at.current : at.start - (by === 1 ? 1 : 0)
  let rest = (before + from + by + total) % total
  const ordinal = rest + 1
  for (const { frameId, count } of order) {
    if (rest < count) return { frameId, index: rest, ordinal, total }
    rest -= count
  }
  return undefined
}
