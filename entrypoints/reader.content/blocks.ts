import {
  firstChildOf,
  isElement,
  isText,
  lastChildOf,
  localNameOf,
  nextOf,
  parentOf,
  previousOf,
} from '../../common/dom'
import { arePartedBy, type Edge, type End, edgeOf, isBlockAround } from './edges'

/** A run of text between two block edges, over the text nodes it is made of. */
export interface TextBlock {
  text: string
  pieces: Piece[]
}

/** A part of a text node, and where it stands in its block. All offsets in UTF-16 units. */
interface Piece {
  node: Text
  /** First unit of the node that is in the block. */
  from: number
  to: number
  /** Where `from` stands in the block; an object on the page counts as one unit in between. */
  start: number
}

/** Longer runs are cut between two text nodes, at a blank if there is one before twice this: no name needs more of its block. */
const LONG = 8192
/** The same for runs of very short texts, on each side: to come to one takes as long as to read a hundred units. */
const MANY = 512
/** A longer text node (a log, a mailing list's archive) is read in parts of about this length. */
const PART = 4096
const OBJECT = '\ufffc'
const { getAttribute } = Element.prototype

/** Steps through siblings and out of parents in one direction. */
interface Direction {
  sibling: (node: Node) => Node | null
  into: (node: Node) => Node | null
  /** The end at which an element is gone into, and that at which it is gone out of. */
  enters: End[1]
  leaves: End[1]
  /** The unit of a text that is met first, and last. */
  near: (text: Text) => string
  far: (text: Text) => string
}
const start = (text: Text) => text.data.charAt(0)
const end = (text: Text) => text.data.slice(-1)
const BACK: Direction = {
  sibling: previousOf,
  into: lastChildOf,
  enters: '::after',
  leaves: '::before',
  near: end,
  far: start,
}
const ON: Direction = {
  sibling: nextOf,
  into: firstChildOf,
  enters: '::before',
  leaves: '::after',
  near: start,
  far: end,
}

/** Gathers the block a text node stands in. `isTaken` says which text nodes belong to another block already. */
export function blockAround(text: Text, isTaken: (text: Text) => boolean): TextBlock {
  const ends = createEnds()
  const before = gather(text, BACK, isTaken, ends).reverse()
  return joinBlock([...before, text, ...gather(text, ON, isTaken, ends)])
}

/** Cuts a long text node into blocks of its own, where no name is cut if possible. */
export function* partsOf(node: Text): Generator<TextBlock> {
  const { data } = node
  for (let from = 0; from < data.length; ) {
    const to = cutAfter(data, from + PART)
    yield { text: data.slice(from, to), pieces: [{ node, from, to, start: 0 }] }
    from = to
  }
}

export function isLong(text: Text): boolean {
  return text.length > LONG
}

/** The node and offset of a place in a block. At a seam, a start is in the later node and an end in the earlier. */
export function placeOf(block: TextBlock, offset: number, isEnd: boolean): [Text, number] {
  const { pieces } = block
  let at = pieces.length - 1
  while (at > 0 && (isEnd ? (pieces[at] as Piece).start >= offset : (pieces[at] as Piece).start > offset))
    at--
  const { node, from, to, start } = pieces[at] as Piece
  return [node, Math.min(to, from + offset - start)]
}

/** Tells whether a text around ends with an element it is in; both ways out of it come by the same. */
function createEnds(): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  return (element) => {
    let ends = known.get(element)
    if (ends === undefined) {
      ends = isBlockAround(element)
      known.set(element, ends)
    }
    return ends
  }
}

function gather(
  text: Text,
  { sibling, into, enters, leaves, near, far }: Direction,
  isTaken: (text: Text) => boolean,
  ends: (element: Element) => boolean,
) {
  const found: (Text | typeof OBJECT)[] = []
  let length = 0
  let at: Node = text
  /** How many inline elements were gone into and not out of yet. */
  let depth = 0
  /** The link that was gone out of since the last text; whether another was gone into. */
  let left: Element | undefined
  let isParted = false
  /** The ends of elements that have been passed since the last text, and that text's last unit. */
  let passed: End[] = []
  let unit = far(text)
  while (length < 2 * LONG && found.length < 2 * MANY) {
    const next = sibling(at)
    if (!next) {
      const parent = parentOf(at)
      if (!isElement(parent)) break
      if (depth > 0) depth--
      else if (ends(parent)) break
      if (isLink(parent)) left = parent
      passed.push([parent, leaves])
      at = parent
      continue
    }
    if (!isSameSlot(at, next)) break
    at = next
    // Down to the first leaf on this side, unless an edge is met.
    let edge: Edge | undefined
    while (isElement(at)) {
      edge = edgeOf(at)
      isParted ||= left !== undefined && isLink(at) && !isSameLink(at, left)
      const child: Node | null = edge === 'inline' ? into(at) : null
      if (edge === 'inline') passed.push([at, enters])
      if (!child) {
        if (edge === 'inline') passed.push([at, leaves])
        break
      }
      at = child
      depth++
      edge = undefined
    }
    if (edge === 'block') break
    if (edge === 'object') found.push(OBJECT)
    if (!isText(at)) continue
    if (isTaken(at)) break
    if (at.length > 0) {
      const isWithinWord = (unit + near(at)).trim().length === 2
      if (!isWithinWord && (length >= LONG || found.length >= MANY)) break
      isParted ||= isWithinWord && arePartedBy(passed)
      if (isParted) found.push(OBJECT)
      left = undefined
      isParted = false
      passed = []
      unit = far(at)
    }
    found.push(at)
    length += at.length
  }
  return found
}

const isLink = (element: Element) => localNameOf(element) === 'a'

/**
 * No word goes on from one link to the next, as pages set tags; one that an editor has cut in two leads to one place.
 * What leads nowhere (`#`, a script) says nothing of that.
 */
function isSameLink(one: Element, other: Element): boolean {
  const place = placeOfLink(one)
  return place !== '' && place === placeOfLink(other)
}

function placeOfLink(link: Element): string {
  const place = getAttribute.call(link, 'href') ?? getAttribute.call(link, 'xlink:href') ?? ''
  return /^\s*(?:#?\s*$|javascript:)/i.test(place) ? '' : place
}

/** What a shadow tree shows in different slots does not stand side by side. */
function isSameSlot(one: Node, other: Node): boolean {
  return slotOf(one) === slotOf(other)
}

const slotOf = (node: Node) => (isElement(node) ? getAttribute.call(node, 'slot') : null) ?? ''

function joinBlock(nodes: readonly (Text | typeof OBJECT)[]): TextBlock {
  const pieces: Piece[] = []
  let text = ''
  for (const node of nodes) {
    if (node === OBJECT) {
      text += OBJECT
      continue
    }
    pieces.push({ node, from: 0, to: node.length, start: text.length })
    text += node.data
  }
  return { text, pieces }
}

/** Where no name goes on: behind a sentence (no initial), at an empty line; else at any line end, or any blank. */
const CUTS = [/[^\sA-ZА-Я][.!?…]["”»’)]*\s|[。！？]|\n\s*\n/, /\n/, /\s/]

function cutAfter(data: string, at: number): number {
  if (at >= data.length) return data.length
  const near = data.slice(at, at + PART)
  for (const cut of CUTS) {
    const found = cut.exec(near)
    if (found) return at + found.index + found[0].length
  }
  return at + near.length
}
