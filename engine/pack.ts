import type { Lexicon } from './lexicon'

/** Reads what `packLexicon` wrote. */
export function unpackLexicon(packed: string): Lexicon {
  return JSON.parse(unpack(packed))
}

/** All names of an entity, in all languages. */
export function allNames({ names }: { names: Record<string, string[]> }): string[] {
  return Object.values(names).flat().flatMap(namesIn)
}

/** All names that one with alternatives in braces stands for; one of them may be empty: `Complexe mondial {|d'}INTERPOL`. */
export function namesIn(name: string): string[] {
  if (!name.includes('{')) return [name]
  const [, before = '', choices, after = ''] = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(name) ?? []
  return choices === undefined
    ? [name]
    : choices.split('|').flatMap((choice) => namesIn(before + choice + after))
}

/**
 * Writes text for a script to carry: letters of other scripts become letters of ASCII, which take a third less room
 * once gzip has seen them. `~` and a letter start a script, `~~` ends it; within it, a letter stands for its place
 * after the script's first. What has no place (Han, Hangul, rare letters) stays as it is.
 */
export function pack(text: string): string {
  let packed = ''
  let first = 0
  for (const char of text) {
    const code = char.charCodeAt(0)
    const script = SCRIPTS.findLast((start) => code >= start && code < start + LETTERS.length)
    if (script !== undefined) {
      if (script !== first) packed += `~${LETTERS.charAt(SCRIPTS.indexOf(script))}`
      packed += LETTERS.charAt(code - script)
      first = script
    } else {
      if (first && LETTERS.includes(char)) {
        packed += '~~'
        first = 0
      }
      packed += char
    }
  }
  return packed
}

export function unpack(packed: string): string {
  const places = new Uint8Array(128).fill(LETTERS.length)
  for (let i = 0; i < LETTERS.length; i++) places[LETTERS.charCodeAt(i)] = i
  return packed.replace(/~([^~])([^~]*)(?:~~)?/g, (_, script: string, letters: string) => {
    const first = SCRIPTS[LETTERS.indexOf(script)] ?? 0
    const codes: number[] = []
    for (let i = 0; i < letters.length; i++) {
      const code = letters.charCodeAt(i)
      const place = places[code] ?? LETTERS.length
      codes.push(place < LETTERS.length ? first + place : code)
    }
    return String.fromCharCode(...codes)
  })
}

/** First letters, once folded: Greek, Cyrillic, Armenian, Hebrew, Arabic, those of India, Thai, Burmese, Georgian, kana. */
const SCRIPTS = [
  0x3b1, 0x430, 0x561, 0x5d0, 0x621, 0x902, 0x982, 0xa02, 0xa82, 0xb82, 0xc02, 0xc82, 0xd02, 0xd82, 0xe01,
  0x1000, 0x10d0, 0x3041, 0x30a1,
]

/** Without what JSON and lists of cues need for themselves: quotes, backslash, braces, brackets, `|`, `*`, `:`, `-`, `,`. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()+./;<=>?@^_'
