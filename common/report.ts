import type { Excerpt } from './excerpt'

/**
 * What the popup and a frame's reader say to each other, over a port the popup opens to that one frame. The reader
 * sends a report at once and after each change; the popup sends orders.
 */
export const REPORT_PORT = 'page'

/** A mention as the popup lists it. */
export interface ListedMention extends Excerpt {
  /** The reader's own key of the mark. */
  key: string
  entity: string
  /** It stands in a part of the page that is not shown now. */
  hidden: boolean
}

/** Stands in the place of a sense when it was the reader who said that a name is something else. */
export const BY_READER = 'reader'

/** Names left unmarked for the same other sense. */
export interface UnmarkedGroup {
  entity: string
  sense: string
  /** The first surface seen. */
  surface: string
  count: number
  /** Words that spoke for the other sense, each once. */
  cues: string[]
}

/** What one frame holds. `counts` are true; `mentions` stops at a limit. */
export interface FrameReport {
  host: string
  /** How far the first look at the frame is, 0 to 1. */
  progress: number
  counts: Record<string, number>
  mentions: ListedMention[]
  unmarked: UnmarkedGroup[]
}

export type FrameOrder = { order: 'reveal'; key: string } | { order: 'rescan' }
