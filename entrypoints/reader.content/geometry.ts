import { holds, isConnected, isElement, isShadowRoot, isText, parentOf, rootOf } from '../../common/dom'
import { shownAt } from './overlay'
import type { DrawnMark, Store } from './store'
import { holderOf, hostOf } from './unread'

/** One range, reused: a live one of each mark would slow down every change of the page. */
const ruler = new Range()
const { caretPositionFromPoint } = Document.prototype
/** A pointer this far off a box still is on it, in CSS px: underlines hang below. */
const SLACK = 3

/** A mark's boxes in the viewport, in CSS px; none when it is gone or not shown. */
export function boxesOf(mark: DrawnMark): DOMRect[] {
  return (measure(mark, () => [...ruler.getClientRects()]) ?? []).filter(hasArea)
}

/** One box around all of a mark's, which is asked for more cheaply. */
export function boundsOf(mark: DrawnMark): DOMRect | undefined {
  const bounds = measure(mark, () => ruler.getBoundingClientRect())
  return bounds && hasArea(bounds) ? bounds : undefined
}

function measure<T>({ from, to }: DrawnMark, read: () => T): T | undefined {
  if (!isConnected(from[0]) || !isConnected(to[0])) return undefined
  if (from[1] > from[0].length || to[1] > to[0].length) return undefined
  ruler.setStart(...from)
  ruler.setEnd(...to)
  const measured = read()
  ruler.selectNodeContents(document)
  return measured
}

const hasArea = ({ width, height }: DOMRect) => width > 0 && height > 0

/** The mark under a point of the viewport: the caret's text, then the boxes of the marks in it. */
export function markAt(
  x: number,
  y: number,
  store: Store,
  painted: Iterable<DrawnMark>,
): DrawnMark | undefined {
  const marks = [...painted].filter(({ from }) => isConnected(from[0]))
  const shadowRoots = [...new Set(marks.map(({ from }) => rootOf(from[0])))].filter((root) =>
    isShadowRoot(root),
  )
  const caret = caretPositionFromPoint?.call(document, x, y, { shadowRoots })
  const node = caret?.offsetNode
  const near = isText(node) ? store.marksIn(node) : []
  const isHere = (mark: DrawnMark) => isOnMark(mark, x, y)
  if (near.length > 0) return near.find(isHere)
  if (caret && isText(node) && isOn(node, caret.offset, x, y)) return undefined
  // Text that cannot be selected has no caret: the marks of the element that is there are tried.
  const parent = isElement(node) ? node : null
  const inside = parent ? marks.find((mark) => holds(parent, mark.from[0]) && isHere(mark)) : undefined
  return inside ?? markUnder(x, y, marks)
}

/** The mark that shows at a point through what lies over it. */
function markUnder(x: number, y: number, marks: readonly DrawnMark[]): DrawnMark | undefined {
  const isShown = shownAt(x, y)
  return marks.find((mark) => {
    const holder = holderOf(mark.from[0])
    return holder && isShown(holder) && isOnMark(mark, x, y)
  })
}

const isOnMark = (mark: DrawnMark, x: number, y: number) => boxesOf(mark).some((box) => isIn(box, x, y))

/** Does a point lie on the text at a caret? Asked of the units on both sides of it, for a text may be a whole log. */
function isOn(text: Text, caret: number, x: number, y: number): boolean {
  ruler.setStart(text, Math.max(0, caret - 1))
  ruler.setEnd(text, Math.min(text.length, caret + 1))
  const on = [...ruler.getClientRects()].some((box) => isIn(box, x, y))
  ruler.selectNodeContents(document)
  return on
}

/** The link a mark stands in, over shadow roots. */
export function linkOf({ from }: DrawnMark): Element | undefined {
  const parent = parentOf(from[0])
  for (let at = isElement(parent) ? parent : undefined; at; at = hostOf(at)) {
    const link = Element.prototype.closest.call(at, 'a[href],area[href]')
    if (link) return link
  }
  return undefined
}

function isIn(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom + SLACK
}
