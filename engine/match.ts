import { isSpace, isWordAt, SCRIPT, scriptOf } from './characters'
import { endOfEscape, isEndOfWord, skipGap, startsInWord, UNDERSCORE } from './edges'

/** Found in folded text; offsets are into that text, `end` exclusive. */
export interface Hit<Term> {
  start: number
  end: number
  term: Term
  /** What the ending says that the text bears; missing when it bears none. */
  ending?: string
}

/** Endings a text may bear, and what each says. */
export type Endings = ReadonlyMap<string, string>

export interface Matcher<Term> {
  /** Adds a folded text to look for. `prefix`: more letters may follow. */
  add(text: string, term: Term, prefix?: boolean): void
  /** Adds a folded text to look for with any of the endings. */
  addWith(endings: Endings, text: string, term: Term): void
  /** Calls `open` before it decides at a place where a text begins with `key`, so that it may add what is rarely met. */
  addLater(key: string, open: () => void): void
  /** Finds the longest term at each place where a word may start; hits of one matcher may overlap. */
  scan(text: string): { hits: Hit<Term>[]; steps: number }
}

/**
 * A place in the tree of letters. Texts that go on from it are kept whole in `leaves` until there are many: a tree
 * with a node for every letter of every name takes longer to build than most pages take to read.
 */
interface Node<Term> {
  leaves: Leaf<Term>[]
  next?: Map<number, Node<Term>>
}

interface Leaf<Term> {
  /** The letters still to come. */
  rest: string
  /** What was found, or what to do before looking on. */
  term: Term | (() => void)
  /** More letters may follow: a stem. */
  prefix: boolean
  endings?: Endings
}

const MOST_LEAVES = 8
/** In units. */
const LONGEST_ENDING = 8
const SPACE = 32
const BACKSLASH = 92

/**
 * Looks for any number of texts at once: one walk down a tree of letters from each place where a word may start, so
 * that the time depends on the text and not on how many names there are.
 */
export function createMatcher<Term extends object | string>(rules: {
  prefixes: readonly string[]
  koreanAfter: string
}): Matcher<Term> {
  const root: Node<Term> = { leaves: [], next: new Map() }
  const prefixes = [...rules.prefixes].sort((a, b) => b.length - a.length)
  let steps = 0

  function walk(text: string, start: number): Hit<Term> | undefined {
    let node: Node<Term> | undefined = root
    let at = start
    let best: Hit<Term> | undefined
    while (node) {
      for (const leaf of node.leaves) {
        const { rest, term, prefix } = leaf
        const end = follow(text, at, rest)
        if (term instanceof Function) {
          if (end < 0) continue
          node.leaves = node.leaves.filter((other) => other !== leaf)
          term()
          return walk(text, start)
        }
        if (leaf.endings) {
          const long = end < 0 ? undefined : withEnding(text, start, end, leaf.endings)
          if (long && !(best && long.end <= best.end)) best = { start, ...long, term }
          continue
        }
        // At the same end a whole word says more than a stem.
        if (end < 0 || (best && (prefix ? end <= best.end : end < best.end))) continue
        if (prefix || isEndOfWord(text, start, end, rules.koreanAfter)) best = { start, end, term }
      }
      if (!node.next || at >= text.length) break
      steps++
      const code = text.charCodeAt(at)
      const gap = isSpace(code)
      node = node.next.get(gap ? SPACE : code)
      at = gap ? skipGap(text, at) : at + 1
      if (at < 0) break
    }
    return best
  }

  /** The longest of the endings that ends a word. */
  function withEnding(text: string, start: number, from: number, endings: Endings) {
    for (let end = Math.min(text.length, from + LONGEST_ENDING); end >= from; end--) {
      const ending = endings.get(text.slice(from, end))
      if (ending !== undefined && isEndOfWord(text, start, end, rules.koreanAfter)) return { end, ending }
    }
    return undefined
  }

  /** Where `rest` ends when the text goes on with it at `at`; -1 when it does not. */
  function follow(text: string, at: number, rest: string): number {
    let end = at
    for (let i = 0; i < rest.length; i++) {
      steps++
      const wanted = rest.charCodeAt(i)
      const code = text.charCodeAt(end)
      if (wanted === SPACE && isSpace(code)) {
        end = skipGap(text, end)
        if (end < 0) return -1
      } else if (code !== wanted) return -1
      else end++
    }
    return end
  }

  return {
    add: (text, term, prefix = false) => insert(root, { rest: text, term, prefix }),
    addWith: (endings, text, term) => insert(root, { rest: text, term, prefix: false, endings }),
    addLater: (key, open) => insert(root, { rest: key, term: open, prefix: true }),
    scan(text) {
      steps = 0
      const hits: Hit<Term>[] = []
      let before = SPACE
      let inWord = false
      let escaped = 0
      for (let at = 0; at < text.length; at++) {
        steps++
        const code = text.charCodeAt(at)
        if (code === BACKSLASH) escaped = endOfEscape(text, at)
        const isWord = isWordAt(text, at)
        const starts =
          isWord && code !== UNDERSCORE && (!inWord || startsInWord(code, before) || at === escaped)
        before = code
        inWord = isWord
        if (!starts) continue
        const hit = walk(text, at) ?? afterPrefix(text, at, code)
        if (hit) hits.push(hit)
      }
      return { hits, steps }
    },
  }

  /** Arabic and Hebrew write short words on to the front of the next. */
  function afterPrefix(text: string, at: number, code: number): Hit<Term> | undefined {
    const script = scriptOf(code)
    if (script !== SCRIPT.arabic && script !== SCRIPT.hebrew) return undefined
    for (const prefix of prefixes) {
      const hit = text.startsWith(prefix, at) ? walk(text, at + prefix.length) : undefined
      if (hit) return hit
    }
    return undefined
  }
}

function insert<Term>(root: Node<Term>, leaf: Leaf<Term>): void {
  let node = root
  let { rest } = leaf
  while (node.next && rest) {
    const code = rest.charCodeAt(0)
    let next = node.next.get(code)
    if (!next) {
      next = { leaves: [] }
      node.next.set(code, next)
    }
    node = next
    rest = rest.slice(1)
  }
  // The first term added for a text keeps it.
  const isSame = (other: Leaf<Term>) =>
    other.rest === rest && other.prefix === leaf.prefix && other.endings === leaf.endings
  if (!(leaf.term instanceof Function) && node.leaves.some(isSame)) return
  node.leaves.push({ ...leaf, rest })
  if (node.next || node.leaves.length <= MOST_LEAVES) return
  const { leaves } = node
  node.leaves = []
  node.next = new Map()
  for (const other of leaves) insert(node, other)
}
