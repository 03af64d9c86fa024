import { fits } from './code'
import type { Doubt, LexiconEntity } from './lexicon'
import type { Weighed } from './weigh'

/** How a sentence may be built around a name: as of the person, of others who bear the name, of an artist. */
export type Tells = 'person' | 'bearer' | 'anywhere' | 'sentence' | 'credits' | 'artist'

/** How what stands around a name is put together, where that tells its sense whatever the words are. */
interface Shape {
  tells: Tells
  weight: number
  before?: RegExp
  after?: RegExp
  /** Languages in which it tells nothing. */
  notIn?: RegExp
}

const u = (source: string) => new RegExp(source, 'u')
const OPENING = '(?:["“„«「]|(?:^|\\n)[—–-]\\s)'
const CLOSING = '(?:["”“»」],?|[,!?…]\\s[—–])\\s'
/** A word for the speaker, inside what is quoted: `I`, `ich`, `je`, `yo`, `я`. */
const SELF = '[^"”»]*(?<!\\p{L})(?:I|[Ii](?:ch|k|o)|[Jj](?:e|ag|’\\p{Ll}+)|[Yy]o|[Ee]u|[Яя]|[Bb]en)(?!\\p{L})'
const FORENAME = '\\p{Lu}(?:\\p{Ll}{2,}\\s|\\.\\s?)$'

export const SHAPES: readonly Shape[] = [
  // Weber, 58, left
  { tells: 'person', weight: 4, after: /^(?:, (?:de |aged )?| \()\d\d(?: \p{Ll}{2,6})?[,)]/u },
  // Weber carried his own bag
  { tells: 'person', weight: 1.5, after: /^ [^.!?;:\p{Lu}]{0,60}(?<!\p{L})h(?:is|e) /u },
  // “We never did”, insisted Weber
  {
    tells: 'person',
    weight: 1.5,
    before: u(`${CLOSING}(?:\\p{Ll}+\\s){0,2}(?!from|with|selon|laut|nach|como|than|like)\\p{Ll}{4,}\\s$`),
  },
  // “We never did,” Weber said
  { tells: 'person', weight: 1.5, before: u(`[,.?!…]${CLOSING}$`), after: /^\s\p{Ll}/u },
  // “I never did”, insisted Weber
  { tells: 'person', weight: 2.5, before: u(`${OPENING}${SELF}[^"”»]*${CLOSING}(?:\\p{Ll}+\\s){0,3}$`) },
  // Weber said: “I never did.”
  { tells: 'person', weight: 2.5, after: u(`^,?\\s(?:\\p{Ll}+[:,]?\\s){0,3}${OPENING}${SELF}`) },
  // Weber, A., & Durand, P. (2009)
  { tells: 'bearer', weight: 6, after: /^,? [^EЕ\P{Lu}]\.(?:,|-?\s?\p{Lu}\.| \()/u },
  // 安娜·韦伯
  { tells: 'bearer', weight: 6, before: /\p{sc=Han}·$/u },
  // Anna Weber, a plumber from Leeds
  { tells: 'bearer', weight: 2, after: /^, an? \p{Ll}+ (?:from|of|in|at) /u },
  // Anna Weber came by ship
  { tells: 'bearer', weight: 1, before: /(?:^|[.!?:“"«] ?)\p{Lu}\p{Ll}{2,}\s$/u },
  // my mother Anna Weber
  {
    tells: 'bearer',
    weight: 3,
    before: u(
      '(?:\\p{Ll},|(?<![\\p{L}’])(?!(?:the|an?|i?n|at|on|from|since|until|this|after|l[ea]|el|il|[ow]) )\\p{Ll}+) (?!Russia|Moscow|Windows|Android|Mac |Team|E[uv]g|Yevg|Je[vw]g)\\p{Lu}\\p{Ll}{2,}\\s$',
    ),
    // Nouns have capitals there.
    notIn: /^(?:de|lb)\b/,
  },
  // By Jan Weber, J. Weber
  { tells: 'anywhere', weight: 6, before: u(`(?:^|[^\\p{L}\\p{N}])${FORENAME}`) },
  // как пишет Пётр Вебер
  { tells: 'sentence', weight: 6, before: u(`[\\p{L},] ${FORENAME}`) },
  // Author: Judith Weber, a paper by L. Weber
  {
    tells: 'credits',
    weight: 6,
    before: u(
      `(?:©|\\([cC]\\)|[Cc]opyright|[Aa]uthors?|-[Bb]y|\\b(?:[Dd]r|[Pp]rof))[\\s.:=,\\d–"'_-]*${FORENAME}|\\p{Ll} \\p{Lu}\\.\\s?$`,
    ),
  },
  // “Little Wing” by Weber
  {
    tells: 'artist',
    weight: 3,
    before: /[“"«'‘„]\p{Lu}[^“”"«»„\n]{0,40}[”"»’“'],? (?:by|from|de|von|di|van|av|af|od) $/u,
  },
]

/** Cyrillic endings of a surname, and what a forename beside it ends in: no `Москве` in `в Москве Касперского`. */
const AGREEMENT: readonly (readonly [surname: RegExp, forename: RegExp])[] = [
  [/(?:ого|ога)$/, /[ая]$/],
  [/ому$/, /[уюеиі]$/],
  [/[иі]м$/, /(?:[оеё]м|[оеё]й)$/],
  [/ом$/, /[еиі]$/],
]

function agrees(surname: string, forename: string): boolean {
  const ending = AGREEMENT.find(([of]) => of.test(surname.toLowerCase()))
  return !ending || forename.endsWith('.') || ending[1].test(forename)
}

/** In units to each side. */
const REACH = 200
/** That a text in another script keeps the name in Latin letters, as it does with artists’ names. */
const FOREIGN = 1.5
/** That a sentence starts with the surname of whom the one before it named in full. */
const AGAIN = 2

/** Adds to each sense of a name what the shape of its surroundings says. */
export function withShapes(
  { scores: told, cues }: Weighed,
  { senses }: LexiconEntity,
  { tells }: Doubt,
  { text, start, end, lang = '', previous }: Place,
): Weighed {
  const scores = [...told]
  if (!tells) return { scores, cues }
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const name = text.slice(start, end)
  const add = (kind: Tells, weight: number) => {
    const at = 1 + (senses?.others.findIndex(({ id }) => id === tells[kind]) ?? -1)
    if (at > 0) scores[at] = (scores[at] ?? 0) + weight
  }
  for (const shape of SHAPES) {
    if (!tells[shape.tells] || !fits(shape, before, after) || shape.notIn?.test(lang)) continue
    if (shape.tells !== 'sentence' || agrees(name, before.trimEnd())) add(shape.tells, shape.weight)
  }
  if (previous === tells.person && /[.;!?…] $/.test(before) && /^ \p{Ll}/u.test(after)) add('person', AGAIN)
  if (/^[A-Z][a-z]/.test(name) && isForeign(before + after)) add('artist', FOREIGN)
  return { scores, cues }
}

/** Where a name stands in raw text, and the entity named before it. */
interface Place {
  text: string
  start: number
  end: number
  lang: string | undefined
  previous: string | undefined
}

function isForeign(around: string): boolean {
  const count = (letters: RegExp) => around.match(letters)?.length ?? 0
  return count(/[\u0370-\ud7ff]/g) > count(/[a-z]/gi)
}
