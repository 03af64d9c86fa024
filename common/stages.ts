import type { Because, Unmarked } from '../engine/index'
import type { Settings } from './settings'
import type { FrameWalk } from './walk'

/**
 * How the three scripts of a frame find each other. They share one isolated world, which no page can reach, and each
 * arrives on its own: the sentinel with the page, the reader when a name may be there, the card when one may open.
 */
export interface Stages {
  sentinel?: SentinelStage
  reader?: ReaderStage
  /** The sentinel for which a reader was started: one is enough. */
  startedFor?: SentinelStage
  card?: CardStage
  /** Listens for Escape on behalf of a card in another frame. */
  escape?: AbortController
  /** Where this frame stands on the reader's way from mention to mention. */
  walk?: { state(): Omit<FrameWalk, 'frameId'>; cameTo(mark: Mark): void }
  /** The settings in force, kept current by the reader: the card and the commands need no storage of their own. */
  settings?: Settings
}

/** What the sentinel gives the reader. */
export interface SentinelStage {
  /** Hands over text nodes that may hold a name, and nodes that changed, in slices, until `signal` aborts. */
  follow(onSlice: (slice: Slice) => void, signal: AbortSignal): void
  /** Looks at the whole frame again: everything read so far may be stale. */
  rescan(): void
  /** Aborts when the settings no longer let this frame be read, or the extension is gone. */
  readonly signal: AbortSignal
}

/** One slice of the sentinel's work. */
export interface Slice {
  /** Text nodes of which a part, or whose seam to the text before, matched the probe. */
  hits: readonly Text[]
  /**
   * Nodes added, removed, or next to such a place since the last slice: marks in or under them may be stale. With the
   * document among them, all marks may be, those in shadow roots and in nodes that have left the page too.
   */
  changed: readonly Node[]
  /** How far the first walk of the frame is, 0 to 1. */
  progress: number
}

/** One mention as it stands in a page, in document order by `order`. Valid until the reader's next change. */
export interface Mark {
  readonly key: string
  readonly entity: string
  /** The text as the page has it. */
  readonly surface: string
  readonly because: Because
  /** The text of its block, and where in it the mention stands (UTF-16 offsets). */
  readonly block: string
  readonly start: number
  readonly end: number
}

/** What the reader offers to the card, the popup's port and the commands. */
export interface ReaderStage {
  /** All marks of the frame in document order. */
  marks(): readonly Mark[]
  /** Candidates left unmarked for another sense. */
  unmarked(): readonly (Unmarked & { surface: string })[]
  /** The mark under a point of the viewport (CSS px), if any. Costs a caret look-up, no style change. */
  markAt(x: number, y: number): Mark | undefined
  /** Where a mark is drawn: its boxes in the viewport (CSS px); empty when it is gone or hidden. */
  boxesOf(mark: Mark): DOMRect[]
  /** The link a mark stands in, if any. */
  linkOf(mark: Mark): Element | undefined
  /**
   * Scrolls a mark into view, makes it the current one, and lets it flash; with none, there is no current one.
   * `hurried`: at once, as a smooth scroll would meet the one before it.
   */
  reveal(mark: Mark | undefined, hurried?: boolean): void
  /** Calls back after marks were added or removed. */
  onChange(changed: () => void, signal: AbortSignal): void
  /** How far the first walk of the frame is, 0 to 1. */
  progress(): number
  rescan(): void
}

/** What the card's script offers to the reader. */
export interface CardStage {
  /** Opens the card for a mark, in place of the one that is open; not at all where it would be cut off. */
  open(mark: Mark, how: OpenedBy): void
  close(): void
  readonly openFor: Mark | undefined
  /** The card's box in the viewport (CSS px) while it is open. */
  box(): DOMRect | undefined
  /** Pinned: it stays until the reader closes it. */
  readonly pinned: boolean
  /** The focus is in the card. */
  readonly focused: boolean
  /** Calls back when a card has closed for good, not when another takes its place. */
  onClose(closed: () => void, signal: AbortSignal): void
  /** Tells a screen reader where the reader has come to: “INTERPOL, 2 of 7”. */
  announce(entity: string, place: { ordinal: number; total: number }): void
}

/** What opened a card: decides whether it takes the focus, and where it stands. */
export type OpenedBy = 'pointer' | 'touch' | 'keyboard'

/** The isolated world's global object, the one thing a frame's scripts share; what is sent into a frame looks there, too. */
export type World = { aparte?: Stages }

/** The frame's stages. */
export function stages(): Stages {
  const world = globalThis as World
  // biome-ignore lint/suspicious/noAssignInExpressions: three bytes less in every frame
  return (world.aparte ??= {})
}
