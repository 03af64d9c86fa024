import { isSpaceless, SCRIPT, scriptOf } from './characters'
import { fold } from './normalise'
import { GAP } from './probe'

/** Letters that ordinary text writes in several ways which folding makes one: a probe lets any character stand there. */
const UNSTABLE = /[aeiouyαεηιουωаеиоуыэюяійїўё\u0627\u0648\u064a\u0643\u0647\u0629\u0649\u06c1\u06d2\u06d5]/
/** Words so common in names of bodies that a part of one would hit ordinary text. */
const GENERIC =
  'international internationale internacional internazionale internationella organization organisation organisatie organización organizzazione organização organizacja organizace organizacija organisasi kansainvalinen rahvusvaheline medzinarodna mezinarodni miedzynarodowa medunarodna mednarodna uluslararasi teskilati police policia polizia poliţie politie policii policji policije polis polisi polizei criminal criminelle criminala kriminal kriminalpolizeiliche kriminalnej kriminalisticke crimen complexe complejo complex complexo complesso kompleks komplex complexul global globale globaler globalny mondial mundial mondiale wereldwijd innovation innovacion inovacao innovazione innovatie innovacji inovare inovasi inovasyon pour para per digital centre center laboratory laboratories laboratoire laboratorio laboratorium ronald noble eugene eugenio valentinovich kenneth commission commissione international jenayah antarabangsa szervezete nemzetkozi pertubuhan bunugyi rendorseg tarptautine starptautiska mednarodna международная организация уголовной полиции криминальной глобальный инновационный комплекс лаборатория всемирный центр инноваций міжнародна організація кримінальної поліції глобальний інноваційний лабораторія евгений валентинович рональд між διεθνης οργανωση οργανισμος εγκληματολογικης αστυνομιας ευγενιος منظمه المنظمه الدوليه دوليه للشرطه الشرطه الجنايه الجناييه مجمع المجمع العالمي للابتكار مختبر سازمان بين المللي بينالمللي پليس جنايي ازمايشگاه ארגון המשטרה הפלילית הבינלאומי מעבדת यूजीन रोनाल्ड अंतरराष्ट्रीय अंतर्राष्ट्रीय आपराधिक पुलिस संगठन საერთაშორისო კრიმინალური პოლიციის ორგანიზაცია beynelxalq taskilati'
/** Common words that look much like a part of a name: a part that matches one of them would hit most pages. */
const COMMON =
  'spokesperson interpret entreprise enterprise patterns returns western pertain sensations compensations positions propositions situations institutions stations transitions translations skeleton enable enabled table tabled tablet unable black block notable oblivious nobility inkblot whisper prosper casper jasper vesper persona kettle kelvin international organised emergence insurgent argent urgent maison amazon'
/** Two words that often stand near each other: a pair that matches one of them would bring the reader for nothing. */
const COMMON_PAIRS = [
  'urgent international',
  'organization entered',
  'international policy',
  'international politics',
  'police crime',
]
const SHORTEST = 4
const LONGEST = 8

/**
 * Parts of a form that may stand for it, as regular expressions, with how rare each looks. Single parts come from the
 * letters it has in common with the name itself, so that no ending is taken for a name.
 */
export function partsOf(form: string, base: string): Map<string, number> {
  const parts = new Map<string, number>()
  const words = form.match(/[\p{L}\p{M}]+/gu) ?? []
  for (const word of words) {
    for (const part of slicesOf(word)) {
      const rarity = rarityOf(part)
      if (rarity > 0 && base.includes(part))
        parts.set(toPattern(part), Math.max(rarity, parts.get(toPattern(part)) ?? 0))
    }
  }
  const tokens = form.split(/[ _]/)
  for (const [i, token] of tokens.entries()) {
    for (const next of tokens.slice(i + 1, i + 3)) {
      for (const pair of pairsOf(token, next)) {
        // A word between them may be longer than a gap takes.
        if (expressionOf(pair).test(form)) parts.set(pair, PAIR)
      }
    }
  }
  if (parts.size === 0) parts.set(wholeOf(form), 0.01)
  return parts
}

/** A form as it stands, but for its gaps and for accents on its letters; a bare dot would be a wild card. */
function wholeOf(form: string): string {
  accented ??= accentedLetters()
  const others = accented
  return [...form]
    .map((char) => {
      if (char === ' ') return '\\s+'
      const bare = char === '.' ? '\\x2e' : char.replace(/[*+?^${}()|[\]\\]/, '\\$&')
      return others.has(char) ? `[${bare}${others.get(char)}]` : bare
    })
    .join('')
}

let accented: ReadonlyMap<string, string> | undefined

/**
 * By letter or sign, the small ones that the probe does not fold and the engine takes for it. Of western letters, what
 * text of bytes has, without what stands on `c` and `n`, which the probe itself allows for.
 */
function accentedLetters(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let code = 0xb4; code < 0xff21; code++) {
    // Up to the apostrophe of Ukrainian text, Latin letters are folded; beyond the signs and figures of full width, all.
    if (code === 0x100) code = 0x2b9
    if (code === 0xd800) code = 0xff01
    const char = String.fromCharCode(code)
    const letter = fold(char).text
    if (letter === char || letter.length !== 1 || char !== char.toLowerCase() || /[cn]/.test(letter)) continue
    found.set(letter, (found.get(letter) ?? '') + char)
  }
  return found
}

/** The beginnings of two words: of the first as few letters as do not make the pair a common one. */
function pairsOf(word: string, next: string): string[] {
  if (isTouching(word)) return [`${word.slice(-2)}[\\s_]+${next.slice(0, 2)}`]
  const tail = /^(?:\p{L}\.)*([\p{L}\p{M}]{3,6})/u.exec(next)?.[1]
  const head = /^[\p{L}\p{M}]{3,}$/u.exec(word)?.[0]
  if (!tail || !head) return []
  const end = toPattern(tail).replace(/\.+$/, '')
  for (const length of HEADS) {
    // A wild card in front would make the expression look at every letter.
    const start = toPattern(head.slice(0, length)).replace(/^\.+|\.+$/g, '')
    // A dot by its number: bare dots are wild cards, which the probe narrows to letters.
    const pair = start + GAP + end
    if (start && end && !COMMON_PAIRS.some((common) => new RegExp(pair).test(common))) return [pair]
  }
  return []
}

/** Is a word of a script that ordinary text writes without spaces, or with few letters? */
function isTouching(word: string): boolean {
  const script = scriptOf(word.charCodeAt(0))
  return isSpaceless(script) || script === SCRIPT.hangul
}

/** Letters of the first word of a pair. */
const HEADS = [6, 8, 10]
/** Two words of a name, with one between them at most: rare even when both are common. */
const PAIR = 0.3

function slicesOf(word: string): string[] {
  const spaceless = isTouching(word)
  const shortest = spaceless ? 2 : SHORTEST
  const slices: string[] = []
  for (let from = 0; from + shortest <= word.length; from++) {
    for (let length = shortest; length <= LONGEST && from + length <= word.length; length++) {
      slices.push(word.slice(from, from + length))
    }
  }
  return slices
}

/** Tells which forms hold a part. Its wild cards stand for letters that vary alone: a probe's may not take a blank. */
export function expressionOf(part: string): RegExp {
  return new RegExp(part.replaceAll('.', UNSTABLE.source))
}

function toPattern(part: string): string {
  return [...part].map((char) => (UNSTABLE.test(char) ? '.' : char)).join('')
}

function rarityOf(part: string): number {
  if (isGeneric(part) || hasOtherForm(part) || new RegExp(toPattern(part)).test(COMMON)) return 0
  const script = scriptOf(part.charCodeAt(0))
  if (script === SCRIPT.han) return part.length === 2 ? 0.05 : part.length === 3 ? 1 : 0.8
  if (script === SCRIPT.thai) return part.length < 5 ? 0.01 : 1
  if (script === SCRIPT.katakana || script === SCRIPT.hangul) {
    return part.length === 3 ? 0.9 : part.length === 4 ? 1 : part.length === 2 ? 0.02 : 0.8
  }
  // A wild card at either end tells nothing.
  if (UNSTABLE.test(part.charAt(0)) || UNSTABLE.test(part.slice(-1))) return 0
  const fixed = [...part].filter((char) => !UNSTABLE.test(char)).length
  return fixed < 3 ? 0 : fixed === 3 ? 0.005 : fixed === 4 ? 1.5 : 1.2
}

/** Is it a part of a common word, or of one with an ending? */
function isGeneric(part: string): boolean {
  const bare = part.length > SHORTEST ? part.slice(0, part.length > 5 ? -2 : -1) : part
  return GENERIC.includes(bare)
}

/** Letters that text may write in two signs, or in one (Indic vowels, those with a nukta), or that folding takes apart (Thai ำ). */
function hasOtherForm(part: string): boolean {
  if (/[\u093c\u09bc\u0a3c\u0b3c]/.test(part)) return true
  if (/[\u0900-\u0dff\u1000-\u109f]/.test(part)) return part.normalize('NFD') !== part
  return part.normalize('NFKD').normalize('NFC') !== part
}
