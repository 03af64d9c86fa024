/** An expression that is made when a text is first asked about: the one for such texts as the given one. */
export type Expression = (text: string) => RegExp

/**
 * Expressions that ask for Unicode's properties (`\p{…}`), as tags of templates. V8 takes 0.15 ms to parse such a
 * literal when its script is loaded, in a function that never runs, too, as long again where it is made, and longer to
 * compile it; with sixty of them that was a quarter to a half of what loading the reader took. For text in Latin, Greek
 * or Cyrillic letters the properties stand for a few ranges each, in a twentieth to a tenth of the time.
 */
export const unicode = tag('u')
/** The same, for every match in a text. */
export const everyUnicode = tag('gu')

/** An expression for every match that asks for no property, made when it is first asked for. */
export function everyPlain(source: TemplateStringsArray, ...parts: readonly string[]): () => RegExp {
  let made: RegExp | undefined
  return () => {
    made ??= new RegExp(String.raw(source, ...parts), 'gu')
    return made
  }
}

/** Characters whose properties stand for a few ranges each. */
export interface Alphabet {
  /** Tells a text that has no others. */
  only: RegExp
  /** What each property has of such a text. A test compares them. */
  ranges: Readonly<Record<string, string>>
}

/** Signs and pictures. Of figures among them (`🄁`) only those that are digits are told. */
const SIGNS =
  '\\u2000-\\u206f\\u20a0-\\u20cf\\u2122\\u2190-\\u245f\\u2500-\\u2775\\u2794-\\u2bff\\ufe0f\\ud83c-\\ud83e\\udc00-\\udfff'

const alphabet = (letters: string, ranges: Record<string, string>): Alphabet => ({
  only: new RegExp(`^[\\0-\\xff${letters}${SIGNS}]*$`),
  ranges: {
    '\\p{N}': '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe',
    '\\p{Nd}': '0-9\\u{1fbf0}-\\u{1fbf9}',
    '\\p{Nl}': '',
    '\\p{M}': '\\ufe0f',
    '\\p{sc=Han}': '',
    ...ranges,
  },
})

const WESTERN = alphabet('', {
  '\\p{L}': 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
  '\\P{L}': '\\0-@\\x5b-\\x60\\x7b-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7\\u2000-\\u{10ffff}',
  '\\p{Lu}': 'A-Z\\xc0-\\xd6\\xd8-\\xde',
  '\\P{Lu}': '\\0-@\\x5b-\\xbf\\xd7\\xdf-\\u{10ffff}',
  '\\p{Ll}': 'a-z\\xb5\\xdf-\\xf6\\xf8-\\xff',
})

/** Latin letters of central Europe and Turkey, where capitals and small letters take turns. */
const EXTENDED = Array.from({ length: 0x80 }, (_, i) => String.fromCharCode(0x100 + i))
const isCapital = (letter: string) => letter !== letter.toLowerCase()
const CAPITALS = EXTENDED.filter(isCapital).join('')
const SMALL = EXTENDED.filter((letter) => !isCapital(letter)).join('')

/** With them, Greek and Cyrillic. */
const EUROPEAN = alphabet(
  '\\u0100-\\u017f\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce\\u0400-\\u045f\\u0490\\u0491',
  {
    '\\p{L}': 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u0491',
    '\\P{L}': '\\0-@\\x5b-\\x60\\x7b-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7\\u2000-\\u{10ffff}',
    '\\p{Lu}': `A-Z\\xc0-\\xd6\\xd8-\\xde${CAPITALS}\\u0386-\\u038f\\u0391-\\u03ab\\u0400-\\u042f\\u0490`,
    '\\P{Lu}': `\\0-@\\x5b-\\xbf\\xd7\\xdf-\\xff${SMALL}\\u0390\\u03ac-\\u03ce\\u0430-\\u045f\\u0491-\\u{10ffff}`,
    '\\p{Ll}': `a-z\\xb5\\xdf-\\xf6\\xf8-\\xff${SMALL}\\u0390\\u03ac-\\u03ce\\u0430-\\u045f\\u0491`,
  },
)

/** The first that has all of a text is taken: the fewer ranges, the sooner an expression is ready. */
export const ALPHABETS: readonly Alphabet[] = [WESTERN, EUROPEAN]

function tag(flags: string) {
  return (source: TemplateStringsArray, ...parts: readonly string[]): Expression => {
    /** By the number of the alphabet; for all texts behind the last. */
    const made: RegExp[] = []
    return (text) => {
      const found = ALPHABETS.findIndex(({ only }) => only.test(text))
      const number = found < 0 ? ALPHABETS.length : found
      made[number] ??= new RegExp(inAlphabet(String.raw(source, ...parts), ALPHABETS[number]?.ranges), flags)
      return made[number]
    }
  }
}

/** Sets ranges in the place of properties, inside a class or as one of their own. */
function inAlphabet(source: string, ranges: Alphabet['ranges'] | undefined): string {
  if (!ranges) return source
  const withRanges = (part: string) => part.replace(PROPERTY, (property) => ranges[property] ?? property)
  return source.replace(/\\[^pP]|\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]+\}/g, (part) =>
    part.startsWith('[') ? withRanges(part) : part.replace(PROPERTY, (all) => `[${withRanges(all)}]`),
  )
}

const PROPERTY = /\\[pP]\{[^}]+\}/g
