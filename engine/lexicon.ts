import type { Prefixes } from './languages'
import type { Tells } from './shape-rules'

/**
 * The names and the evidence of a dossier as the engine reads them; `lexiconOf` makes it, for ours when it is built. All
 * is folded, and filed by what a text must start with, so that a frame which looks for a few of them does not have to
 * make all of them ready.
 */
export interface Lexicon {
  entities: LexiconEntity[]
  /** How names change in sentences; without it, only the names as written are found. */
  languages?: LanguageRules
}

export interface LexiconEntity {
  id: string
  /**
   * By BCP 47 languages, separated by blanks; `mul` for names that every language takes over as they are. A name may
   * have alternatives (see `namesIn`), and holds the marks by which it is filed (see `filedAs`).
   */
  names: Record<string, string[]>
  senses?: Senses
}

/** What tells an entity's names from the same letters with another sense. */
export interface Senses {
  /** As names, but looked for only in a block that holds one: no text has a reader come for these alone. All are in doubt. */
  surnames?: Record<string, string[]>
  /** Names with other senses. Names that are not here are the entity's wherever they stand. */
  doubts: Doubt[]
  /** The other senses. When an id is another entity's, the mention is that entity's. */
  others: { id: string }[]
  evidence: Evidence[]
}

/** Words and phrases that speak for a sense. */
export interface Evidence {
  /** 0 the entity itself, then its others in order. */
  sense: number
  /** 1 a hint, 2 fair, 4 decisive. */
  weight: number
  cues?: Cues[]
  /** Lists of the languages' `words` that are cues as well. */
  lists?: string[]
  /** Entities of which a sure mention is a cue. */
  mentions?: string[]
  /**
   * Where a cue must stand: right before or right after the name, but for quotes and brackets; `joined`, before it with
   * blanks alone between. Anywhere in the block when missing.
   */
  at?: 'before' | 'after' | 'joined'
  /** Counts only for names in small letters. */
  small?: true
  /** Counts only for surnames, right beside them. */
  surname?: true
}

/** Cues of one kind, as text with `|` between them, which takes less room than a list. */
export interface Cues {
  texts: string
  /** They ask for a capital first letter in the text. */
  capital?: 1
  /** Any ending may follow them. */
  stem?: 1
}

/** Names that need evidence, and how much they bring along. */
export interface Doubt {
  /** As in `names`, without marks and alternatives; their inflected forms are meant too. */
  names: string[]
  /** What the letters alone weigh for the entity: as written, in capitals throughout, in small letters throughout. */
  prior: readonly [written: number, capitals: number, small: number]
  /** Ids of the other senses that these names can have; any of them when missing. */
  others?: string[]
  /** An abbreviation: words nearby whose initials spell it say what it stands for. */
  initials?: boolean
  /**
   * Which sense it is when the sentence is built in a way of `shape-rules.ts`. Of a surname behind a forename: `anywhere`, or
   * inside a `sentence` only.
   */
  tells?: { [kind in Tells]?: string | undefined }
}

/** Units, at most, that names are filed by: enough to part `Interpol` from `international`. */
export const NAME_START = 6

/** An inflection without the names of its parts, which take room; 1 at the end when only the last word changes. */
export type InflectionRow = [langs: string, drop: string, after: string, endings: string, last?: 1]

export interface LanguageRules {
  /** In folded letters. */
  inflections: InflectionRow[]
  prefixes: Omit<Prefixes, 'example'>[]
  koreanAfter: string
  /** Lists of cues that evidence may take in by their names. */
  words: Record<string, Cues[]>
}

/** It stands in no name, and marks where names are filed. */
const MARK = '`'

/**
 * Marks a name with what it is filed by: behind the start that all its forms have, and around a part of a later word that a
 * text must hold as well. Where the name is not written as it is filed, the start stands before it, between two marks.
 */
export function fileAs(name: string, start: string, within: string): string {
  if (!name.startsWith(start)) return MARK + start + MARK + name
  const rest = name.slice(start.length)
  return start + MARK + (within ? rest.replace(within, () => MARK + within + MARK) : rest)
}

/** What a filed name starts with: all that is looked at of most of them. */
export function startAsFiled(filed: string): string {
  const end = filed.indexOf(MARK)
  return end > 0 ? filed.slice(0, end) : filedAs(filed).start
}

/** Reads what `fileAs` wrote. */
export function filedAs(filed: string): { name: string; start: string; within: string } {
  const [first = '', second = '', third = '', fourth = ''] = filed.split(MARK)
  return first
    ? { name: first + second + third + fourth, start: first, within: third }
    : { name: third, start: second, within: '' }
}
