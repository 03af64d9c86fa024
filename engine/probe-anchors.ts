import { GAP, GAP_SIGN } from './probe'

/** The parts of a form, as expressions, with how rare each looks. */
export type Parts = ReadonlyMap<string, number>

/** One way to look for a part: by a letter inside it, with what follows that letter at once and what must stand before. */
interface Anchored {
  letter: string
  /** The letters that follow, to the end of the word. */
  rest: string
  /** All of the part, up to the end of `rest`. */
  behind: string
  /** What of it comes after `rest`: the second word of a pair. */
  after: string
  /** How often `letter` and `rest` stand in ordinary text, 1 for everywhere. */
  rate: number
}

/** How many of a hundred letters are these: means of English, French, German and Spanish (Wikipedia, “Letter frequency”). */
const PERCENT = new Map(
  'a 8.6,b 1.6,c 3.2,d 4.4,e 14.4,f 1.5,g 1.9,h 3.1,i 7.1,j 0.4,k 0.7,l 4.5,m 2.8,n 7.6,o 6,p 1.9,q 0.8,r 6.5,s 7.1,t 6.9,u 4.4,v 1.2,w 1.1,x 0.3,y 0.9,z 0.5'
    .split(',')
    .map((one) => [one.charAt(0), Number(one.slice(2))]),
)
/** V8 passes over text quickly by what stands at one place of all matches while this many letters do, in both cases. */
const MOST_LETTERS = 8

/**
 * Letters, few and rare, of which each form has one inside a part: an expression that looks for these first, and only
 * where it meets one for what must stand around it, takes half as long as one that looks for how the parts begin.
 * None when there are too many, as among thousands of names: such an expression would be slower.
 */
export function rareLettersOf(forms: readonly Parts[]): ReadonlySet<string> | undefined {
  const letters = forms.map(
    (parts) => new Set([...parts.keys()].flatMap(anchoredIn).map(({ letter }) => letter)),
  )
  const chosen = new Set(PERCENT.keys())
  const hasEach = () => letters.every((some) => [...some].some((letter) => chosen.has(letter)))
  if (!hasEach()) return undefined
  for (const letter of [...chosen].sort((a, b) => percentOf(b) - percentOf(a))) {
    chosen.delete(letter)
    if (!hasEach()) chosen.add(letter)
  }
  return chosen.size <= MOST_LETTERS ? chosen : undefined
}

/** The parts of a form that one of these letters stands in. */
export function partsWith(letters: ReadonlySet<string>, parts: Parts): Parts {
  return new Map([...parts].filter(([part]) => anchoredIn(part).some(({ letter }) => letters.has(letter))))
}

/** An expression for parts, each of which one of these letters stands in. */
export function anchoredSource(letters: ReadonlySet<string>, parts: readonly string[]): string {
  const chosen = parts.map((part) => {
    const ways = anchoredIn(part).filter(({ letter }) => letters.has(letter))
    return ways.reduce((a, b) => (b.rate < a.rate ? b : a))
  })
  const byLetter = groupsOf(chosen, ({ letter }) => letter).map(([letter, ways]) => {
    const rests = groupsOf(ways, ({ rest }) => rest).map(([rest, alike]) => rest + conditions(alike))
    return `[^]${letter}${oneOf(rests)}`
  })
  return byLetter.join('|')
}

/** Items by a key, in the order of the first of each. */
export function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups]
}

/** What must stand around a letter and what follows it at once, for any of these ways; all of them have the same `rest`. */
function conditions(ways: readonly Anchored[]): string {
  const conditions = groupsOf(ways, ({ after }) => after).map(([after, alike]) => {
    const isTelling = alike.every(({ rate, behind }) => rate < RARE && !behind.includes(GAP_SIGN))
    return (isTelling ? '' : `(?<=${endingIn(alike.map(({ behind }) => behind))})`) + after
  })
  return oneOf(conditions)
}

/** A letter and what follows it are so rare, if they stand in one word, that nothing need be asked of what stands before. */
const RARE = 5e-5

/** Words as a tree of their last letters: what stands before a letter is matched backwards. */
function endingIn(words: readonly string[]): string {
  // What ends with more ends with less, too.
  if (words.includes('')) return ''
  const groups = groupsOf(words, (word) => word.slice(-1))
  return oneOf(groups.map(([last, some]) => endingIn(some.map((word) => word.slice(0, -1))) + last))
}

const oneOf = (sources: readonly string[]) =>
  sources.length > 1 ? `(?:${sources.join('|')})` : sources.join('')

/** All ways to look for a part by a letter inside it that another letter follows. */
function anchoredIn(part: string): Anchored[] {
  const [head = '', tail] = part.split(GAP)
  if (![head, tail ?? ''].every((word) => /^[\p{L}\p{M}.]*$/u.test(word))) return []
  const ofHead = lettersOf(head, 1).map((at) => ({ ...at, behind: head, after: tail ? GAP_SIGN + tail : '' }))
  const ofTail = tail
    ? lettersOf(tail, 0).map((at) => ({ ...at, behind: head + GAP_SIGN + tail, after: '' }))
    : []
  return [...ofHead, ...ofTail]
}

function lettersOf(word: string, from: number): { letter: string; rest: string; rate: number }[] {
  return [...word].flatMap((letter, i) => {
    const rest = word.slice(i + 1)
    if (i < from || !PERCENT.has(letter) || !/[^.]/.test(rest)) return []
    return {
      letter,
      rest,
      rate: [...letter, ...rest].reduce((rate, one) => (rate * percentOf(one)) / 100, 1),
    }
  })
}

/** How many of a hundred letters of ordinary text are this one. Wild cards stand for any; letters that are not told of are as good as none. */
export const percentOf = (letter: string) => (letter === '.' ? 100 : (PERCENT.get(letter) ?? 0.1))
