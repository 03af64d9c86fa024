import { everyUnicode, unicode } from './unicode'

/** Words that an abbreviation's initials leave out. */
const SMALL_WORDS =
  /^(?:of|and|for|the|in|on|to|de|du|des|la|le|les|et|pour|d|l|y|para|del|der|die|das|für|und|di|e|do|da)$/i
/** Words before or after an abbreviation that may spell it. */
const MOST_WORDS = 9
/** In UTF-16 units to each side. */
const REACH = 160
const WORDS = everyUnicode`[\p{L}\p{N}]+`
const CAPITALS = unicode`^\p{Lu}{2,4}$`
/** What may stand between an abbreviation and its spelling. */
const OPENER =
  /^["”'*_)\]`]*\s*(?:[([:=–—-]+|(?:here\s+)?(?:stands?\s+for|means|is\s+short\s+for|signifie|significa|steht\s+für)|\|)\s*["“'*_]*/i

/**
 * Finds the words that say what an abbreviation stands for: `Additive Noise Model (ANM)`, `ANM (Additive …)`,
 * `ANM stands for …`, `ANM: Additive …`. Returns their span, or `undefined` when none beside it spell it.
 */
export function findSpelling(text: string, start: number, end: number): Span | undefined {
  const letters = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  if (/[([]\s*["“'*_]*$/.test(text.slice(Math.max(0, start - 4), start))) {
    const words = wordsOf(text, Math.max(0, start - REACH), start).slice(-MOST_WORDS)
    for (let from = words.length - 2; from >= 0; from--) {
      if (spells(words.slice(from), letters)) return spanOf(words.slice(from))
    }
  }
  const opener = OPENER.exec(text.slice(end, end + REACH))
  if (!opener) return undefined
  const words = wordsOf(text, end + opener[0].length, end + REACH).slice(0, MOST_WORDS)
  while (SMALL_WORDS.test(words[0]?.text ?? '')) words.shift()
  for (let to = 2; to <= words.length; to++) {
    if (spells(words.slice(0, to), letters)) return spanOf(words.slice(0, to))
  }
  return undefined
}

export interface Span {
  start: number
  end: number
}

interface Word extends Span {
  text: string
}

function wordsOf(text: string, start: number, end: number): Word[] {
  const part = text.slice(start, end)
  return [...part.matchAll(WORDS(part))].map(({ 0: word, index }) => ({
    text: word,
    start: start + index,
    end: start + index + word.length,
  }))
}

function spanOf(words: readonly Word[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
}

/** Do the initials spell the letters? A word in capitals gives all of its letters (`II`). */
function spells(found: readonly Word[], letters: string): boolean {
  const words = found.map((word) => word.text)
  const first = words[0] ?? ''
  if (SMALL_WORDS.test(first) || first.charAt(0).toLowerCase() !== letters.charAt(0)) return false
  const loose = words.map((word) => (CAPITALS(word).test(word) ? word : word.charAt(0)))
  if (loose.join('').toLowerCase() === letters) return true
  const strict = loose.filter((_, i) => !SMALL_WORDS.test(words[i] ?? ''))
  return strict.join('').toLowerCase() === letters
}
