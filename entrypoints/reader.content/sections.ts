import {
  firstChildOf,
  localNameOf,
  parentOf,
  positionOf,
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
/** Elements passed by in search of a heading before all headings of the root are listed. */
const NEAR = 24
/** So many nodes of a root are worth a list of its headings. */
const MANY = 8
const { closest, matches } = Element.prototype

/**
 * Does `later` follow `earlier`? Chromium goes back from `later` over its siblings until it meets `earlier`: a yes costs
 * the distance of the two, a no all siblings before.
 */
const follows = (earlier: Node, later: Node) =>
  (positionOf(earlier, later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Headings of each root, listed once a slice where many are asked for. */
export function createSections() {
  let headings = new Map<Node, ArrayLike<Element>>()
  let asked = 0
  let last = 0

  /** The last heading before a node in its root. */
  const headingBefore = (node: Node): Element | undefined => {
    const root = rootOf(node)
    let list = headings.get(root)
    if (!list) {
      const near = asked++ < MANY ? headingNear(node) : null
      if (near !== null) return near
      list = root.nodeType === 1 ? [] : queryAll(root, HEADINGS)
      headings.set(root, list)
    }
    last = lastBefore(node, list, last)
    return list[last]
  }
  return {
    headingBefore,
    forget() {
      headings = new Map()
      asked = 0
    },
  }
}
export type Sections = ReturnType<typeof createSections>

/**
 * The last heading before a node in its root, by a way back over what stands before it and before what it is in;
 * `undefined` when there is none, `null` when it is too far.
 */
function headingNear(node: Node): Element | undefined | null {
  let left = NEAR
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at !== node && isHeading(at)) return at
    for (let before = previousElementOf(at); before; before = previousElementOf(before)) {
      if (left-- === 0) return null
      const inside = firstChildOf(before) ? queryAll(before, HEADINGS) : []
      if (inside.length > 0) return inside[inside.length - 1]
      if (isHeading(before)) return before
    }
  }
  return undefined
}

function isHeading(node: Node): node is Element {
  return node instanceof Element && matches.call(node, HEADINGS)
}

/** The number of the last of some headings before a node, or -1; `known` is the last answer, on the way through a page most often near. */
function lastBefore(node: Node, list: ArrayLike<Element>, known: number): number {
  const isBefore = (at: number) => follows(list[at] as Element, node)
  let low = 0
  let high = list.length
  if (known >= 0 && known < high && isBefore(known)) {
    low = known + 1
    // Forwards in steps that grow: what is near is found by comparisons over short ways.
    for (let step = 1; low < list.length; step *= 2) {
      const next = Math.min(low + step - 1, list.length - 1)
      if (follows(node, list[next] as Element)) {
        high = next
        break
      }
      low = next + 1
    }
  }
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low - 1
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
  const heading = sections.headingBefore(first)?.textContent ?? ''
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
