import { allIn, type Elements, holds } from '../../common/nodes'
import { locate } from './locate'
import { createStops } from './stops'

/** May a text hold a part of a name? True too often is a cost, false wrongly a miss. */
export type Probe = (text: string) => boolean

/** Walks the text of one root, piece by piece. */
export interface Walk {
  /** Of several walks, one must have ended before the next begins. Goes on until the end, or until `performance.now()` passes `deadline`; true at the end. */
  step(deadline: number): boolean
  /** 0 to 1. */
  progress(): number
}

/** The longest part of a name that the probe looks for is shorter than this, joiners included. */
export const REACH = 48
/**
 * Elements in a piece: about two kilobytes of text. Longer strings need memory that the frame has not used before, whose
 * first touch costs more than the text; shorter ones cost more calls; on a hit, the piece is searched node by node.
 */
const PIECE = 64
/** Characters probed between two looks at the clock; 128 K take a millisecond. */
export const WINDOW = 1 << 17

/** The place of the walk that is on its way, one at a time: each live range costs every change of the page a little. */
const place = new Range()

/**
 * Reads text natively, as strings of many nodes, and touches single nodes only where a string matched: most of the
 * cost of a walk is the first touch of each node, not the matching. One live range marks the place; it moves along
 * when the page changes between two steps, so nothing is passed over: where the live list of elements has moved, a
 * piece is longer, or begins where one began before.
 */
export function createWalk(root: Node, probe: Probe, onHit: (text: Text) => void): Walk {
  let all: Elements
  let stopBefore: ReturnType<typeof createStops> | undefined
  let at = 0
  let tail = ''
  let ended = false

  const begin = () => {
    place.selectNodeContents(root)
    place.collapse(true)
    all = allIn(root)
    return createStops(root, all)
  }
  /** Extends the place to the next boundary; gives the node to leave out there, if any. */
  const extend = (): Node | undefined => {
    stopBefore ??= begin()
    const stop = stopBefore(at + PIECE)
    if (stop) {
      place.setEnd(stop, 0)
      return stop
    }
    at += PIECE
    const bound = all.item(at)
    // The list of a shadow root is not live.
    if (bound && !holds(root, bound)) return extend()
    if (bound) place.setEnd(bound, 0)
    else {
      const { startContainer, startOffset } = place
      place.selectNodeContents(root)
      place.setStart(startContainer, startOffset)
      ended = true
    }
    return undefined
  }

  return {
    progress: () => (stopBefore ? at / (all.length + PIECE) : 0),
    step(deadline) {
      while (!ended) {
        const leftOut = extend()
        const text = place.toString()
        if (text) {
          // Joining all of it to the tail would copy it once more.
          const seam = tail + text.slice(0, REACH)
          if (probe(seam) || matches(text, probe)) locate(place, tail + text, tail.length, probe, onHit)
          tail = text.length < REACH ? seam.slice(-REACH) : text.slice(-REACH)
        }
        if (leftOut) place.selectNodeContents(leftOut)
        place.collapse(false)
        if (performance.now() > deadline) break
      }
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
