import {
  hasElements,
  localNameOf,
  parentOf,
  previousElementOf,
  queryAll,
  rootOf,
  walkTexts,
} from '../../common/dom'
import type { TextBlock } from './blocks'
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
const { closest, matches } = Element.prototype

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
      passed.push([at, steps])
      const before = previousElementOf(at)
      const next = before ?? parentOf(at)
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
  return inside[inside.length - 1] ?? (isHeading(element) ? element : undefined)
}

function isHeading(node: Node): node is Element {
  return node instanceof Element && matches.call(node, HEADINGS)
}

/** Text near a block that may tell its sense: its heading, and what stands before and after it. */
export function textAround({ pieces }: TextBlock, sections: Sections): string {
  const first = pieces[0]?.node
  const last = pieces.at(-1)?.node
  if (!first || !last) return ''
  const walker = walkTexts(rootOf(first))
  walker.currentNode = first
  const before = gather(() => walker.previousNode() as Text | null).reverse()
  walker.currentNode = last
  const after = gather(() => walker.nextNode() as Text | null)
  const heading = sections.headingBefore(first, FAR)?.textContent ?? ''
  return [heading.slice(0, MUCH), before.join(' ').slice(-MUCH), after.join(' ').slice(0, MUCH)]
    .join('\n')
    .trim()
}

/** The texts that some steps come by, until there is enough of them. */
function gather(step: () => Text | null): string[] {
  const texts: string[] = []
  let length = 0
  for (let steps = 0; length < MUCH && steps < STEPS; steps++) {
    const text = step()
    if (!text) break
    const parent = parentOf(text)
    if (parent instanceof Element && isSilent(localNameOf(parent))) continue
    texts.push(text.data)
    length += text.length
  }
  return texts
}

/** The language of a node, by its nearest `lang`. */
export function langOf(node: Node): string | undefined {
  const parent = parentOf(node)
  const tagged = parent instanceof Element ? closest.call(parent, '[lang]') : null
  return tagged?.getAttribute('lang') || undefined
}
