import { parentOf, positionOf, queryAll, rootOf } from '../../common/dom'

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]'
/** How much of a heading or of neighbouring text is evidence, in UTF-16 units. */
const MUCH = 300
const { closest } = Element.prototype

/**
 * Does `later` follow `earlier`? Chromium goes back from `later` over its siblings until it meets `earlier`: a yes costs
 * the distance of the two, a no all siblings before.
 */
const follows = (earlier: Node, later: Node) =>
  (positionOf(earlier, later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Headings of each root, read once a slice. */
export function createSections() {
  let headings = new Map<Node, ArrayLike<Element>>()
  let last = 0

  /** The last heading before a node in its root. */
  const headingBefore = (node: Node): Element | undefined => {
    const root = rootOf(node)
    let list = headings.get(root)
    if (!list) {
      list = root.nodeType === 1 ? [] : queryAll(root, HEADINGS)
      headings.set(root, list)
    }
    const isBefore = (at: number) => follows(list[at] as Element, node)
    // On the way through a page, the last answer is most often right still.
    if (last < list.length && isBefore(last)) {
      const next = list[last + 1]
      if (!next || follows(node, next)) return list[last]
    }
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(middle)) low = middle + 1
      else high = middle
    }
    last = Math.max(0, low - 1)
    return list[low - 1]
  }
  return {
    headingBefore,
    forget() {
      headings = new Map()
    },
  }
}
export type Sections = ReturnType<typeof createSections>

/** Text near a node that may tell the sense of its block: its heading, and the blocks before and after. */
export function textAround(node: Node, sections: Sections): string {
  const parent = parentOf(node)
  const heading = sections.headingBefore(node)?.textContent ?? ''
  const block = parent instanceof Element ? closest.call(parent, 'p,li,td,dd,blockquote,div') : null
  const before = block?.previousElementSibling?.textContent ?? ''
  const after = block?.nextElementSibling?.textContent ?? ''
  return [heading.slice(0, MUCH), before.slice(-MUCH), after.slice(0, MUCH)].join('\n').trim()
}

/** The language of a node, by its nearest `lang`. */
export function langOf(node: Node): string | undefined {
  const parent = parentOf(node)
  const tagged = parent instanceof Element ? closest.call(parent, '[lang]') : null
  return tagged?.getAttribute('lang') || undefined
}
