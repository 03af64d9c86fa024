import { isConnected, lastChildOf, parentOf, previousOf, rootOf, walkTexts } from '../../common/nodes'
import { isNoText, locate } from './locate'
import { type Probe, REACH } from './walk'

/** So many siblings are read at a time. */
const LONGEST_RUN = 500

/** Siblings that were added next to each other, or one text that changed. */
export interface Run {
  nodes: Node[]
  /** Something was removed next to the node: only the texts around the place are read. */
  removal?: boolean
}

/**
 * Gathers mutation records into runs, so that a thousand siblings appended one by one are read as one text. Records
 * tell of the page as it was in between: what counts is where the nodes stand now. A node that has left since has a
 * later record, which tells of the place it left.
 */
export function gatherRuns(records: readonly MutationRecord[], changed: Node[]): Run[] {
  const added = new Set<Node>()
  const gaps = new Set<Node>()
  for (const record of records) {
    // Every part of a record that is asked for costs a content script about a microsecond: most are not.
    const { addedNodes, removedNodes } = record
    const [more, less] = [addedNodes.length, removedNodes.length]
    // Text changed.
    if (more + less === 0) added.add(record.target)
    for (let i = 0; i < less; i++) changed.push(removedNodes[i] as Node)
    for (let i = 0; i < more; i++) if (!isDoctype(addedNodes[i] as Node)) added.add(addedNodes[i] as Node)
    if (less === 0) continue
    const { target, previousSibling, nextSibling } = record
    if (nextSibling && parentOf(nextSibling) === target) gaps.add(nextSibling)
    else if (previousSibling && parentOf(previousSibling) === target && !isDoctype(previousSibling))
      gaps.add(deepest(previousSibling))
    else if (!nextSibling && !previousSibling) gaps.add(target)
  }
  const runs: Run[] = []
  let run: Node[] | undefined
  for (const node of added) {
    if (run && run.length < LONGEST_RUN && previousOf(node) === run[run.length - 1]) {
      run.push(node)
      continue
    }
    // What was added inside something just added is read with it.
    if (!isConnected(node) || isIn(added, parentOf(node))) continue
    run = [node]
    runs.push({ nodes: run })
  }
  for (const node of gaps) {
    if (!added.has(node) && !isIn(added, parentOf(node))) runs.push({ nodes: [node], removal: true })
  }
  return runs
}

/** No range can begin in a document type, and no text stands before one. */
function isDoctype({ nodeType }: Node): boolean {
  return nodeType === Node.DOCUMENT_TYPE_NODE
}

function isIn(nodes: ReadonlySet<Node>, node: Node | null): boolean {
  return node !== null && nodes.has(node)
}

const around = new Range()

/** Nodes that the page may have moved since they were gathered are read where they are, each on its own. */
export function isTorn({ nodes }: Run): boolean {
  return nodes.some((node, i) => i > 0 && previousOf(node) !== nodes[i - 1])
}

/**
 * Reads the text of a run with as much text on both sides as a name may reach over, and reports the nodes that match.
 * The texts next to the run count as changed: what was a mention across the place may be none now.
 */
export function readRun(
  { nodes, removal }: Run,
  probe: Probe,
  changed: Node[],
  onHit: (text: Text) => void,
): void {
  const first = nodes[0] as Node
  const last = nodes[nodes.length - 1] as Node
  if (!isConnected(first)) return
  const walker = walkTexts(rootOf(first))
  walker.currentNode = first
  const start = reach(() => walker.previousNode() as Text | null, changed) ?? first
  walker.currentNode = removal ? last : deepest(last)
  const end = reach(() => walker.nextNode() as Text | null, changed) ?? last
  if (!removal || first instanceof Text) for (const node of nodes) changed.push(node)
  around.selectNodeContents(end)
  if (removal && end === last) around.collapse(true)
  around.setStart(start, 0)
  const text = around.toString()
  if (probe(text)) locate(around, text, 0, probe, onHit)
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

function deepest(node: Node): Node {
  let deep = node
  for (let child = lastChildOf(deep); child; child = lastChildOf(deep)) deep = child
  return deep
}
