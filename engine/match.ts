import { isSpace } from './characters'
import { createDrawers, startOf } from './drawers'
import { follow, isEndOfWord, SPACE, skipGap } from './edges'
import { behindPrefix, longestFirst, wordStarts } from './starts'

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
  /** Adds a folded text to look for; a weak one gives way to another that ends where it does. */
  add(text: string, term: Term, isWeak?: boolean): void
  /** Adds a folded text to look for with any of the endings. */
  addWith(endings: Endings, text: string, term: Term): void
  /**
   * Calls `open` the first time that a word of a text starts with `start` and the text holds `within`, too, for it to
   * add what starts so: making a name ready takes longer than looking for it, and most pages hold no word that starts
   * as most names do. `start` has one unit at least, `longestStart` at most, and no blank; what is added later must
   * start with it, and no other text may hold what is added.
   */
  addLater(start: string, open: () => void, within?: string): void
  /** As `addLater` for many starts, with what `open` is given for each; `filed` is the matcher's from then on. Only once. */
  addAllLater<Filed>(filed: Map<string, Filed>, open: (filed: Filed, start: string) => void): void
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
  term: Term
  isWeak?: boolean
  endings?: Endings
}

/** Texts with one start. */
interface Drawer<Term> {
  node: Node<Term>
  /** What to do before looking into it, once a text holds `within`. */
  unopened: { within: string; open: () => void }[]
  /** The text that was last asked for that. */
  asked?: string
}

const MOST_LEAVES = 8
/** In units. */
const LONGEST_ENDING = 8

/**
 * Looks for any number of texts at once: from each place where a word may start, texts that start so are drawn by
 * their first units, and a walk down a tree of the letters that follow finds the longest, so that the time depends on
 * the text and not on how many names there are.
 */
export function createMatcher<Term extends object | string>(rules: {
  prefixes: readonly string[]
  koreanAfter: string
  /** Texts are filed by so many units; the more, the fewer stand together. */
  longestStart: number
}): Matcher<Term> {
  const drawers = createDrawers<Drawer<Term>>(rules.longestStart, () => ({
    node: { leaves: [] },
    unopened: [],
  }))
  const prefixes = longestFirst(rules.prefixes)
  /** Opens the file of a start, if there is one that was not opened yet. */
  let openFile: (start: string) => void = () => {}
  let steps = 0

  function file(text: string, leaf: Omit<Leaf<Term>, 'rest'>): void {
    const start = startOf(text, rules.longestStart)
    insert(drawerFor(start).node, { ...leaf, rest: text.slice(start.length) })
  }

  function open(drawer: Drawer<Term>, text: string): void {
    drawer.asked = text
    // What is opened may put more into the same drawer.
    for (let ready = drawer.unopened; ready.length > 0; ) {
      ready = drawer.unopened.filter(({ within }) => text.includes(within))
      drawer.unopened = drawer.unopened.filter((one) => !ready.includes(one))
      for (const one of ready) one.open()
    }
  }

  /** The drawer of a start; its file is opened before anything else comes into it, so that what is there needs no second look. */
  function drawerOf(start: string): Drawer<Term> | undefined {
    const known = drawers.get(start)
    if (known) return known
    openFile(start)
    return drawers.get(start)
  }

  const drawerFor = (start: string) => drawerOf(start) ?? drawers.of(start)

  function walk(text: string, start: number): Hit<Term> | undefined {
    let best: Hit<Term> | undefined
    for (let lengths = drawers.lengthsAt(text, start); lengths !== 0; lengths &= lengths - 1) {
      steps++
      const length = 31 - Math.clz32(lengths & -lengths)
      const drawer = drawerOf(text.slice(start, start + length))
      if (!drawer) continue
      if (drawer.unopened.length > 0 && drawer.asked !== text) {
        open(drawer, text)
        // What was added may be filed by more units.
        lengths |= drawers.lengthsAt(text, start) & (-1 << length)
      }
      best = walkFrom(drawer.node, text, start, start + length, best)
    }
    return best
  }

  function walkFrom(
    from: Node<Term>,
    text: string,
    start: number,
    place: number,
    known: Hit<Term> | undefined,
  ): Hit<Term> | undefined {
    let node: Node<Term> | undefined = from
    let at = place
    let best = known
    while (node) {
      for (const { rest, term, isWeak, endings } of node.leaves) {
        const end = follow(text, at, rest)
        steps += (end < 0 ? ~end : end) - at + 1
        if (endings) {
          const long = end < 0 ? undefined : withEnding(text, start, end, endings)
          if (long && !(best && long.end <= best.end)) best = { start, ...long, term }
          continue
        }
        if (end < 0 || (best && (isWeak ? end <= best.end : end < best.end))) continue
        if (isEndOfWord(text, start, end, rules.koreanAfter)) best = { start, end, term }
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

  return {
    add: (text, term, isWeak = false) => file(text, { term, isWeak }),
    addWith: (endings, text, term) => file(text, { term, endings }),
    addLater: (start, open, within = '') => {
      drawerFor(start).unopened.push({ within, open })
    },
    addAllLater(filed, open) {
      for (const start of filed.keys()) drawers.announce(start)
      openFile = (start) => {
        const found = filed.get(start)
        if (found !== undefined && filed.delete(start)) open(found, start)
      }
    },
    scan(text) {
      steps = text.length
      const hits: Hit<Term>[] = []
      for (const at of wordStarts(text)) {
        const hit = walk(text, at) ?? behindPrefix(text, at, prefixes, walk)
        if (hit) hits.push(hit)
      }
      return { hits, steps }
    },
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
    other.rest === rest && other.isWeak === leaf.isWeak && other.endings === leaf.endings
  if (node.leaves.some(isSame)) return
  node.leaves.push({ ...leaf, rest })
  if (node.next || node.leaves.length <= MOST_LEAVES) return
  const { leaves } = node
  node.leaves = []
  node.next = new Map()
  for (const other of leaves) insert(node, other)
}
