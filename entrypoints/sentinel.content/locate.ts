import {
  firstChildOf,
  lastChildOf,
  localNameOf,
  nextOf,
  parentOf,
  rootOf,
  walkTexts,
} from '../../common/nodes'
import { LEFT_OUT } from './stops'
import { type Probe, REACH, WINDOW } from './walk'

/** Text nodes probed as one. */
const BATCH = 16

/**
 * Finds the text nodes of a range that match, on their own or together with the text before. `length` is that of the
 * range's text, `before` the text it follows.
 */
export function locate(
  range: Range,
  length: number,
  before: string,
  probe: Probe,
  onHit: (text: Text) => void,
): void {
  const walker = walkTexts(rootOf(range.startContainer))
  let text = firstTextFrom(range, walker)
  let left = length + (text === range.startContainer ? range.startOffset : 0)
  let tail = before
  while (text && left > 0) {
    const batch: Text[] = []
    let joined = tail
    for (let n = 0; n < BATCH && text && left > 0; n++) {
      batch.push(text)
      const { data }: Text = text
      joined += data
      left -= data.length
      text = walker.nextNode() as Text | null
    }
    // One by one is slow: most batches hold no hit.
    if (joined.length > WINDOW || probe(joined)) locateIn(batch, tail, probe, onHit)
    tail = joined.slice(-REACH)
  }
}

function locateIn(texts: readonly Text[], before: string, probe: Probe, onHit: (text: Text) => void): void {
  let tail = before
  for (const text of texts) {
    const { data } = text
    const seam = tail.slice(-REACH) + data.slice(0, REACH)
    // A very long text was probed already, and is most of what matched.
    if ((data.length > WINDOW || probe(data) || probe(seam)) && !isNoText(text)) onHit(text)
    tail = data.length < REACH ? seam : data
  }
}

function firstTextFrom({ startContainer, startOffset }: Range, walker: TreeWalker): Text | null {
  walker.currentNode = startContainer
  if (startContainer instanceof Text) return startContainer
  if (startOffset > 0) {
    let child = firstChildOf(startContainer)
    for (let i = 1; child && i < startOffset; i++) child = nextOf(child)
    for (let deep: Node | null = child; deep; deep = lastChildOf(deep)) walker.currentNode = deep
  }
  return walker.nextNode() as Text | null
}

function isNoText(text: Text): boolean {
  const parent = parentOf(text)
  return parent instanceof Element && LEFT_OUT.includes(localNameOf(parent))
}
