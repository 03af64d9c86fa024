/**
 * Sources of regular expressions that find a part of every name. A small letter that stands alone stands for both of its
 * cases, `GAP_SIGN` for `GAP`; a dot itself is written `\x2e`.
 */
export interface ProbeSource {
  /** With the accents that consonants bear in text of bytes; a `.` stands for any letter. */
  latin: string
  /** In its stead where there are many names, for `createGramTest`. */
  grams?: string
  /** Names in other scripts, by what they begin with. */
  others: string[]
}

/** Tells whether a western text holds a part of a name. */
export type PartTest = Pick<RegExp, 'test'>

/** Between the beginnings of two words of a name: the rest of the first, and one word at most. */
export const GAP = '\\S{0,12}[\\s_]+(?:\\S{1,12}[\\s\\x2e]+)?'
/** It stands in many parts of a source: no name has this sign. */
export const GAP_SIGN = '~'

/** Accents and vowel points, as in `fold`. */
const MARKS =
  '\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u1dc0-\\u1dff'

/** What stands on or between letters once they are taken apart: marks, soft hyphens, joiners, the Arabic tatweel. */
const HIDING = new RegExp(
  `[${MARKS}]+|[\\u00ad\\u061c\\u0640\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+`,
  'g',
)

/** V8 keeps text without such a character in bytes, and knows at once that there is none. */
const WIDE = /[^\0-\u00ff]/

/** Western text, which needs no folding. V8 tells a class of more than 16 ranges six times more slowly. */
const WESTERN =
  '[\\0-\\u00ac\\u00ae-\\u00c6\\u00c8-\\u00d0\\u00d2-\\u00e6\\u00e8-\\u00f0\\u00f2-\\u00ff\\u2010-\\u2029\\u202f-\\u205f\\u20a0-\\u20cf\\u2122\\u2190-\\u24b5\\u2500-\\u2bff]'
const ALL_WESTERN = new RegExp(`^${WESTERN}*$`)
/**
 * What needs no folding in any script: western text, characters that folding leaves as they are or for which the sources
 * have a wild card, emoji, and the signs of icon fonts. To step over them is many times quicker than to look for any other.
 */
const STEADY = new RegExp(
  `(?:${WESTERN}+|[\\u0386-\\u0402\\u0404-\\u040b\\u040d-\\u0452\\u0454-\\u045b\\u045d-\\u0482\\u05d0-\\u060f\\u061d-\\u063f\\u0641-\\u064a\\u0660-\\u066f\\u0671-\\u06d5\\u06ee-\\u06ff\\u0900-\\u10ff\\u3000-\\u3098\\u309b-\\ud7a3\\uff01-\\uff20]+|[\\u048a-\\u04c0\\u0531-\\u0586\\u1200-\\u17ff\\ud83d\\ud83e\\udc00-\\uf8ff\\ufe0f]+)*`,
  'y',
)
/** No source in Latin letters asks for these. */
const OTHER = /[\u0370-\u1dff\u3000-\ud7a3]/

const SOFT_HYPHEN = '\u00ad'
const ZERO_WIDTH_SPACE = '\u200b'

/** What a wild card of a source stands for in Latin text: it is meant for vowels, but browsers tell that it is no sign, figure or blank in one step. */
const LETTER = '[^\\0-@]'

/** A class, a dot, or a small letter (Latin, Greek, Cyrillic or Armenian). */
const CASED = /\[[^\]]*\]|\\x2e|[a-z\u03b1-\u0586]/g
/** Writes small letters that stand alone as classes of their cases. */
export const withCapitals = (source: string): string =>
  source.replace(CASED, (part) => (part[1] ? part : `[${part}${part.toUpperCase()}]`))

const writtenOut = (source: string) => source.replaceAll('.', LETTER).replaceAll(GAP_SIGN, GAP)

/** Makes the expression of a source; no letter is in both cases unless the source or a flag says so. */
export const expressionFor = (source: string, flags?: string): RegExp => new RegExp(writtenOut(source), flags)

const casedExpressionFor = (source: string) => new RegExp(writtenOut(withCapitals(source)))

/**
 * Makes the cheap test for "may this text hold a name?" from the sources that `probeOf` gave. It may say yes in vain,
 * but never no to a text in which the engine would find a candidate. Does without `fold`, for the script in every
 * frame is to stay small: what it makes of a text is good for this test only.
 */
export function createProbe(
  { latin, others }: ProbeSource,
  western: PartTest = casedExpressionFor(latin),
): (text: string) => boolean {
  let all: RegExp[] | undefined
  const hitOther = (text: string) => {
    if (!OTHER.test(text)) return false
    // Most pages need none of them, and each takes time to make.
    all ??= others.map(casedExpressionFor)
    return all.some((one) => one.test(text))
  }
  const hitFolded = (text: string) => {
    const bare = text.normalize('NFKD').replace(HIDING, '')
    return western.test(bare) || (OTHER.test(bare) && hitOther(bare.normalize('NFC')))
  }
  const hitWide = (text: string) => {
    if (ALL_WESTERN.test(text)) return western.test(text)
    if (hitOther(text)) return true
    STEADY.lastIndex = 0
    STEADY.test(text)
    if (STEADY.lastIndex === text.length) return western.test(text)
    // It may stand in a word, or part the words of a name.
    return (
      hitFolded(text) ||
      (text.includes(ZERO_WIDTH_SPACE) && hitFolded(text.replaceAll(ZERO_WIDTH_SPACE, ' ')))
    )
  }
  return (text) =>
    WIDE.test(text) ? hitWide(text) : western.test(text) || (text.includes(SOFT_HYPHEN) && hitFolded(text))
}
