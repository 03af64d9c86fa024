import { allIn, holds, positionOf, queryAll } from '../../common/nodes'
import { eachCustom } from './hosts'
import { locate } from './locate'
import { stopsOf } from './stops'

/** May a text hold a part of a name? True too often is a cost, false wrongly a miss. */
export type Probe = (text: string) => boolean

/** What a walk reports. */
export interface WalkSink {
  onHit: (text: Text) => void
  /** A custom element: it may hold a shadow root. */
  onHost: (element: Element) => void
}

/** Walks the text of one root, piece by piece. */
export interface Walk {
  /** Goes on until the end, or until `performance.now()` passes `deadline`; true at the end. */
  step(deadline: number): boolean
  /** 0 to 1. */
  progress(): number
}

/** The longest part of a name that the probe looks for is shorter than this, joiners included. */
export const REACH = 48
/** A root with fewer elements is cut at the elements left out alone: the clock need not be looked at in it. */
const SMALL = 3000
/** Elements in a piece of a larger root: few enough to search one by one on a hit. */
const PIECE = 256
/** Characters probed between two looks at the clock; 128 K take a millisecond. */
export const WINDOW = 1 << 17

/** Ranges used before: each live one costs every change of the page a little, until it is collected. */
const spare: Range[] = []

/**
 * Reads text natively, as strings of many nodes, and touches single nodes only where a string matched: most of the
 * cost of a walk is the first touch of each node, not the matching. In a cold frame the first touch of any element
 * alone costs as much as an ordinary page (0.3 ms), so none is touched on the way. One live range marks the place; it moves along
 * when the page changes between two steps, so nothing is passed over.
 */
export function createWalk(root: Node, probe: Probe, { onHit, onHost }: WalkSink): Walk {
  const place = spare.pop() ?? new Range()
  place.selectNodeContents(root)
  place.collapse(true)
  const stops = stopsOf(root)
  const all = allIn(root)[SMALL] ? queryAll(root, '*') : undefined
  let at = PIECE
  let stopped = 0
  let left: Node | undefined
  let tail = ''
  let ended = false

  /** Extends the place to the next boundary; gives the node to leave out there, if any. */
  const extend = (): Node | undefined => {
    for (;;) {
      const stop = stops(stopped)
      const bound = all?.[at]
      if (stop && !(bound && positionOf(stop, bound) & Node.DOCUMENT_POSITION_PRECEDING)) {
        stopped++
        if (isBehind(stop)) continue
        place.setEnd(stop, 0)
        return stop
      }
      if (!bound) return extendToEnd()
      at += PIECE
      if (isBehind(bound)) continue
      place.setEnd(bound, 0)
      return undefined
    }
  }
  /** Inside what was left out, or taken away by the page. */
  const isBehind = (node: Node) => !holds(root, node) || (left !== undefined && holds(left, node))
  const extendToEnd = (): undefined => {
    const { startContainer, startOffset } = place
    place.selectNodeContents(root)
    place.setStart(startContainer, startOffset)
    ended = true
  }

  const finish = () => {
    if (spare.includes(place)) return
    spare.push(place)
    eachCustom(root, onHost)
  }

  return {
    progress: () => (ended ? 1 : all ? Math.min(1, at / (all.length + PIECE)) : 0),
    step(deadline) {
      while (!ended) {
        const leftOut = extend()
        const text = place.toString()
        if (text) {
          const joined = tail + text
          if (matches(joined, probe)) locate(place, joined, tail.length, probe, onHit)
          tail = joined.slice(-REACH)
        }
        if (leftOut) {
          left = leftOut
          place.selectNodeContents(leftOut)
        }
        place.collapse(false)
        if (performance.now() > deadline) break
      }
      if (ended) finish()
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
