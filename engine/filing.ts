import type { Entity } from './dossier'
import { startOf } from './drawers'
import { createStableStart, settingsOf } from './inflect'
import { INFLECTIONS, type Inflection, KOREAN_AFTER, PERSON_WORDS, PREFIXES } from './languages'
import {
  type Cues,
  type Doubt,
  type Evidence,
  fileAs,
  type InflectionRow,
  type LanguageRules,
  type Lexicon,
  NAME_START,
  type Senses,
} from './lexicon'
import { fold } from './normalise'
import { namesIn, pack } from './pack'

/** What is filed of a dossier. */
interface Source {
  entities: readonly Pick<Entity, 'id' | 'names' | 'senses'>[]
}
type SourceSenses = NonNullable<Entity['senses']>

/** Folds and files what the engine reads of a dossier: names, senses and language rules. */
export function lexiconOf({ entities }: Source): Lexicon {
  const languages: LanguageRules = {
    inflections: INFLECTIONS.map(rowOf),
    prefixes: PREFIXES.map(({ example: _, ...prefixes }) => prefixes),
    koreanAfter: KOREAN_AFTER,
    words: Object.fromEntries(
      Object.entries(PERSON_WORDS).map(([name, { cues }]) => [name, foldCues(cues.split('|'))]),
    ),
  }
  return {
    entities: entities.map(({ id, names, senses }) => ({
      id,
      names: fileNames(names, languages),
      ...(senses ? { senses: foldSenses(senses, languages) } : {}),
    })),
    languages,
  }
}

/** The same as text for a script to carry, in as little room as gzip can be helped to: `unpackLexicon` reads it. */
export function packLexicon(dossier: Source): string {
  return pack(JSON.stringify(lexiconOf(dossier)))
}

export function rowOf({ langs, drop, after, endings, last }: Inflection): InflectionRow {
  const row: InflectionRow = [langs, fold(drop).text, fold(after).text, fold(endings).text]
  if (last) row[4] = 1
  return row
}

/** Abbreviations and handles stay as they are, for they are told by their capitals and by their sign. */
function foldName(name: string): string {
  return /^@|^[A-Z]{2,5}$/.test(name) ? name : fold(name).text
}

function foldDoubt({ names, prior, others, initials, tells }: SourceSenses['doubts'][number]): Doubt {
  return {
    names: names.map(foldName),
    prior,
    ...(others ? { others } : {}),
    ...(initials ? { initials } : {}),
    ...(tells ? { tells } : {}),
  }
}

/** Names of languages that no rule is about stand together, as of a language that is not determined. */
function fileNames(names: Record<string, string[]>, languages: LanguageRules): Record<string, string[]> {
  const ruled = new Set([...INFLECTIONS, ...PREFIXES].flatMap(({ langs }) => langs.split(' ')))
  const file = createNameFiler(languages)
  const filed: Record<string, string[]> = {}
  for (const [langs, texts] of Object.entries(names)) {
    const tags = langs.split(' ')
    const key = langs === 'mul' || tags.some((lang) => ruled.has(lang)) ? langs : 'und'
    filed[key] = [...(filed[key] ?? []), ...texts.flatMap((text) => file(foldName(text)))]
  }
  return filed
}

/** A start of fewer units stands before many words: alternatives that share no more are filed one by one, and so are those without a word in common. */
const ENOUGH = 4
/** Beyond ASCII a start of fewer units is as rare: a page in Latin letters has none of them. */
const ENOUGH_BEYOND = 2
const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text)

/** Marks names with what all their forms start with, and with what all forms of their longest other word have. */
function createNameFiler(languages: LanguageRules): (name: string) => string[] {
  const stableStart = createStableStart(languages)
  return function file(name): string[] {
    const starts = namesIn(name).flatMap((one) =>
      settingsOf(one.replace(/^@/, ''), []).map((text) => startOf(stableStart(text), NAME_START)),
    )
    const start = starts.reduce(sharedStart)
    const within = withinOf(name)
    const all = [...name.matchAll(ALTERNATIVES)]
    const isStartShared = starts.includes(start) || start.length >= ENOUGH
    const apart = within.length < 2 ? all.find(([, between = '']) => areApart(between)) : undefined
    const [parted] = isStartShared ? [apart] : all
    if (!parted) return [fileAs(name, start, within)]
    const before = name.slice(0, parted.index)
    const after = name.slice(parted.index + parted[0].length)
    return (parted[1] ?? '').split('|').flatMap((choice) => file(before + choice + after))
  }

  function areApart(between: string): boolean {
    return between.split('|').every((choice) => {
      const { length } = stableStart(choice)
      return length >= (isAscii(choice) ? ENOUGH : ENOUGH_BEYOND)
    })
  }

  /** Of what all alternatives of a name have behind its first word, the longest, as far as all forms have it. */
  function withinOf(name: string): string {
    const fixed = name.replace(ALTERNATIVES, (_, between: string) => {
      const shared = between.split('|').map(stableStart).reduce(sharedStart)
      return `${shared} `
    })
    const [, ...later] = fixed.split(JOINT)
    const longest = later.reduce((long, part) => (part.length > long.length ? part : long), '')
    return longest ? stableStart(longest) : ''
  }
}

const ALTERNATIVES = /\{([^{}]*)\}/g
/** Where words meet: `variantsOf` sets a name with another joint, or none. */
const JOINT = /[ ·・]/

function sharedStart(one: string, other: string): string {
  let length = 0
  while (length < one.length && one.charAt(length) === other.charAt(length)) length++
  return one.slice(0, length)
}

function foldSenses({ surnames, doubts, evidence, others }: SourceSenses, languages: LanguageRules): Senses {
  return {
    ...(surnames ? { surnames: fileNames(surnames, languages) } : {}),
    doubts: doubts.map(foldDoubt),
    others: others.map(({ id }) => ({ id })),
    evidence: [evidence, ...others.map((other) => other.evidence)].flatMap(foldEvidence),
  }
}

/** Folds what speaks for one sense; records of the same weight and place become one. */
function foldEvidence(records: SourceSenses['evidence'], sense: number): Evidence[] {
  const alike = new Map<string, { as: Omit<Evidence, 'cues'>; cues: string[] }>()
  for (const { weight, at, small, surname, cues } of records) {
    const kind = { ...(at ? { at } : {}), ...(small ? { small } : {}), ...(surname ? { surname } : {}) }
    const as = { sense, weight, ...kind }
    const key = JSON.stringify(as)
    alike.set(key, { as, cues: [...(alike.get(key)?.cues ?? []), ...cues] })
  }
  return [...alike.values()].map(({ as, cues }) => {
    const named = (sign: string) => cues.filter((cue) => cue.startsWith(sign)).map((cue) => cue.slice(1))
    const [lists, mentions] = [named('$'), named('@')]
    const own = foldCues(cues.filter((cue) => !/^[$@]/.test(cue)))
    return {
      ...as,
      ...(own.length > 0 ? { cues: own } : {}),
      ...(lists.length > 0 ? { lists } : {}),
      ...(mentions.length > 0 ? { mentions } : {}),
    }
  })
}

/** Folds cues, and parts them by their kinds. In order, they take a tenth less room when packed. */
function foldCues(cues: readonly string[]): Cues[] {
  const kinds = new Map<string, { as: Omit<Cues, 'texts'>; texts: Set<string> }>()
  for (const cue of cues) {
    const as = {
      ...(isCapital(cue) ? { capital: 1 as const } : {}),
      ...(cue.endsWith('*') ? { stem: 1 as const } : {}),
    }
    const kind = kinds.get(JSON.stringify(as)) ?? { as, texts: new Set<string>() }
    kinds.set(JSON.stringify(as), kind)
    kind.texts.add(fold(cue.replace(/\*$/, '')).text)
  }
  return [...kinds.values()].map(({ as, texts }) => ({ ...as, texts: [...texts].toSorted().join('|') }))
}

/** Does a text start with a capital? Not where letters have no case. */
function isCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}
