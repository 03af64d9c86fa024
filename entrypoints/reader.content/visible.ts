import { shadowRootOf } from '../../common/dom'
import { MOST } from './highlights'
import { comesBefore } from './order'
import type { DrawnMark } from './store'

/** Points of the viewport whose text decides which marks are near, as parts of its width and height. */
const COLUMNS = [0.5, 0.15, 0.85]
const ROWS = [0.5, 0.1, 0.9]
const { elementFromPoint } = Document.prototype

/**
 * Chooses the marks to register when there are more than may be: those whose places in the document are nearest to
 * what stands at a few points of the viewport. Asks for no mark's geometry. Call it when layout is clean.
 */
export function marksNear(marks: readonly DrawnMark[]): DrawnMark[] {
  if (marks.length <= MOST) return [...marks]
  const places = new Set<number>()
  for (const x of COLUMNS) {
    for (const y of ROWS) {
      const element = elementAt(x * innerWidth, y * innerHeight)
      if (element && element !== document.documentElement && element !== document.body) {
        places.add(placeOf(element, marks))
      }
    }
  }
  if (places.size === 0) places.add(0)
  const chosen = new Set<number>()
  for (let distance = 0; chosen.size < MOST && distance < marks.length; distance++) {
    for (const place of places) {
      for (const at of [place + distance, place - 1 - distance]) {
        if (at >= 0 && at < marks.length && chosen.size < MOST) chosen.add(at)
      }
    }
  }
  return [...chosen].map((at) => marks[at] as DrawnMark)
}

function elementAt(x: number, y: number): Element | null {
  let found: Element | null = elementFromPoint.call(document, x, y)
  for (let at = found; at; ) {
    const root = shadowRootOf(at)
    const inner: Element | null = root?.elementFromPoint(x, y) ?? null
    if (!inner || inner === at) break
    found = at = inner
  }
  return found
}

/** How many marks come before an element. */
function placeOf(element: Element, marks: readonly DrawnMark[]): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (comesBefore((marks[middle] as DrawnMark).from[0], element)) low = middle + 1
    else high = middle
  }
  return low
}
