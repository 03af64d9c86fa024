import {
  hasElements,
  isElement,
  localNameOf,
  parentOf,
  previousElementOf,
  queryAll,
  rootOf,
  walkTexts,
} from '../../common/dom'
import { isSilent } from './edges'

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]'
/** How much of a heading or of neighbouring text is evidence, in UTF-16 units. */
const MUCH = 300
/** Text nodes looked at on each side for so much. */
const STEPS = 24
/**
 * A heading further back than this many elements is no evidence. On real pages, four headings in five are nearer, and
 * to look twice as far finds one in twenty more.
 */
const FAR = 50
const { closest, getAttribute, matches } = Element.prototype

/** What a way back from a node came to: a heading after so many elements, or none among them. */
interface Way {
  heading: Element | undefined
  steps: number
}

/**
 * The headings that text stands under. They are looked for element by element, on the way back: Chromium compares the
 * places of two siblings by going over all that stand before them, which on a long flat page took 1 ms a block.
 */
export function createSections() {
  /** The ways that were gone already, from each node on them: the next block's soon meets one. */
  let ways = new WeakMap<Node, Way>()

  /** The last heading before a node in its root, unless it is more than `limit` elements back; those inside elements passed by count as one with them. */
  const headingBefore = (node: Node, limit: number): Element | undefined => {
    const passed: [Node, number][] = []
    const end = (heading: Element | undefined, steps: number) => {
      for (const [from, before] of passed) ways.set(from, { heading, steps: steps - before })
      return steps <= limit ? heading : undefined
    }
    for (let at = node, steps = 0; ; ) {
      const way = ways.get(at)
      if (way && (way.heading || steps + way.steps >= limit)) return end(way.heading, steps + way.steps)
      const before = previousElementOf(at)
      const next = before ?? parentOf(at)
      // Ways are remembered at what text stands in: another's way comes by that.
      if (!before) passed.push([at, steps])
      if (!next) return end(undefined, Number.POSITIVE_INFINITY)
      if (before && ++steps > limit) return end(undefined, limit)
      const heading = before ? lastHeadingIn(before) : isHeading(next) ? next : undefined
      if (heading) return end(heading, steps)
      at = next
    }
  }
  return {
    headingBefore,
    /** To be called once something has changed. */
    forget() {
      ways = new WeakMap()
    },
  }
}
export type Sections = ReturnType<typeof createSections>

/** The last heading inside an element, or the element itself if it is one. */
function lastHeadingIn(element: Element): Element | undefined {
  const inside = hasElements(element) ? queryAll(element, HEADINGS) : []
  return inside[inside.length - 1] ?? (matches.call(element, HEADINGS) ? element : undefined)
}

function isHeading(node: Node): node is Element {
  return isElement(node) && matches.call(node, HEADINGS)
}

/** Text near a block that may tell its sense: its heading, and what stands before and after it. */
export interface Around {
  text: string
  heading: Element | undefined
  /** The heading and the text nodes that were looked at: nothing stands between those next to the block and it. */
  nodes: readonly Node[]
}

/** Reads what stands around a block. */
export function readAround(first: Text, last: Text, sections: Sections): Around {
  const walker = walkTexts(rootOf(first))
  const nodes: Node[] = []
  walker.currentNode = first
  const before = gather(() => walker.previousNode() as Text | null, nodes).reverse()
  walker.currentNode = last
  const after = gather(() => walker.nextNode() as Text | null, nodes)
  const heading = headingOf(first, sections)
  const over = heading ? beginningOf(heading, nodes) : ''
  const text = [over, before.join(' ').slice(-MUCH), after.join(' ').slice(0, MUCH)].join('\n').trim()
  return { text, heading, nodes }
}

/** The heading that is evidence for a text. */
export function headingOf(text: Text, sections: Sections): Element | undefined {
  return sections.headingBefore(text, FAR)
}

/** The headings that changed nodes stand in, and the last in each. */
export function headingsAt(changed: readonly Node[]): Element[] {
  return changed.flatMap((node) => {
    const element = isElement(node) ? node : parentOf(node)
    if (!isElement(element)) return []
    const found = [closest.call(element, HEADINGS), element === node && lastHeadingIn(element)]
    return found.filter((heading): heading is Element => Boolean(heading))
  })
}

/** The beginning of an element's text; its nodes are added to `nodes`, as is the element. */
function beginningOf(element: Element, nodes: Node[]): string {
  nodes.push(element)
  const walker = walkTexts(element)
  let text = ''
  while (text.length < MUCH && walker.nextNode()) {
    nodes.push(walker.currentNode)
    text += (walker.currentNode as Text).data
  }
  return text.slice(0, MUCH)
}

/** The texts that some steps come by, until there is enough of them; their nodes are added to `nodes`. */
function gather(step: () => Text | null, nodes: Node[]): string[] {
  const texts: string[] = []
  let length = 0
  for (let steps = 0; length < MUCH && steps < STEPS; steps++) {
    const text = step()
    if (!text) break
    nodes.push(text)
    const { data } = text
    length += data.length
    // Half of a page's texts are blanks between elements.
    if (data.trim() === '') continue
    // A shadow root, which has no name, is not silent.
    if (isSilent(localNameOf(parentOf(text) as Element))) length -= data.length
    else texts.push(data)
  }
  return texts
}

/** The language of a node, by its nearest `lang`. */
export function langOf(node: Node): string | undefined {
  const parent = parentOf(node)
  const tagged = isElement(parent) ? closest.call(parent, '[lang]') : null
  return (tagged && getAttribute.call(tagged, 'lang')) || undefined
}
