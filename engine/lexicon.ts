import {
  INFLECTIONS,
  type Inflection,
  KOREAN_AFTER,
  PERSON_WORDS,
  PREFIXES,
  type Prefixes,
  type WordList,
} from './languages'
import { fold } from './normalise'
import { pack } from './pack'
import type { Tells } from './shapes'

/** The names of a dossier in the form the engine reads; made from the dossier by `lexiconOf`, at build for ours. */
export interface Lexicon {
  entities: LexiconEntity[]
  /** How names change in sentences; without it, only the names as written are found. */
  languages?: LanguageRules
}

export interface LexiconEntity {
  id: string
  /**
   * By BCP 47 languages, separated by blanks; `mul` for names that every language takes over as they are. A name may
   * have alternatives: see `namesIn`.
   */
  names: Record<string, string[]>
  senses?: Senses
}

/** What tells an entity's names from the same letters with another sense. */
export interface Senses {
  /** Names with other senses. Names that are not here are the entity's wherever they stand. */
  doubts: Doubt[]
  /** What speaks for the entity. */
  evidence: Evidence[]
  others: OtherSense[]
}

/** Names that need evidence, and how much they bring along. */
export interface Doubt {
  /** As in `names`; their inflected forms are meant too. */
  names: string[]
  /** What the letters alone weigh for the entity: as written, in capitals throughout, in small letters throughout. */
  prior: readonly [written: number, capitals: number, small: number]
  /** Ids of the other senses that these names can have; any of them when missing. */
  others?: string[]
  /** An abbreviation: words nearby whose initials spell it say what it stands for. */
  initials?: boolean
  /**
   * Which sense it is when the sentence is built in a way of `shapes.ts`. Of a surname behind a forename: `anywhere`, or
   * inside a `sentence` only.
   */
  tells?: { [kind in Tells]?: string | undefined }
}

/** Words that speak for a sense. */
export interface Evidence {
  /** 1 a hint, 2 fair, 4 decisive. */
  weight: number
  /**
   * Words and phrases with `|` between them, compared as names are. A capital first letter asks for one in the text;
   * `*` at the end lets any ending follow; `@` and an entity's id means a sure mention of that entity; `$` and a name
   * takes in that list of the languages' `words`.
   */
  cues: string
  /** Where the cue must stand: right before or right after the name. Anywhere in the block when missing. */
  at?: 'before' | 'after'
  /** Counts only for names in small letters. */
  small?: true
}

export interface OtherSense {
  /** When it is another entity's id, the mention is that entity's. */
  id: string
  evidence: Evidence[]
}

/** An inflection without the names of its parts, which take room; 1 at the end when only the last word changes. */
export type InflectionRow = [langs: string, drop: string, after: string, endings: string, last?: 1]

export function rowOf({ langs, drop, after, endings, last }: Inflection): InflectionRow {
  return last ? [langs, drop, after, endings, 1] : [langs, drop, after, endings]
}

export interface LanguageRules {
  inflections: InflectionRow[]
  prefixes: Omit<Prefixes, 'example'>[]
  koreanAfter: string
  /** Lists of cues that evidence may take in by their names. */
  words?: Readonly<Record<string, Omit<WordList, 'example'>>>
}

interface Named {
  id: string
  names: Record<string, string[]>
  senses?: unknown
}

/** What the engine reads of a dossier: names, senses and language rules. */
export function lexiconOf(dossier: { entities: readonly Named[] }): Lexicon {
  return cutOf(dossier)
}

/** The same as text for a script to carry, in as little room as gzip can be helped to: `unpackLexicon` reads it. */
export function packLexicon(dossier: { entities: readonly Named[] }): string {
  return pack(JSON.stringify(cutOf(dossier), folding))
}

/**
 * Leaves out what only people read: examples, the language of a cue (names and cues are found in every language), the
 * labels of other senses; and that languages and records are apart where the engine would treat them alike.
 */
function cutOf({ entities }: { entities: readonly Named[] }): Lexicon {
  const data = {
    entities: entities.map(({ id, names, senses }) => ({
      id,
      names: withoutLanguages(names),
      ...(senses ? { senses } : {}),
    })),
    languages: {
      inflections: INFLECTIONS.map(rowOf),
      prefixes: PREFIXES,
      koreanAfter: KOREAN_AFTER,
      words: PERSON_WORDS,
    },
  }
  const cut = (key: string, value: unknown) => {
    if (FOR_PEOPLE.has(key)) return undefined
    if (key === 'evidence' && Array.isArray(value)) return merged(value)
    // In order, and in one string, the cues take a tenth less room when packed.
    return key === 'cues' && Array.isArray(value) ? value.toSorted().join('|') : value
  }
  return JSON.parse(JSON.stringify(data, cut))
}

/** Names of languages that no rule is about stand together, as of a language that is not determined. */
function withoutLanguages(names: Named['names']): Named['names'] {
  const ruled = new Set([...INFLECTIONS, ...PREFIXES].flatMap(({ langs }) => langs.split(' ')))
  const kept: Named['names'] = {}
  for (const [langs, texts] of Object.entries(names)) {
    const key = langs === 'mul' || langs.split(' ').some((lang) => ruled.has(lang)) ? langs : 'und'
    kept[key] = [...(kept[key] ?? []), ...texts]
  }
  return kept
}

/** Records of the same weight and place, as one. */
function merged(records: readonly (Omit<Evidence, 'cues'> & { cues: string[] })[]) {
  const alike = new Map<string, (typeof records)[number]>()
  for (const { weight, at, small, cues } of records) {
    const key = `${weight} ${at} ${small}`
    const all = [...(alike.get(key)?.cues ?? []), ...cues]
    alike.set(key, { weight, cues: all, ...(at ? { at } : {}), ...(small ? { small } : {}) })
  }
  return [...alike.values()]
}

const FOR_PEOPLE = new Set(['example', 'lang', 'label'])

/** Folds what the engine would fold: names but abbreviations and handles, and cues that ask for no capital. */
function folding(this: unknown, key: string, value: unknown): unknown {
  if (key === 'cues' && typeof value === 'string') return value.split('|').map(foldCue).join('|')
  return Array.isArray(this) && typeof value === 'string' && !/^@|^[A-Z]{2,5}$/.test(value)
    ? fold(value).text
    : value
}

function foldCue(cue: string): string {
  return /^[\p{Lu}@$]/u.test(cue) ? cue : fold(cue.replace(/\*$/, '')).text + (cue.endsWith('*') ? '*' : '')
}
