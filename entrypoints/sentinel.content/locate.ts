import {
  deepest,
  firstChildOf,
  isElement,
  isText,
  localNameOf,
  nextOf,
  parentOf,
  rootOf,
  walkTexts,
} from '../../common/nodes'
import { type Probe, REACH, WINDOW } from './walk'

/** Their text is never marked. */
const LEFT_OUT = ['script', 'style', 'noscript', 'textarea', 'title', 'code']
/** Characters of a piece that are probed as one. */
const STRETCH = 256

/**
 * Finds the text nodes of a range that match, on their own or together with the text before. `text` is that of the
 * range behind as much of what it follows as `before` says. Single nodes are touched for their lengths up to the last
 * place that matches, and read at such places alone.
 */
export function locate(
  range: Range,
  text: string,
  before: number,
  probe: Probe,
  onHit: (text: Text) => void,
): void {
  const walker = walkTexts(rootOf(range.startContainer))
  let node = firstTextFrom(range, walker)
  /** Where `node` begins in `text`, and the node that was tested last. */
  let at = node === range.startContainer ? before - range.startOffset : before
  let tested: Text | undefined
  for (let from = 0; node && from < text.length; from += STRETCH) {
    const to = Math.min(from + STRETCH, text.length)
    if (!probe(text.slice(Math.max(0, from - REACH), to))) continue
    while (node && at < to) {
      const { length }: Text = node
      const end = at + length
      if (end > from - REACH && node !== tested) {
        tested = node
        // A very long text was probed already, and is most of what matched.
        const isHit = length > WINDOW || mayHold(text, at, end, probe)
        if (isHit && !isNoText(node)) onHit(node)
      }
      // It goes on into the next stretch.
      if (end > to) break
      at = end
      node = walker.nextNode() as Text | null
    }
  }
}

/**
 * May a part of a name stand in the node from `at` to `end`, or one that began before go on in it? What matches before it
 * as a whole is told of with the node it stands in; a longer name around that has its block read then.
 */
function mayHold(text: string, at: number, end: number, probe: Probe): boolean {
  let from = Math.max(0, at - REACH)
  if (!probe(text.slice(from, end))) return false
  if (!probe(text.slice(from, at))) return true
  // Behind the last place from which it matches as a whole.
  for (let step = 32; step > 0; step >>= 1) if (probe(text.slice(from + step, at))) from += step
  return probe(text.slice(from + 1, end))
}

function firstTextFrom({ startContainer, startOffset }: Range, walker: TreeWalker): Text | null {
  walker.currentNode = startContainer
  if (isText(startContainer)) return startContainer
  if (startOffset > 0) {
    let child = firstChildOf(startContainer)
    for (let i = 1; child && i < startOffset; i++) child = nextOf(child)
    if (child) walker.currentNode = deepest(child)
  }
  return walker.nextNode() as Text | null
}

/** Is it the text of an element that is left out? */
export function isNoText(text: Text): boolean {
  const parent = parentOf(text)
  return isElement(parent) && LEFT_OUT.includes(localNameOf(parent))
}
