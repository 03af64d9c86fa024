import { createProbe, expressionFor, type PartTest, type ProbeSource } from './probe'

/** The class of signs, figures and blanks, and of nothing. */
const SIGN = 0
/** The class of letters that ordinary text may write in several ways, and of all beyond ASCII. */
const WILD = 1
/** The consonants are each a class of their own. */
const CLASSES = 22
const VOWELS = 'aeiouy'
const CONSONANTS = 'bcdfghjklmnpqrstvwxz'
/** With the accents of western text, as in `fold`. */
const ACCENTED: Readonly<Record<string, string>> = { c: 'ç', n: 'ñ' }
const BYTES = 256
const ASCII = 128

/** So many bits tell the classes apart. */
const BITS = 5
/** The letters of a long gram, and of a short one. */
export const LONG = 5
const SHORT = 4
const LONG_MASK = (1 << (LONG * BITS)) - 1
const SHORT_MASK = (1 << (SHORT * BITS)) - 1
/** Of a hash, so many bits are an index. */
const INDEX = 16
const LONG_SHIFT = LONG * BITS - INDEX
const SHORT_SHIFT = SHORT * BITS - INDEX
/** Keeps long grams apart from short ones. */
const IS_LONG = LONG_MASK + 1

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

/** What there is to a gram, or to several of one hash. */
interface Entry {
  heads: Head[]
  filed: Filed[]
}

/**
 * Makes the test of western text from the parts of many names, as `gramsOf` writes them: each has a gram, some letters
 * of it by their classes, and an expression that is asked only where that gram stands. Browsers try the alternatives of
 * an expression one by one at each letter: with ten thousand names this takes a third of the time.
 */
export function createGramTest(source: string): PartTest {
  const codes = codesOfBytes()
  /** Lines of the source by the hashes of their grams, read when a text first has one. */
  const entries = new Map<number, string | Entry>()
  const heads = new Map<string, Head>()
  let tests = 0
  /** May there be an entry? */
  const long = new Uint8Array(1 << INDEX)
  const short = new Uint8Array(1 << INDEX)

  const file = (hash: number, line: string) => {
    if (hash >= IS_LONG) long[(hash & LONG_MASK) >>> LONG_SHIFT] = 1
    else short[hash >>> SHORT_SHIFT] = 1
    const known = entries.get(hash)
    entries.set(hash, known === undefined ? line : `${known}\n${line}`)
  }
  for (const line of source.split('\n')) {
    const blank = line.indexOf(' ')
    for (const hash of hashesOf(blank < 0 ? line : line.slice(0, blank))) file(hash, line)
  }

  const headOf = (gram: string): Head => {
    const head = heads.get(gram) ?? { met: 0 }
    heads.set(gram, head)
    return head
  }
  const read = (lines: string): Entry => {
    const entry: Entry = { heads: [], filed: [] }
    for (const line of lines.split('\n')) {
      const [gram = '', parts, after] = line.split(' ')
      if (parts) entry.filed.push({ parts, after: after ? headOf(after) : undefined })
      else entry.heads.push(headOf(gram))
    }
    return entry
  }
  const isThere = (filed: Filed, text: string, end: number): boolean => {
    if (filed.after && filed.after.met !== tests) return false
    if (typeof filed.parts === 'string') filed.parts = expressionFor(filed.parts, 'iy')
    filed.parts.lastIndex = end
    return filed.parts.test(text)
  }
  /** Does one of the parts with a gram stand where the gram ends? */
  const stands = (hash: number, text: string, end: number): boolean => {
    let entry = entries.get(hash)
    if (entry === undefined) return false
    if (typeof entry === 'string') {
      entry = read(entry)
      entries.set(hash, entry)
    }
    for (const head of entry.heads) head.met = tests
    for (const filed of entry.filed) if (isThere(filed, text, end)) return true
    return false
  }

  return {
    test(text) {
      tests++
      // Looked up at each letter, they would make this a fifth slower (V8), or a half (SpiderMonkey).
      const ofByte = codes
      const longs = long
      const shorts = short
      const wild = ofByte[ASCII] as number
      let hash = 0
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        hash = ((hash << BITS) ^ (code < BYTES ? (ofByte[code] as number) : wild)) & LONG_MASK
        if (longs[hash >>> LONG_SHIFT] !== 0 && stands(hash | IS_LONG, text, at + 1)) return true
        const end = hash & SHORT_MASK
        if (shorts[end >>> SHORT_SHIFT] !== 0 && stands(end, text, at + 1)) return true
      }
      return false
    },
  }
}

/** Makes the test from sources of few names or of many. */
export function createAnyProbe(source: ProbeSource): (text: string) => boolean {
  return createProbe(source, source.grams === undefined ? undefined : createGramTest(source.grams))
}

/** The hashes of a gram: of one shorter than the short ones, behind all that may stand before it. */
function hashesOf(gram: string): number[] {
  const all = Array.from({ length: CLASSES }, (_, id) => id)
  const before = gram.length < SHORT ? Array<number[]>(SHORT - gram.length).fill(all) : []
  let ways: number[][] = [[]]
  for (const classes of [...before, ...[...gram].map(classesOf)]) {
    ways = ways.flatMap((way) => classes.map((id) => [...way, id]))
  }
  return ways.map((way) => (gram.length === LONG ? hashOf(way) | IS_LONG : hashOf(way) & SHORT_MASK))
}

/**
 * Each letter is shifted out by those that follow, so that the hash is that of the last ones alone; its lowest bits are
 * those of the last letters.
 */
const hashOf = (classes: readonly number[]) =>
  classes.reduce((hash, id) => ((hash << BITS) ^ codeOf(id)) & LONG_MASK, 0)

/** All bits of a hash depend on a class; of the first letter there are only the lowest left, which tell classes apart. */
const codeOf = (id: number) => ((Math.imul(id, KNUTH) >>> (32 - LONG * BITS)) & ~((1 << BITS) - 1)) | id

/** 2^32 over the golden ratio, as a signed number. */
const KNUTH = -1640531535

/** The classes that a letter of a gram stands for. */
function classesOf(letter: string): number[] {
  if (letter === '-') return [SIGN]
  if (letter === '?') return [SIGN, WILD]
  return [letter === '.' ? WILD : classOf(letter)]
}

const classOf = (letter: string) => (VOWELS.includes(letter) ? WILD : WILD + 1 + CONSONANTS.indexOf(letter))

/** What each character of text of bytes adds to a hash. */
function codesOfBytes(): Int32Array {
  const codes = new Int32Array(BYTES).fill(codeOf(WILD), ASCII)
  for (const letter of VOWELS + CONSONANTS) {
    const alike = letter + (ACCENTED[letter] ?? '')
    for (const one of alike + alike.toUpperCase()) codes[one.charCodeAt(0)] = codeOf(classOf(letter))
  }
  return codes
}
