import { isConnected, shadowRootOf } from '../../common/dom'
import { MOST } from './highlights'
import { comesBefore } from './order'
import type { DrawnMark } from './store'

/** Points of the viewport whose text decides what is near, as parts of its width and height. */
const COLUMNS = [0.5, 0.15, 0.85]
const ROWS = [0.5, 0.1, 0.9]
/** More texts than this are read in the order in which they are seen. */
const MANY = 64
const { elementFromPoint } = Document.prototype

/** Knows what of a page is in view, as of the last look. No layout is asked for but that of a frame just drawn. */
export interface View {
  /** The marks to register: all, or when there are more than may be, those nearest to what is in view. */
  choose(marks: readonly DrawnMark[]): readonly DrawnMark[]
  /** Puts texts from the top of the view on before those above it; both are in document order. */
  order(texts: Set<Text>): Set<Text>
  /** Looks once the next frame is drawn, then calls `onLook`. */
  look(): void
  /** What was in view may be no longer: the next who needs to know must look. */
  forget(): void
}

export function createView(onLook: () => void, signal: AbortSignal): View {
  let inView: readonly Element[] = []
  let looking = false

  const look = () => {
    if (looking || signal.aborted) return
    looking = true
    // A task that follows a frame finds the layout as it was drawn.
    requestAnimationFrame(() =>
      setTimeout(() => {
        looking = false
        if (signal.aborted) return
        inView = elementsInView()
        onLook()
      }),
    )
  }
  const shown = () => {
    const there = inView.filter(isConnected)
    if (there.length === 0) look()
    return there
  }
  return {
    look,
    forget() {
      inView = []
    },
    choose: (marks) => (marks.length <= MOST ? marks : nearest(marks, shown())),
    order(texts) {
      if (texts.size <= MANY) return texts
      const [top] = shown().toSorted((a, b) => (comesBefore(a, b) ? -1 : 1))
      if (!top) return texts
      const all = [...texts]
      const at = countBefore(top, all, (text) => text)
      return new Set([...all.slice(at), ...all.slice(0, at)])
    },
  }
}

/** The marks whose places in the document are nearest to some elements, or to its beginning. */
function nearest(marks: readonly DrawnMark[], elements: readonly Element[]): DrawnMark[] {
  const places = new Set(elements.map((element) => countBefore(element, marks, ({ from }) => from[0])))
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

function elementsInView(): Element[] {
  const found = new Set<Element>()
  for (const x of COLUMNS) {
    for (const y of ROWS) {
      const element = elementAt(x * innerWidth, y * innerHeight)
      if (element && element !== document.documentElement && element !== document.body) found.add(element)
    }
  }
  return [...found]
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

/** How many of some things, which stand in document order, come before an element. */
function countBefore<T>(element: Element, things: readonly T[], nodeOf: (thing: T) => Node): number {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (comesBefore(nodeOf(things[middle] as T), element)) low = middle + 1
    else high = middle
  }
  return low
}
