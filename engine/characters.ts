import { unicode } from './unicode'
/** Scripts whose letters touch letters of other scripts, or of their own, without a word edge between them. */
export const SCRIPT = { other: 0, han: 1, hiragana: 2, katakana: 3, hangul: 4, thai: 5, arabic: 6, hebrew: 7 }

/** First and last code unit of each such script, in ascending order. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x0590, 0x05ff, SCRIPT.hebrew],
  [0x0600, 0x077f, SCRIPT.arabic],
  [0x0e00, 0x0eff, SCRIPT.thai],
  // Burmese and Khmer write without spaces, as Thai and Lao do.
  [0x1000, 0x109f, SCRIPT.thai],
  [0x1780, 0x17ff, SCRIPT.thai],
  [0x3005, 0x3007, SCRIPT.han],
  [0x3041, 0x309f, SCRIPT.hiragana],
  [0x30a0, 0x30ff, SCRIPT.katakana],
  [0x3400, 0x9fff, SCRIPT.han],
  [0xac00, 0xd7af, SCRIPT.hangul],
  [0xf900, 0xfaff, SCRIPT.han],
]

/** Which of the touching scripts a code unit belongs to; `SCRIPT.other` for Latin, Cyrillic, digits and the rest. */
export function scriptOf(code: number): number {
  // Western text and its punctuation, most of all that is asked for.
  if (code < 0x0590 || (code > 0x17ff && code < 0x3005)) return SCRIPT.other
  for (const [first, last, script] of RANGES) if (code <= last) return code >= first ? script : SCRIPT.other
  return SCRIPT.other
}

/** Scripts in which a word may start at any letter. */
export function isSpaceless(script: number): boolean {
  return (
    script === SCRIPT.han ||
    script === SCRIPT.katakana ||
    script === SCRIPT.hiragana ||
    script === SCRIPT.thai
  )
}

/**
 * Letters, digits, marks and the underscore make words. Superscript digits do not (a footnote's `INTERPOL²` ends
 * with its L), nor do the keycap and the variation selectors, which follow emoji.
 */
const WORD = unicode`[\p{L}\p{Nd}\p{Nl}\p{M}_]`
/** Pictures and signs alone. */
const EMOJI = [0x1f000, 0x1faff] as const
const NOT_WORD = /[\u20e3\ufe00-\ufe0f]/

/** What is known of each code unit: 0 nothing yet, 1 word, 2 not. Filled as characters are met. */
const known = new Uint8Array(0x10000)

/** Is the code unit at `at` part of a word? Half of a surrogate pair is judged by the pair; a lone one is not. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return false
  if (code >= 0xd800 && code <= 0xdfff) return isWordPair(text, code < 0xdc00 ? at : at - 1)
  const seen = known[code]
  if (seen) return seen === 1
  const word = isWordCode(code)
  known[code] = word ? 1 : 2
  return word
}

/** Most characters can be told without Unicode's tables, which take longer to compile than a page to read. */
function isWordCode(code: number): boolean {
  const char = String.fromCharCode(code)
  if (code < 0x80) return /\w/.test(char)
  const isPunctuation = code >= 0x2000 && code <= 0x206f
  const hasCase = char.toLowerCase() !== char.toUpperCase()
  // Circled letters have a case, and are signs.
  if (!isPunctuation && hasCase && !(code >= 0x2460 && code <= 0x24ff)) return true
  return !isPunctuation && WORD(char).test(char) && !NOT_WORD.test(char)
}

function isWordPair(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0
  if (point <= 0xffff || (point >= EMOJI[0] && point <= EMOJI[1])) return false
  const pair = String.fromCodePoint(point)
  return WORD(pair).test(pair)
}

/** Blanks between the words of a name. Folding has made the Unicode ones plain. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** Letters of phonetics, which Unicode calls small, and dress a name; Georgian, which has capitals for headlines alone. */
const SMALL_ALWAYS = /[\u0250-\u02af\u10d0-\u10ff\u1d00-\u1d7f\ua730\ua731]/

/** Is a text in small letters throughout, where it could bear capitals? So a name is seldom written, and code often. */
export function isInSmall(text: string): boolean {
  return text === text.toLowerCase() && text !== text.toUpperCase() && !SMALL_ALWAYS.test(text)
}
