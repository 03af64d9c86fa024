import {
  allIn,
  deepest,
  isConnected,
  isDoctype,
  isElement,
  isText,
  nextOf,
  parentOf,
  previousOf,
  rootOf,
  walkTexts,
} from '../../common/nodes'
import { isNoText, locate } from './locate'
import { type Probe, REACH, WINDOW } from './walk'

/** An added element with more elements inside than this is walked in slices. */
const LARGE = 2000

/** So many siblings are read at a time. */
const LONGEST_RUN = 500
/** Of more text than is probed at once, or with more elements than this in the first of them, they are read one by one. */
const FEW = 32

/** Siblings that were added next to each other, or one text that changed. */
export interface Run {
  nodes: Node[]
  /** Something was removed next to the node: only the texts around the place are read. */
  removal?: boolean
  /** A part of another run. */
  part?: boolean
}

/** What a page appended to one parent, record after record. */
interface Tail {
  parent: Node
  first: Node
  /** What the last node was appended behind. */
  before: Node | null
  /** All but the first. */
  records: MutationRecord[]
}

/**
 * Gathers mutation records into runs, so that a thousand siblings appended one by one are read as one text. Records
 * tell of the page as it was in between: what counts is where the nodes stand now. A node that has left since has a
 * later record, which tells of the place it left.
 */
export function gatherRuns(records: readonly MutationRecord[], changed: Node[]): Run[] {
  const added = new Set<Node>()
  const gaps = new Set<Node>()
  const removed = new Set<Node>()
  const tails = new Map<Node, Tail>()
  /** Tails that were gone on with. */
  const long: Tail[] = []
  const take = (
    record: MutationRecord,
    target: Node,
    nextSibling: Node | null,
    previousSibling: Node | null,
  ) => {
    if (record.type !== 'childList') {
      added.add(target)
      return
    }
    const { addedNodes, removedNodes } = record
    for (const node of removedNodes) removed.add(node)
    for (const node of addedNodes) if (!isDoctype(node)) added.add(node)
    if (removedNodes.length === 0) return
    if (nextSibling && parentOf(nextSibling) === target) gaps.add(nextSibling)
    else if (previousSibling && parentOf(previousSibling) === target && !isDoctype(previousSibling))
      gaps.add(deepest(previousSibling))
    else if (!nextSibling && !previousSibling) gaps.add(target)
  }
  for (const record of records) {
    // Every part of a record that is asked for costs a content script about a microsecond, a list of nodes two. What was
    // appended behind something new needs no list: it stands behind the first. (What was taken back has the same before it.)
    const { target, nextSibling, previousSibling } = record
    const tail = tails.get(target)
    if (tail && !nextSibling && previousSibling && previousSibling !== tail.before) {
      tail.before = previousSibling
      if (tail.records.push(record) === 1) long.push(tail)
      continue
    }
    tails.delete(target)
    take(record, target, nextSibling, previousSibling)
    const [first] = record.addedNodes
    if (first && !nextSibling && isElement(target)) {
      tails.set(target, { parent: target, first, before: previousSibling, records: [] })
    }
  }
  const isThere = ({ parent, first }: Tail) => parentOf(first) === parent && !removed.has(first)
  // Of several that came at once, some may have been taken back, and then what stood before them.
  for (const { records: more } of long.filter((tail) => !isThere(tail))) {
    for (const record of more) take(record, record.target, record.nextSibling, record.previousSibling)
  }
  const firsts = new Set(long.map(({ first }) => first))
  for (const tail of long.filter(isThere)) {
    let node: Node | null = tail.first
    do {
      added.add(node)
      node = nextOf(node)
      // What one tail begins with ends another, unless it has been moved there.
    } while (node && (!firsts.has(node) || removed.has(node)))
  }
  for (const node of removed) changed.push(node)
  const runs: Run[] = []
  let run: Node[] | undefined
  for (const node of added) {
    if (run && run.length < LONGEST_RUN && previousOf(node) === run[run.length - 1]) {
      run.push(node)
      continue
    }
    // What was added inside something just added is read with it.
    if (!isConnected(node) || added.has(parentOf(node) as Node)) continue
    run = [node]
    runs.push({ nodes: run })
  }
  for (const node of gaps) {
    if (!added.has(node) && !added.has(parentOf(node) as Node)) runs.push({ nodes: [node], removal: true })
  }
  return runs
}

function isLarge(node: Node, most: number): boolean {
  return isElement(node) && allIn(node).item(most) !== null
}

const around = new Range()

/** Nodes that the page may have moved since they were gathered are read where they are, each on its own. */
export function isTorn({ nodes }: Run): boolean {
  return nodes.some((node, i) => i > 0 && previousOf(node) !== nodes[i - 1])
}

/** A run for each of the nodes. */
export function partsOf({ nodes }: Run): Run[] {
  return nodes.map((node) => ({ nodes: [node], part: true }))
}

/**
 * Reads the text of a run with as much text on both sides as a name may reach over, and reports the nodes that match.
 * The texts next to the run count as changed: what was a mention across the place may be none now. A large element is
 * left to `onLarge`. False when the nodes have too much text to be read at once.
 */
export function readRun(
  { nodes, removal }: Run,
  probe: Probe,
  changed: Node[],
  onHit: (text: Text) => void,
  onLarge: (node: Node) => void,
): boolean {
  const first = nodes[0] as Node
  const last = nodes[nodes.length - 1] as Node
  if (!isConnected(first)) return true
  if (nodes[1] && isLarge(first, FEW)) return false
  const walker = walkTexts(rootOf(first))
  walker.currentNode = first
  const start = reach(() => walker.previousNode() as Text | null, changed) ?? first
  walker.currentNode = removal ? last : deepest(last)
  const end = reach(() => walker.nextNode() as Text | null, changed) ?? last
  if (!removal || isText(first)) for (const node of nodes) changed.push(node)
  if (!removal && first === last && isLarge(first, LARGE)) {
    onLarge(first)
    return true
  }
  around.selectNodeContents(end)
  // Of an element behind the place, without text, nothing is read; of a text beside it, all.
  if (removal && end === last && !isText(last)) around.collapse(true)
  around.setStart(start, 0)
  const text = around.toString()
  if (nodes[1] && text.length > WINDOW) return false
  if (probe(text)) locate(around, text, 0, probe, onHit)
  return true
}

/** Steps over texts until `REACH` characters are passed; gives the last one. */
function reach(step: () => Text | null, passed: Node[]): Text | null {
  let reached: Text | null = null
  let left = REACH
  // Empty texts are passed too, but not without end.
  for (let steps = 0; left > 0 && steps < 2 * REACH; steps++) {
    const text = step()
    if (!text) break
    reached = text
    passed.push(text)
    // A block goes on behind what is left out in it.
    if (!isNoText(text)) left -= text.length
  }
  return reached
}
