import { follows, isConnected, isShadowRoot, rootOf } from '../../common/dom'

/** A block and the text it begins in, from an offset on. */
interface Begun {
  first: Node
  block: { pieces: readonly { from: number }[] }
}

/** Does one block come before another on the page? A shadow tree's text counts as standing at its host. */
export function isBefore(a: Begun, b: Begun): boolean {
  // Parts of a long text.
  if (a.first === b.first) return startOf(a) < startOf(b)
  return comesBefore(a.first, b.first)
}

const startOf = ({ block }: Begun) => block.pieces[0]?.from ?? 0

/** Document order over shadow trees. Nodes out of the page come last. */
export function comesBefore(a: Node, b: Node): boolean {
  if (!isConnected(a)) return false
  if (!isConnected(b)) return true
  if (rootOf(a) === rootOf(b)) return follows(b, a)
  const [pathA, pathB] = [pathOf(a), pathOf(b)]
  let depth = 0
  while (
    pathA[depth + 1] &&
    pathB[depth + 1] &&
    rootOf(pathA[depth] as Node) === rootOf(pathB[depth] as Node)
  ) {
    if (pathA[depth] !== pathB[depth]) break
    depth++
  }
  const [inA, inB] = [pathA[depth] as Node, pathB[depth] as Node]
  // A host comes before what its shadow tree holds, and that before the host's own children.
  if (inA === inB) return pathA.length < pathB.length
  return follows(inB, inA)
}

/** The node's hosts from the document down, then the node itself. */
function pathOf(node: Node): Node[] {
  const path = [node]
  for (let root = rootOf(node); isShadowRoot(root); root = rootOf(root.host)) path.unshift(root.host)
  return path
}
