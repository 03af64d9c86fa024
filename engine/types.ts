import type { Weighed } from './weigh'

/** A name in text that was resolved to an entity. Offsets are UTF-16 units into the raw text, `end` exclusive. */
export interface Mention {
  start: number
  end: number
  entity: string
  because: Because
}

/** A candidate that was left unmarked, and the sense it was taken to have. */
export interface Unmarked {
  start: number
  end: number
  /** The entity it would have been. */
  entity: string
  /** Id of the other sense, such as `band`; `unclear` when nothing speaks for the entity. */
  sense: string
  because: Because
}

/** Why a candidate was decided as it was. */
export interface Because {
  /** What decided: the name has no other sense, words near it, the page as a whole, or the reader. */
  by: 'name' | 'context' | 'page' | 'reader'
  /** The cues that weighed most, as they stand in the text; at most five. */
  cues: readonly string[]
}

/** One block of a page, as the engine wants it. */
export interface Block {
  text: string
  /** Gives text near the block that may tell its sense: its heading, neighbouring blocks. Asked when a name is in doubt. */
  around?: () => string
  /** BCP 47 tag, when the page says. */
  lang?: string
}

/** What is known of a page before its text is read. */
export interface PageFacts {
  title: string
  lang?: string
  /** What the reader decided for this site, by entity: never its doubtful names, or all of them. */
  senses?: Readonly<Record<string, 'not' | 'mark'>>
}

/** What reading a block gave: candidates and the evidence the block holds. Kept by the caller, opaque to it. */
export interface Reading {
  readonly text: string
  readonly candidates: readonly Candidate[]
}

export interface Candidate {
  readonly start: number
  readonly end: number
  readonly entity: string
  /** A word that is a surname for some: unless it is the entity's here, nobody is told of it. */
  readonly surname: boolean
  /** Present when the name has other senses. */
  readonly weighed?: Weighed
}

/** The evidence of a page so far. Changes only through `add` and `remove`. */
export interface PageEvidence {
  add(reading: Reading): void
  remove(reading: Reading): void
  /** Changes when, and only when, earlier readings may resolve differently: then call `resolve` on them again. */
  readonly version: number
}

export interface Resolution {
  mentions: Mention[]
  unmarked: Unmarked[]
}

export interface Engine {
  /** Finds the candidates of a block. Does the costly part; its result may be resolved many times. */
  read(block: Block): Reading
  /** Starts the evidence of a page. */
  page(facts: PageFacts): PageEvidence
  /** Decides each candidate of a reading by the page's evidence. Pure. */
  resolve(reading: Reading, page: PageEvidence): Resolution
}

/** Parts of the work that can be left out, to measure what each is worth. */
export interface EngineOptions {
  /** Weigh other senses. */
  senses?: boolean
  /** Let the page's evidence decide where a block's does not. */
  page?: boolean
}
