import { isConnected, lastChildOf, parentOf, previousOf, rootOf, walkTexts } from '../../common/nodes'
import { locate } from './locate'
import { type Probe, REACH } from './walk'

/** Siblings that were added next to each other, or one text that changed. */
export interface Run {
  first: Node
  last: Node
  /** Something was removed next to `first`: only the texts around the place are read. */
  removal?: boolean
}

/** Gathers mutation records into runs, so that a thousand siblings appended one by one are read as one text. */
export function gatherRuns(records: readonly MutationRecord[], changed: Node[]): Run[] {
  const runs: Run[] = []
  const seen = new Set<Node>()
  let run: Run | undefined
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') {
      if (seen.has(target)) continue
      seen.add(target)
      runs.push({ first: target, last: target })
      continue
    }
    for (const node of removedNodes) changed.push(node)
    const first = addedNodes[0]
    const last = addedNodes[addedNodes.length - 1]
    if (!first || !last) {
      const place = nextSibling ?? (previousSibling ? deepest(previousSibling) : target)
      if (!seen.has(place)) runs.push({ first: place, last: place, removal: true })
      continue
    }
    // What was added inside something just added is read with it.
    const inside = seen.has(target)
    for (const node of addedNodes) seen.add(node)
    if (inside) continue
    if (run && previousSibling === run.last && parentOf(first) === parentOf(run.first)) run.last = last
    else {
      run = { first, last }
      runs.push(run)
    }
  }
  return runs
}

const around = new Range()

/**
 * Reads the text of a run with as much text on both sides as a name may reach over, and reports the nodes that match.
 * The texts next to the run count as changed: what was a mention across the place may be none now.
 */
export function readRun(run: Run, probe: Probe, changed: Node[], onHit: (text: Text) => void): void {
  if (!isConnected(run.first) || !isConnected(run.last)) return
  const walker = walkTexts(rootOf(run.first))
  walker.currentNode = run.first
  const start = reach(() => walker.previousNode() as Text | null, changed) ?? run.first
  walker.currentNode = run.removal ? run.last : deepest(run.last)
  const end = reach(() => walker.nextNode() as Text | null, changed) ?? run.last
  if (!run.removal || run.first instanceof Text) {
    for (let node: Node | null = run.last; node; node = node === run.first ? null : previousOf(node)) {
      changed.push(node)
    }
  }
  around.selectNodeContents(end)
  if (run.removal && end === run.last) around.collapse(true)
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
    left -= text.length
  }
  return reached
}

function deepest(node: Node): Node {
  let deep = node
  for (let child = lastChildOf(deep); child; child = lastChildOf(deep)) deep = child
  return deep
}
