import { GAP, GAP_SIGN } from './probe'
import { percentOf } from './probe-anchors'
import { LONG } from './probe-grams'

/** A part of a name, and the letters of it that are looked for first. */
export interface Gram {
  /**
   * So many letters of the part that stand together, in small letters; a dot is a wild card or a character beyond ASCII,
   * a hyphen a sign or figure of ASCII, a question mark either.
   */
  letters: string
  /** Of two words: letters of the first, where `letters` are of the second. */
  after: string | undefined
  /** An expression that matches where the letters end. */
  source: string
}

/** A sign, a figure, or a blank of one width: about one character in five. */
const SIGN_PERCENT = 20
/** What may be of any length. */
const VARIABLE = new Set(['\\s+', '[\\s_]+'])
const TOKENS = /\[\\s_\]\+|\\s\+|\\x\w\w|\\.|\[[^\]]*\]|./gu

/**
 * Chooses the rarest grams of a part: long ones if it has any. Source: Navarro, “A guided tour to approximate string
 * matching”, 2001, on filters by q-grams.
 */
export function gramOf(part: string): Gram {
  const [one = [], two] = part.split(GAP).map((word): string[] => word.match(TOKENS) ?? [])
  const word = two ?? one
  const { letters, end } = rarestIn(word)
  const before = [...(two ? [...one, GAP_SIGN] : []), ...word.slice(0, end)]
  return {
    letters,
    after: two && rarestIn(one).letters,
    source: `(?<=${before.join('')})${word.slice(end).join('')}`,
  }
}

/** Letters that stand together, and the number of the token behind them. */
function rarestIn(tokens: readonly string[]): { letters: string; end: number } {
  const letters = tokens.map(letterOf)
  for (let length = LONG; length > 0; length--) {
    const windows = letters.flatMap((_, from) => {
      const window = letters.slice(from, from + length)
      const isWhole = window.length === length && window.every((letter) => letter !== undefined)
      return isWhole ? [{ letters: window.join(''), end: from + length }] : []
    })
    if (windows.length > 0) return windows.reduce((a, b) => (rateOf(b.letters) < rateOf(a.letters) ? b : a))
  }
  throw new Error(`No letter of “${tokens.join('')}” can be looked for.`)
}

/** What a gram has for one token of a part; nothing for what may be of any length, or of two units. */
function letterOf(token: string): string | undefined {
  if (VARIABLE.has(token) || /[^\0-\uffff]/u.test(token)) return undefined
  const letter = token.startsWith('[') ? token.charAt(1) : token
  if (/^[aeiouy.]$|^[^\0-\x7f]/.test(letter)) return '.'
  if (/^[a-z]$/.test(letter)) return letter
  // A sign that text may write in several ways.
  return /[^\0-\x7f]/.test(token) ? '?' : '-'
}

const rateOf = (letters: string) =>
  [...letters].reduce((rate, one) => rate * ('-?'.includes(one) ? SIGN_PERCENT : percentOf(one)), 1)
