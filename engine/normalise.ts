import { isSpaceless, scriptOf } from './characters'
import { everyPlain } from './unicode'

/** Text as names are compared with it, and the way back to the raw text. */
export interface Folded {
  readonly text: string
  /** Raw offsets of each unit's first and one past its last unit; missing when nothing was moved. */
  readonly starts?: Int32Array
  readonly ends?: Int32Array
}

/** Left out, wherever they stand: soft hyphens, joiners, direction marks, the Arabic tatweel. */
const REMOVED =
  '\\u00ad\\u034f\\u061c\\u0640\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff'

/** Accents and vowel points. Marks of Indic scripts and the voiced marks of kana are letters' own, and stay. */
const MARKS =
  '\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u1dc0-\\u1dff'

/** Other dress of ordinary letters: full width, ligatures, circled, mathematical, Arabic shapes. `™` is not one. */
const DRESS =
  '\\u2100-\\u2115\\u2117-\\u211f\\u2123-\\u214f\\u24b6-\\u24e9\\ufb00-\\ufb06\\ufb1d-\\ufdff\\ufe70-\\ufefc\\uff01-\\uffdc\\u{1d400}-\\u{1d7ff}\\u{1f110}-\\u{1f189}'

/** One character for one: small capitals, ø, dotless i, apostrophes, dashes, spaces, dots. */
const SINGLES: readonly (readonly [to: string, from: string])[] = [
  ['a', 'ᴀ'],
  ['b', 'ʙ'],
  ['c', 'ᴄ'],
  ['d', 'ᴅ'],
  ['e', 'ᴇ'],
  ['f', 'ꜰ'],
  ['g', 'ɢ'],
  ['h', 'ʜ'],
  ['i', 'ɪı'],
  ['k', 'ᴋ'],
  ['l', 'ʟ'],
  ['m', 'ᴍ'],
  ['n', 'ɴ'],
  ['o', 'ᴏø'],
  ['p', 'ᴘ'],
  ['r', 'ʀ'],
  ['s', 'ꜱ'],
  ['t', 'ᴛ'],
  ['u', 'ᴜ'],
  ['v', 'ᴠ'],
  ['y', 'ʏ'],
  ['σ', 'ς'],
  ['ي', 'ىی'],
  ['ك', 'ک'],
  ["'", '‘’‛ʼ´′՚׳ʹ'],
  ['-', '‐‑‒–—―−﹘﹣'],
  [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['·', '・‧•⋅･'],
]

/** Letters that lose an accent. The blocks hold letters without one too: they fold to themselves. */
const ACCENTED =
  '\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0386-\\u0390\\u03aa-\\u03b0\\u03ca-\\u03ce\\u0400-\\u0403\\u0407\\u040c-\\u040e\\u0419\\u0439\\u0450-\\u0453\\u0457\\u045c-\\u045e\\u0476\\u0477\\u04c1-\\u04f9\\u0622-\\u0626\\u06c0\\u06c2\\u06d3\\u1e00-\\u1fff'

/** Indic vowels written as two signs that are also one. */
const TWO_PART =
  '[\\u09c7\\u0b47\\u0b92\\u0bc6\\u0bc7\\u0c46\\u0cbf\\u0cc6\\u0cca\\u0d46\\u0d47\\u0dd9\\u0ddc\\u1025][\\u09be\\u09d7\\u0b3e\\u0b56\\u0b57\\u0bbe\\u0bd7\\u0c56\\u0cc2\\u0cd5\\u0cd6\\u0d3e\\u0d57\\u0dca\\u0dcf\\u0ddf\\u102e]+'

const SINGLE = SINGLES.map(([, from]) => from).join('')

/** Anything that folding may change, on lower-case text. */
const CHANGES = everyPlain`[${REMOVED}${MARKS}${DRESS}${ACCENTED}${SINGLE}\u1100-\u11ff\u3099\u309a]|${TWO_PART}`

/** In ASCII, folding changes case alone, and V8 passes over it ten times as quickly by this as by what folding changes. */
const BEYOND_ASCII = /[^\0-\x7f]/g

/** What folding changes, with the letter that carries it: accents, kana's voiced marks, Korean letters in parts. */
const CLUSTER = everyPlain`[^\s${REMOVED}]?[${MARKS}]+|[\u3041-\u30ff\uff66-\uff9d][\u3099\u309a\uff9e\uff9f]|[\u1100-\u11ff]+|${TWO_PART}|[${REMOVED}${DRESS}${ACCENTED}${SINGLE}]`

const STRIPPED = everyPlain`[${REMOVED}${MARKS}]`

const folds = new Map<string, string>()

/**
 * Folds case, width, accents, joiners, apostrophes, dashes and spaces. Returns at once, with no map, when nothing
 * changes but case; with no map, too, when each changed unit stays where it was.
 */
export function fold(raw: string): Folded {
  const lower = raw.toLowerCase()
  // The one letter whose lower case is longer is İ; the cluster pass below folds it to i.
  const alike = lower.length === raw.length ? foldAlone(raw, lower) : undefined
  if (alike !== undefined) return { text: alike }
  if (lower.length === raw.length && nextOf(CHANGES(), lower, 0) === undefined) return { text: lower }
  const pieces: string[] = []
  const moved: [at: number, length: number, to: number][] = []
  let done = 0
  for (let next = nextOf(CLUSTER(), raw, 0); next; next = nextOf(CLUSTER(), raw, done)) {
    const { 0: cluster, index } = next
    const folded = cluster === BREAK && !isInSpaceless(raw, index) ? ' ' : foldCluster(cluster)
    pieces.push(raw.slice(done, index).toLowerCase(), folded)
    done = index + cluster.length
    if (folded.length !== cluster.length) moved.push([index, cluster.length, folded.length])
  }
  pieces.push(raw.slice(done).toLowerCase())
  // `toLowerCase` writes a Σ at the end of a piece as ς.
  const text = pieces.join('').replaceAll('ς', 'σ')
  return moved.length > 0 ? { text, ...mapBack(raw.length, text.length, moved) } : { text }
}

/**
 * Letters and signs of western, Greek and Cyrillic text that fold to one unit whatever stands beside them, unless it is a mark:
 * nearly all of what such text has beyond ASCII.
 */
function standsAlone(code: number): boolean {
  return (
    (code >= 0xa0 && code < 0x250 && code !== 0xad) ||
    (code >= 0x386 && code < 0x3cf) ||
    (code >= 0x400 && code < 0x460) ||
    (code >= 0x2010 && code <= LAST_ALONE)
  )
}
const isSign = (code: number) => code < 0xc0 || code >= 0x2000
const LAST_ALONE = 0x2027

/**
 * Folds a text unit by unit, if it has no others than such; `lower` is the same in small letters. The expressions that
 * look for all that folding may change are long out of the processor's caches when the next block is read: to fold one
 * took 25 µs, and takes 15.
 */
function foldAlone(raw: string, lower: string): string | undefined {
  let text = ''
  let done = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code < 0x80) continue
    if (!standsAlone(code)) return undefined
    const folded = foldOne(code)
    if (folded === MANY) return undefined
    if (folded === lower.charCodeAt(at)) continue
    text += lower.slice(done, at) + String.fromCharCode(folded)
    done = at + 1
  }
  return done === 0 ? lower : text + lower.slice(done)
}

/** What units that stand alone fold to; 0 until it is asked. */
const ones = new Uint16Array(LAST_ALONE + 1)
/** Folds to several units. */
const MANY = 0xffff

function foldOne(code: number): number {
  const known = ones[code]
  if (known) return known
  const char = String.fromCharCode(code)
  // Signs fold by the table alone: `²` is no 2.
  const folded = isSign(code) ? singleFor(char) : foldCluster(char)
  const one = folded.length === 1 ? folded.charCodeAt(0) : MANY
  ones[code] = one
  return one
}

/** The next match that is not all ASCII, with what it has of it at its front; `every` has the flag `g`. */
function nextOf(every: RegExp, text: string, from: number): RegExpExecArray | undefined {
  BEYOND_ASCII.lastIndex = from
  if (!BEYOND_ASCII.test(text)) return undefined
  // An accent may stand on the letter before.
  every.lastIndex = Math.max(from, BEYOND_ASCII.lastIndex - 2)
  return every.exec(text) ?? undefined
}

/** The zero-width space parts words; where words are not parted, it only says where a line may break. */
const BREAK = '\u200b'

function isInSpaceless(raw: string, at: number): boolean {
  return isSpaceless(scriptOf(raw.charCodeAt(at - 1)))
}

/** The raw span of a folded one. Both in UTF-16 units, `end` exclusive. */
export function rawSpan(folded: Folded, start: number, end: number): [start: number, end: number] {
  if (!folded.starts || !folded.ends) return [start, end]
  return [folded.starts[start] ?? 0, folded.ends[end - 1] ?? 0]
}

function foldCluster(cluster: string): string {
  const known = folds.get(cluster)
  if (known !== undefined) return known
  // An accent that stands alone is set for an apostrophe: to Unicode it is a blank with an accent.
  const dressed = SINGLE.includes(cluster) ? singleFor(cluster) : cluster
  const bare = dressed.normalize('NFKC').toLowerCase().normalize('NFD').replace(STRIPPED(), '')
  const folded = [...bare.normalize('NFC')].map(singleFor).join('')
  // A page may hold any number of odd clusters; what is met again is met soon.
  if (folds.size > 5000) folds.clear()
  folds.set(cluster, folded)
  return folded
}

function singleFor(char: string): string {
  return SINGLES.find(([, from]) => from.includes(char))?.[0] ?? char
}

function mapBack(rawLength: number, length: number, moved: readonly (readonly [number, number, number])[]) {
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  let raw = 0
  let at = 0
  const copyTo = (limit: number) => {
    while (raw < limit) {
      starts[at] = raw
      ends[at++] = ++raw
    }
  }
  for (const [index, from, to] of moved) {
    copyTo(index)
    for (let i = 0; i < to; i++) {
      starts[at] = index
      ends[at++] = index + from
    }
    raw = index + from
  }
  copyTo(rawLength)
  return { starts, ends }
}
