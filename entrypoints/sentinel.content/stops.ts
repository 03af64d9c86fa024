import { allIn, type Elements, firstChildOf, follows, holds } from '../../common/nodes'

/** Shorter text of scripts and styles, in UTF-16 units, is cheaper to read than to step around. */
const LONG = 4096

/**
 * Gives the long scripts and styles of a root, as its walk comes to them: the next one, if it stands before the element of
 * the number asked for; none that has left the root meanwhile. `all` are the root's elements.
 */
export function createStops(root: Node, all: Elements): (before: number) => Element | undefined {
  const found = [...longIn(root, 'script'), ...longIn(root, 'style')].sort(inOrder)
  let next = 0
  /** The number of an element that follows the next one, as far as it is known. */
  let number = -1
  return (before) => {
    for (let stop = found[next]; stop; stop = found[next]) {
      if (number < 0) number = numberAfter(stop, all, before)
      if (before < number) return undefined
      next++
      number = -1
      if (holds(root, stop)) return stop
    }
    return undefined
  }
}

/** By one name at a time: browsers find these many times faster than by a selector with both. */
function longIn(root: Node, name: string): Element[] {
  const found: Element[] = []
  const list = allIn(root, name)
  for (let i = 0, element = list.item(0); element; element = list.item(++i)) {
    if (isLong(element)) found.push(element)
  }
  return found
}

const inOrder = (a: Element, b: Element) => (follows(b, a) ? -1 : 1)

function isLong(element: Element): boolean {
  const text = firstChildOf(element)
  return text !== null && (text as Text).length > LONG
}

/** The number, from `from` on, of the first element that follows `stop`; by halves, for a comparison may take long. */
function numberAfter(stop: Element, all: Elements, from: number): number {
  let low = from
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (follows(all.item(middle) as Element, stop)) high = middle
    else low = middle + 1
  }
  return low
}
