import {
  firstChildOf,
  holds,
  lastChildOf,
  localNameOf,
  parentOf,
  positionOf,
  queryAll,
  rootOf,
  walkTexts,
} from '../../common/dom'

/** May a text hold a part of a name? True too often is a cost, false wrongly a miss. */
export type Probe = (text: string) => boolean

/** Walks the text of one root, piece by piece. */
export interface Walk {
  /** Goes on until the end, or until `performance.now()` passes `deadline`; true at the end. */
  step(deadline: number, onHit: (text: Text) => void): boolean
  /** 0 to 1. */
  progress(): number
}

/** The longest part of a name that the probe looks for is shorter than this, joiners included. */
export const REACH = 32
/** Elements in a piece: enough that a piece costs little more than its text, few enough to search on a hit. */
const PIECE = 256
/** Characters probed between two looks at the clock; 128 K take a millisecond. */
const WINDOW = 1 << 17

/** Ranges used before: each live one costs every change of the page a little, until it is collected. */
const spare: Range[] = []

const SKIPPED = ['head', 'script', 'style', 'noscript', 'textarea', 'title']
const SKIPPED_SELECTOR = SKIPPED.join()

/**
 * Reads text natively, as strings of many nodes, and touches single nodes only where a string matched: most of the
 * cost of a walk is the first touch of each node (PERFORMANCE in the README), not the matching. One live range marks
 * the place; it moves along when the page changes between two steps, so nothing is passed over.
 */
export function createWalk(root: Node, probe: Probe): Walk {
  const place = spare.pop() ?? new Range()
  place.selectNodeContents(root)
  place.collapse(true)
  const all = queryAll(root, '*')
  const skipped = queryAll(root, SKIPPED_SELECTOR)
  let at = PIECE
  let skip = 0
  let left: Element | undefined
  let tail = ''
  let ended = false

  /** Extends `place` to the next boundary; gives the element to leave out there, if any. */
  const extend = (): Element | undefined => {
    for (;;) {
      const leftOut = skipped[skip]
      const next = all[at]
      if (leftOut && (!next || !(positionOf(leftOut, next) & Node.DOCUMENT_POSITION_PRECEDING))) {
        skip++
        if (!holds(root, leftOut) || left?.contains(leftOut)) continue
        place.setEnd(leftOut, 0)
        return leftOut
      }
      at += PIECE
      if (!next) return endAt(root)
      // A boundary inside what was left out lies behind the place.
      if (!holds(root, next) || left?.contains(next)) continue
      place.setEnd(next, 0)
      return undefined
    }
  }
  const endAt = (node: Node): undefined => {
    const { startContainer, startOffset } = place
    place.selectNodeContents(node)
    place.setStart(startContainer, startOffset)
    ended = true
  }

  return {
    progress: () => (ended ? 1 : Math.min(1, at / (all.length + PIECE))),
    step(deadline, onHit) {
      while (!ended) {
        const leftOut = extend()
        const text = place.toString()
        if (matches(tail + text, probe)) locate(place, text.length, tail, probe, onHit)
        if (text) tail = text.length < REACH ? (tail + text).slice(-REACH) : text.slice(-REACH)
        if (leftOut) {
          left = leftOut
          place.selectNodeContents(leftOut)
        }
        place.collapse(false)
        if (performance.now() > deadline) break
      }
      if (ended && !spare.includes(place)) spare.push(place)
      return ended
    },
  }
}

function matches(text: string, probe: Probe): boolean {
  if (text.length <= WINDOW) return probe(text)
  for (let from = 0; from < text.length; from += WINDOW) {
    if (probe(text.slice(Math.max(0, from - REACH), from + WINDOW))) return true
  }
  return false
}

/** Finds the text nodes of a range that match, on their own or together with the text before. */
export function locate(
  range: Range,
  length: number,
  before: string,
  probe: Probe,
  onHit: (text: Text) => void,
) {
  const walker = walkTexts(rootOf(range.startContainer))
  let text = firstTextFrom(range, walker)
  let left = length
  let tail = before
  while (text && left > 0) {
    const { data } = text
    const seam = tail.slice(-REACH) + data.slice(0, REACH)
    if ((data.length > WINDOW || probe(data) || probe(seam)) && !isLeftOut(text)) onHit(text)
    left -= text === range.startContainer ? data.length - range.startOffset : data.length
    tail = data.length < REACH ? seam : data
    text = walker.nextNode() as Text | null
  }
}

function firstTextFrom({ startContainer, startOffset }: Range, walker: TreeWalker): Text | null {
  if (startContainer instanceof CharacterData) return startContainer as Text
  walker.currentNode = startContainer
  if (startOffset > 0) {
    let child = firstChildOf(startContainer)
    for (let i = 1; child && i < startOffset; i++) child = child.nextSibling
    for (let deep: Node | null = child; deep; deep = lastChildOf(deep)) walker.currentNode = deep
  }
  return walker.nextNode() as Text | null
}

function isLeftOut(text: Text): boolean {
  const parent = parentOf(text)
  return parent instanceof Element && SKIPPED.includes(localNameOf(parent))
}
