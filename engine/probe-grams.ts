import { createProbe, expressionFor, type PartTest, type ProbeSource } from './probe'

/** Letters of which ordinary text may have any other, or one with an accent: one class. */
const WILD = 1
const VOWELS = 'aeiouy'
const CONSONANTS = 'bcdfghjklmnpqrstvwxz'
/** With the accents of western text, as in `fold`. */
const ACCENTED: Readonly<Record<string, string>> = { c: 'çÇ', n: 'ñÑ' }
const BYTES = 256
const ASCII = 128

/** Bits of a class. */
const BITS = 5
/** The letters of a long gram, and of a short one. */
export const LONG = 5
const SHORT = 4
const LONG_MASK = (1 << (LONG * BITS)) - 1
const SHORT_MASK = (1 << (SHORT * BITS)) - 1
/** Grams are told apart by so many bits of their product with Knuth’s multiplier: 2^32 over the golden ratio, as a signed number. */
const HASH = 16
const SHIFT = 32 - HASH
const KNUTH = -1640531535

/** The gram of a first word. */
interface Head {
  /** The number of the last test whose text had it. */
  met: number
}

interface Filed {
  /** An expression that matches where the gram ends, made when it is first asked. */
  parts: string | RegExp
  /** Need not be asked of a text that did not have this before. */
  after: Head | undefined
}

/** What there is to a gram. */
interface Entry {
  heads: Head[]
  filed: Filed[]
}

/**
 * Makes the test of western text from the parts of many names, as `gramsOf` writes them: each has a gram, some letters
 * of it by their classes, and an expression that is asked only where that gram stands. Browsers try the alternatives of
 * an expression one by one at each letter: with ten thousand names this takes a fourth of the time.
 */
export function createGramTest(source: string): PartTest {
  const classes = classesOfBytes()
  const entries = new Map<number, Entry>()
  let tests = 0
  /** By their hashes: may there be an entry? */
  const long = new Uint8Array(1 << HASH)
  const short = new Uint8Array(1 << HASH)

  const entriesOf = (gram: string): Entry[] => {
    const key = [...gram].reduce((sum, letter) => (sum << BITS) | classOf(letter, classes), 0)
    const isLong = gram.length === LONG
    // A gram that is shorter still may follow anything.
    return Array.from({ length: isLong ? 1 : 1 << ((SHORT - gram.length) * BITS) }, (_, before) => {
      const full = (before << (gram.length * BITS)) | key
      const table = isLong ? long : short
      table[Math.imul(full, KNUTH) >>> SHIFT] = 1
      const at = isLong ? full | LONG_KEY : full
      const entry = entries.get(at) ?? { heads: [], filed: [] }
      entries.set(at, entry)
      return entry
    })
  }
  const heads = new Map<string, Head>()
  const headOf = (gram: string): Head => {
    const head = heads.get(gram) ?? { met: 0 }
    if (!heads.has(gram)) for (const entry of entriesOf(gram)) entry.heads.push(head)
    heads.set(gram, head)
    return head
  }
  for (const line of source.split('\n')) {
    const [gram = '', parts = '', first] = line.split(' ')
    const filed = { parts, after: first ? headOf(first) : undefined }
    for (const entry of entriesOf(gram)) entry.filed.push(filed)
  }

  const isThere = (filed: Filed, text: string, end: number): boolean => {
    if (filed.after && filed.after.met !== tests) return false
    if (typeof filed.parts === 'string') filed.parts = expressionFor(filed.parts, 'iy')
    filed.parts.lastIndex = end
    return filed.parts.test(text)
  }
  /** Does one of the parts with a gram stand where the gram ends? */
  const stands = (key: number, text: string, end: number): boolean => {
    const entry = entries.get(key)
    if (!entry) return false
    for (const head of entry.heads) head.met = tests
    for (const filed of entry.filed) if (isThere(filed, text, end)) return true
    return false
  }

  return {
    test(text) {
      tests++
      // Looked up at each letter, they would make this a fifth slower (V8), or a half (SpiderMonkey).
      const ofByte = classes
      const longs = long
      const shorts = short
      const knuth = KNUTH
      let last = 0
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        last = ((last << BITS) | (code < BYTES ? (ofByte[code] as number) : WILD)) & LONG_MASK
        if (longs[Math.imul(last, knuth) >>> SHIFT] !== 0 && stands(last | LONG_KEY, text, at + 1))
          return true
        const end = last & SHORT_MASK
        if (shorts[Math.imul(end, knuth) >>> SHIFT] !== 0 && stands(end, text, at + 1)) return true
      }
      return false
    },
  }
}

/** Keeps long grams apart from short ones. */
const LONG_KEY = 1 << (LONG * BITS)

/** Makes the test from sources of few names or of many. */
export function createAnyProbe(source: ProbeSource): (text: string) => boolean {
  return createProbe(source, source.grams === undefined ? undefined : createGramTest(source.grams))
}

/** Signs, figures and blanks are one class, 0; vowels and all beyond ASCII another. */
function classesOfBytes(): Uint8Array {
  const classes = new Uint8Array(BYTES).fill(WILD, ASCII)
  const set = (letters: string, to: number) => {
    for (const letter of letters + letters.toUpperCase()) classes[letter.charCodeAt(0)] = to
  }
  set(VOWELS, WILD)
  for (const [i, letter] of [...CONSONANTS].entries()) set(letter + (ACCENTED[letter] ?? ''), WILD + 1 + i)
  return classes
}

/** A wild card of a gram is a dot, a sign a hyphen. */
const classOf = (letter: string, classes: Uint8Array) =>
  letter === '.' ? WILD : (classes[letter.charCodeAt(0)] ?? WILD)
