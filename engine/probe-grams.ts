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
/** Long grams are told apart by so many bits of their hash. */
const HASH = 16

/** What is asked where a gram stands. */
interface Filed {
  /** An expression that matches where the gram ends, made when it is first asked. */
  parts: string | RegExp
  /** Without this gram earlier in the text, it need not be asked. */
  after: string | undefined
}

/**
 * Makes the test of western text from the parts of many names, as `gramsOf` writes them: each has a gram, some letters
 * of it by their classes, and an expression that is asked only where that gram stands. Browsers try the alternatives of
 * an expression one by one at each letter: with ten thousand names this takes a fourth of the time.
 */
export function createGramTest(source: string): PartTest {
  const classes = classesOfBytes()
  const filed = new Map<number, Filed[]>()
  const heads = new Map<number, string[]>()
  /** In which text each head stood last, by the number of the test. */
  const met = new Map<string, number>()
  let tests = 0
  /** By their hashes: may something be filed under a gram? */
  const long = new Uint8Array(1 << HASH)
  const short = new Uint8Array(1 << HASH)

  const file = <Item>(map: Map<number, Item[]>, gram: string, item: Item) => {
    const key = [...gram].reduce((sum, letter) => (sum << BITS) | classOf(letter, classes), 0)
    const isLong = gram.length === LONG
    // A gram that is shorter still may follow anything.
    const before = isLong ? 1 : 1 << ((SHORT - gram.length) * BITS)
    for (let i = 0; i < before; i++) {
      const full = (i << (gram.length * BITS)) | key
      const table = isLong ? long : short
      table[hashOf(full)] = 1
      const at = isLong ? full | LONG_KEY : full
      map.set(at, [...(map.get(at) ?? []), item])
    }
  }
  for (const line of source.split('\n')) {
    const [gram = '', parts = '', after] = line.split(' ')
    file(filed, gram, { parts, after })
    if (after && !met.has(after)) {
      met.set(after, 0)
      file(heads, after, after)
    }
  }

  /** Does one of the parts with a gram stand where the gram ends? */
  const stands = (key: number, text: string, end: number): boolean => {
    for (const head of heads.get(key) ?? NONE) met.set(head, tests)
    for (const one of filed.get(key) ?? NONE) {
      if (one.after && met.get(one.after) !== tests) continue
      const expression = typeof one.parts === 'string' ? expressionFor(one.parts, 'iy') : one.parts
      one.parts = expression
      expression.lastIndex = end
      if (expression.test(text)) return true
    }
    return false
  }

  return {
    test(raw) {
      const text = raw
      tests++
      let last = 0
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        last = ((last << BITS) | (code < BYTES ? (classes[code] as number) : WILD)) & LONG_MASK
        if (long[hashOf(last)] !== 0 && stands(last | LONG_KEY, text, at + 1)) return true
        const end = last & SHORT_MASK
        if (short[hashOf(end)] !== 0 && stands(end, text, at + 1)) return true
      }
      return false
    },
  }
}

const NONE: readonly never[] = []

/** Keeps long grams apart from short ones. */
const LONG_KEY = 1 << (LONG * BITS)

/** Makes the test from sources of few names or of many. */
export function createAnyProbe(source: ProbeSource): (text: string) => boolean {
  return createProbe(source, source.grams === undefined ? undefined : createGramTest(source.grams))
}

/** All bits of a gram over each other; SpiderMonkey takes three times as long about a product. */
const hashOf = (gram: number) => (gram ^ (gram >>> (LONG * BITS - HASH))) & ((1 << HASH) - 1)

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
