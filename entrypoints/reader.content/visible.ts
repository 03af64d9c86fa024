import { isConnected, shadowRootOf } from '../../common/dom'
import { boundsOf } from './geometry'
import { MOST } from './highlights'
import { findNear, type Spot } from './near'
import { comesBefore } from './order'
import type { DrawnMark } from './store'

/** Points of the viewport whose text decides what is near, as parts of its width and height. */
const COLUMNS = [0.5, 0.15, 0.85]
const ROWS = [0.5, 0.1, 0.9]
/** More texts than this are read in the order in which they are seen. */
const MANY = 64
const { elementFromPoint } = Document.prototype

/** A place in the document: a text and an offset in it, or an element. */
type Place = readonly [Node, number]

/** Knows what of a page is in view, as of the last look. No layout is asked for but that of a frame just drawn. */
export interface View {
  /**
   * The marks to register: all, or when there are more than may be, those nearest to what is in view. Which these are
   * is asked of their boxes where the layout is as `drawn`; else what was found last is used.
   */
  choose(marks: readonly DrawnMark[], drawn?: boolean): readonly DrawnMark[]
  /** Puts texts from the top of the view on before those above it; both are in document order. */
  order(texts: Set<Text>): Set<Text>
  /** Looks once the next frame is drawn, then calls `onLook`. */
  look(): void
  /** What was in view may be no longer: the next who needs to know must look. */
  forget(): void
}

export function createView(onLook: () => void, signal: AbortSignal): View {
  let inView: readonly Element[] = []
  /** Where the marks in view stand, or the nearest to it; found only when there are more than may be registered. */
  let near: readonly Place[] = []
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
        near = []
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
      near = []
    },
    choose(marks, drawn) {
      if (marks.length <= MOST) return marks
      if (drawn) near = placesNear(marks, inView)
      const there = near.filter(([node]) => isConnected(node))
      // A page may show no mark at all: to look again and again would find none.
      if (there.length === 0 && !drawn) look()
      return nearest(marks, there)
    },
    order(texts) {
      if (texts.size <= MANY) return texts
      const [top] = shown().toSorted((a, b) => (comesBefore(a, b) ? -1 : 1))
      if (!top) return texts
      const all = [...texts]
      const at = countBefore(all, (text) => comesBefore(text, top))
      return new Set([...all.slice(at), ...all.slice(0, at)])
    },
  }
}

/**
 * Where the marks in view stand, or the nearest to it. The elements at some points are but a guess: one may hold all of
 * a long page, or lie over it.
 */
function placesNear(marks: readonly DrawnMark[], elements: readonly Element[]): Place[] {
  const [width, height] = [innerWidth, innerHeight]
  const guesses = elements.map((element): Place => [element, 0])
  const found = findNear(marks.length, numbersOf(guesses, marks), (at) =>
    spotOf(marks[at] as DrawnMark, width, height),
  )
  return found.length > 0 ? found.map((at) => (marks[at] as DrawnMark).from) : guesses
}

function spotOf(mark: DrawnMark, width: number, height: number): Spot | undefined {
  const box = boundsOf(mark)
  if (!box) return undefined
  const aside = Math.max(box.left - width, -box.right, 0)
  const above = Math.max(box.top - height, -box.bottom, 0)
  // Columns that go on sideways are all at the viewport's height.
  const isBefore = aside > 0 && above === 0 ? box.right < 0 : box.top + box.bottom < height
  return { away: aside + above, isBefore }
}

/** How many marks stand before each of some places. */
function numbersOf(places: readonly Place[], marks: readonly DrawnMark[]): Set<number> {
  return new Set(
    places.map(([node, offset]) =>
      countBefore(marks, ({ from }) => (from[0] === node ? from[1] < offset : comesBefore(from[0], node))),
    ),
  )
}

/** The marks nearest to some places in the document, or to its beginning. */
function nearest(marks: readonly DrawnMark[], near: readonly Place[]): DrawnMark[] {
  const places = numbersOf(near, marks)
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
  const [width, height] = [innerWidth, innerHeight]
  const found = new Set<Element>()
  for (const x of COLUMNS) {
    for (const y of ROWS) {
      const element = elementAt(x * width, y * height)
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

/** How many things come before a place; they stand in document order. */
function countBefore<T>(things: readonly T[], isBefore: (thing: T) => boolean): number {
  let [low, high] = [0, things.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(things[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
