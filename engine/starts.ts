import { isWordAt, SCRIPT, scriptOf } from './characters'
import { endOfEscape, SPACE, startsInWord, UNDERSCORE } from './edges'

const BACKSLASH = 92
const ASCII = 0x80

const WORD = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
/** Is a unit of ASCII part of a word? To ask `isWordAt` of each would take half a millisecond when the script is loaded. */
const isAsciiWord = Uint8Array.from({ length: ASCII }, (_, code) =>
  WORD.includes(String.fromCharCode(code)) ? 1 : 0,
)

/** The text that was asked for last, and its answer: names and cues are looked for in the same one. */
let last: { text: string; starts: readonly number[] } = { text: '', starts: [] }

/** The places of a folded text where a word may start, in UTF-16 units. */
export function wordStarts(text: string): readonly number[] {
  if (text !== last.text) last = { text, starts: findStarts(text) }
  return last.starts
}

function findStarts(text: string): number[] {
  const starts: number[] = []
  const { length } = text
  let before = SPACE
  let inWord = false
  let escaped = 0
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    const isWord = code < ASCII ? isAsciiWord[code] === 1 : isWordAt(text, at)
    if (isWord) {
      if (code !== UNDERSCORE && (!inWord || at === escaped || startsInWord(code, before))) starts.push(at)
    } else if (code === BACKSLASH) escaped = endOfEscape(text, at)
    before = code
    inWord = isWord
  }
  return starts
}

export function longestFirst(prefixes: readonly string[]): string[] {
  return [...prefixes].sort((a, b) => b.length - a.length)
}

/** Looks behind the short words that Arabic and Hebrew write on to the front of the next; `prefixes` longest first. */
export function behindPrefix<Found>(
  text: string,
  at: number,
  prefixes: readonly string[],
  look: (text: string, at: number) => Found | undefined,
): Found | undefined {
  const script = scriptOf(text.charCodeAt(at))
  if (script !== SCRIPT.arabic && script !== SCRIPT.hebrew) return undefined
  for (const prefix of prefixes) {
    const found = text.startsWith(prefix, at) ? look(text, at + prefix.length) : undefined
    if (found) return found
  }
  return undefined
}
