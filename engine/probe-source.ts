import { termsOf } from './forms'
import type { Lexicon } from './lexicon'
import { GAP, GAP_SIGN, type ProbeSource, withCapitals } from './probe'
import { anchoredSource, groupsOf, type Parts, partsWith, rareLettersOf } from './probe-anchors'
import { gramOf } from './probe-gram-source'
import { expressionOf, partsOf } from './probe-parts'

/**
 * The sources of regular expressions that find a part of every name, but for surnames: a text without a hit holds no candidate, once
 * it is rid of accents and of what hides letters. Chooses few and rare parts: each round takes the one that covers
 * most of the forms still without, weighed by how rare it looks. Abbreviations are taken whole: they bear no accents.
 * Of more than `mostInTree` parts in Latin letters no expression is made, but grams.
 */
export function probeOf(lexicon: Lexicon, mostInTree = MOST_IN_TREE): ProbeSource {
  const terms = new Map(termsOf(lexicon))
  const forms = [...terms].map(([text, { bare, base }]) =>
    bare ? new Map([[text, 1]]) : partsOf(text, base),
  )
  const texts = [...terms.keys()]
  const choose = (choiceOf: (parts: Parts) => Parts) =>
    withoutSpare(chooseFrom(forms.map(choiceOf), texts), texts)
  const letters = rareLettersOf(forms.filter((parts) => [...parts.keys()].every(isLatin)))
  const anchored = letters && choose((parts) => anchoredOf(letters, parts))
  const isFew = letters && anchored && anchored.filter(isLatin).length <= MOST_ANCHORED
  const needed = isFew ? anchored : choose(rarestOf)
  const latin = needed.filter(isLatin)
  const others = byFirst(needed.filter((part) => !isLatin(part))).map((group) => cased(factored(group)))
  return {
    ...(isFew ? { latin: cased(anchoredSource(letters, latin)) || NEVER } : manyOf(latin, mostInTree)),
    others: [...others, UNUSUAL],
  }
}

/** More parts in Latin letters take less time as one tree of how they begin (V8, with a thousand names). */
const MOST_ANCHORED = 64
/**
 * Still more are looked for by their grams: with ten thousand names that takes Chromium a third of the time once the script
 * is warm, and Firefox half the time, warm or cold. A cold page takes Chromium 2 ms longer, hence not for fewer.
 */
const MOST_IN_TREE = 400

function manyOf(latin: readonly string[], mostInTree: number): Pick<ProbeSource, 'latin' | 'grams'> {
  if (latin.length > mostInTree) return { latin: NEVER, grams: gramsOf(latin) }
  return { latin: withLetters(cased(factored(latin))) || NEVER }
}

/** What stands between two words is written in Latin letters, too. */
const isLatin = (part: string) => /[a-z]/.test(part.replace(/\\(?:[sS]|x2e)/g, ''))

/** Of a form's parts those with one of the letters, if there are any, else those in other scripts. */
function anchoredOf(letters: ReadonlySet<string>, parts: Parts): Parts {
  const anchored = partsWith(letters, parts)
  return anchored.size > 0 ? anchored : rarestOf(new Map([...parts].filter(([part]) => !isLatin(part))))
}

/** Few parts, of which each form holds one at least. */
function chooseFrom(choices: readonly Parts[], forms: readonly string[]): string[] {
  const chosen: string[] = []
  let open = choices.map((parts, i) => ({ parts, form: forms[i] ?? '' }))
  while (open.length > 0) {
    const gains = new Map<string, number>()
    for (const { parts } of open) {
      for (const [part, rarity] of parts)
        gains.set(part, (gains.get(part) ?? 0) + rarity / Math.sqrt(part.length))
    }
    // Of those as good, the shortest.
    const [best] = [...gains].reduce((a, b) =>
      b[1] > a[1] || (b[1] === a[1] && b[0].length < a[0].length) ? b : a,
    )
    chosen.push(best)
    const expression = expressionOf(best)
    open = open.filter(({ parts, form }) => !parts.has(best) && !expression.test(form))
  }
  return chosen
}

/**
 * Georgian capitals and small capitals: rare enough to let every text pass that is written in them. A few small capitals
 * stand elsewhere, and make no name alone.
 */
const UNUSUAL = '[\u1c90-\u1d22]'
const IS_UNUSUAL = new RegExp(UNUSUAL)

/** Finds nothing. */
const NEVER = '(?!)'

/** What text that is probed as it is may have for a letter: an accent in text of bytes (vowels are wild cards), a last σ. */
const ALIKE: Readonly<Record<string, string>> = { c: 'ç', n: 'ñ', σ: 'ς' }

/**
 * Writes each letter of a source as a class of its cases. Told to take both cases instead, browsers are two to six times as
 * long about making the expression, and match no faster.
 */
export function withCases(source: string): string {
  return withClasses(source, (letter) => alikeTo(letter).flatMap((one) => [one, one.toUpperCase()]))
}

/** The same, with classes that `withCapitals` makes as the letter alone, which takes half the room. */
function cased(source: string): string {
  return withCases(source).replace(/\[(.).\]/gu, (pair, small: string) =>
    withCapitals(small) === pair ? small : pair,
  )
}

/**
 * Parts for `createGramTest`, by their grams, one a line: the gram, an expression for small letters, and the gram of the
 * word before, if any, which has a line of its own, too.
 */
export function gramsOf(parts: readonly string[]): string {
  const grams = parts.map(gramOf)
  const filed = groupsOf(grams, ({ letters, after = '' }) => `${letters} ${after}`).map(([key, alike]) => {
    const [letters = '', after = ''] = key.split(' ')
    const source = alike.map((one) => withClasses(one.source, alikeTo)).join('|')
    return `${letters} ${source} ${after}`.trimEnd()
  })
  return [...filed, ...new Set(grams.flatMap(({ after = [] }) => after))].join('\n')
}

const alikeTo = (letter: string) => [...letter, ...(ALIKE[letter] ?? '')]

/** Writes wild cards as letters alone: a tree of a thousand parts, where most have one in second place, is a sixth faster so (V8). */
function withLetters(source: string): string {
  return source.replaceAll('.', '[A-Za-zÀ-ÿı]')
}

/** Writes each letter of a source as a class, if more than one stands for it. */
function withClasses(source: string, of: (letter: string) => string[]): string {
  const letters = (letter: string) =>
    [...new Set(of(letter).join(''))].filter((one) => !IS_UNUSUAL.test(one)).join('')
  return source.replace(/\\x\w\w|\\.|\[[^\]]*\]|\p{L}/gu, (part) => {
    if (part.startsWith('\\')) return part
    if (!part.startsWith('[')) return letters(part) === part ? part : `[${letters(part)}]`
    return part.replace(/\\x\w\w|\\.|\p{L}/gu, (one) => (one.startsWith('\\') ? one : letters(one)))
  })
}

/** V8 passes over text by the characters that a match may begin with while they are few, in all their cases and modulo 128. */
const MOST_FIRST = 16

/** Parts by what they begin with, so few together that their expression passes over text quickly. */
function byFirst(parts: readonly string[]): string[][] {
  const groups: string[][] = []
  let firsts = new Set<number>()
  for (const part of parts.toSorted()) {
    const first = part.charAt(0)
    const own = [first.toLowerCase(), first.toUpperCase()].map((letter) => letter.charCodeAt(0) % 128)
    if (groups.length === 0 || new Set([...firsts, ...own]).size > MOST_FIRST) {
      groups.push([])
      firsts = new Set()
    }
    groups.at(-1)?.push(part)
    for (const code of own) firsts.add(code)
  }
  return groups
}

/** Drops parts whose forms all hold another one: `r.n` and a gap stand for `r.n.ld` and a gap, too. */
function withoutSpare(chosen: readonly string[], forms: readonly string[]): string[] {
  let kept = [...chosen]
  const found = new Map(
    chosen.map((part) => {
      const expression = expressionOf(part)
      return [part, forms.filter((form) => expression.test(form))]
    }),
  )
  const holders = new Map<string, number>()
  for (const held of found.values()) for (const form of held) holders.set(form, (holders.get(form) ?? 0) + 1)
  for (const part of chosen) {
    const held = found.get(part) ?? []
    if (held.some((form) => holders.get(form) === 1)) continue
    kept = kept.filter((other) => other !== part)
    for (const form of held) holders.set(form, (holders.get(form) ?? 0) - 1)
  }
  return kept
}

/** A common part is no choice for a form that has a rare one, however many forms it would cover. */
function rarestOf(parts: Parts): Parts {
  const best = Math.max(...parts.values())
  return new Map([...parts].filter(([, rarity]) => rarity >= best / 2))
}

/** Fewer levels leave more alternatives to try at each letter: of ten thousand names a third is gained from three to six (V8). */
const LEVELS = 6

/** Alternatives as a tree of their first letters, so that one look at a letter passes over most. */
function factored(parts: readonly string[]): string {
  return branches(parts, LEVELS).join('|').replaceAll(GAP, GAP_SIGN)
}

function branches(parts: readonly string[], levels: number): string[] {
  const groups = new Map<string, string[]>()
  for (const part of parts.toSorted()) {
    const first = part.charAt(0)
    groups.set(first, [...(groups.get(first) ?? []), part])
  }
  return [...groups].flatMap(([first, group]) => {
    // What begins an escape or a class cannot be cut there; a part that ends here is not cut either.
    const isWhole = first === '\\' || first === '[' || group.includes(first) || levels === 0
    if (group.length === 1 || isWhole) return group
    const rest = group.map((part) => part.slice(1))
    const more = branches(rest, levels - 1)
    return more.length > 1 ? `${first}(?:${more.join('|')})` : first + more[0]
  })
}
