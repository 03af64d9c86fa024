import { isSpace, isSpaceless, isWordAt, SCRIPT, scriptOf } from './characters'
import { unicode } from './unicode'

export const UNDERSCORE = 95
export const SPACE = 32
/** Below the first script whose words touch others. */
const FIRST_TOUCHING = 0x0590
/** Blanks between two words of one name, in units: an indented line break fits, a gap in a layout does not. */
const LONGEST_GAP = 64

/** Past the blanks at `at`; -1 when there is an empty line, or more of them than one name may hold. */
export function skipGap(text: string, at: number): number {
  let lines = 0
  let end = at
  while (isSpace(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === 10 && ++lines > 1) return -1
    if (++end - at > LONGEST_GAP) return -1
  }
  return end
}

/**
 * Where a text that goes on at `at` as `wanted` does from `from` to `to` has come to; when it does not go on so, what `~`
 * makes of the place where it differs, which is below 0. Any gap stands for a blank.
 */
export function follow(text: string, at: number, wanted: string, from = 0, to = wanted.length): number {
  let end = at
  for (let i = from; i < to; i++) {
    const unit = wanted.charCodeAt(i)
    const code = text.charCodeAt(end)
    if (unit === SPACE && isSpace(code)) {
      const next = skipGap(text, end)
      if (next < 0) return ~end
      end = next
    } else if (code !== unit) return ~end
    else end++
  }
  return end
}

/** May a name start behind a letter? Where scripts touch, or in a script that does not part its words. */
export function startsInWord(code: number, before: number): boolean {
  if (code < FIRST_TOUCHING && before < FIRST_TOUCHING) return before === UNDERSCORE
  const script = scriptOf(code)
  return before === UNDERSCORE || isSpaceless(script) || script !== scriptOf(before)
}

export function isEndOfWord(text: string, start: number, end: number, koreanAfter: string): boolean {
  if (end >= text.length || !isWordAt(text, end)) return true
  const code = text.charCodeAt(end)
  if (code === UNDERSCORE) return true
  const script = scriptOf(code)
  if (script !== scriptOf(text.charCodeAt(end - 1))) return !isMark(text, end)
  if (script === SCRIPT.hangul) return end - start > 3 || koreanAfter.includes(text.charAt(end))
  return isSpaceless(script) && !isMark(text, end)
}

/** Thai and Lao vowels that follow a consonant are letters. */
const MARK = unicode`[\p{M}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]`

/** A vowel sign or tone mark belongs to the letter before it. */
function isMark(text: string, at: number): boolean {
  const char = text.charAt(at)
  return MARK(char).test(char)
}

/** Past an escape such as `\n` or `\u2019` in quoted code: what follows may start a word. */
export function endOfEscape(text: string, at: number): number {
  const kind = text.charAt(at + 1)
  if (kind === 'u' && /^[0-9a-f]{4}$/.test(text.slice(at + 2, at + 6))) return at + 6
  return /[nrt]/.test(kind) ? at + 2 : 0
}
