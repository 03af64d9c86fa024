const ORDERED_SNAPSHOT = 7
const { evaluate } = Document.prototype

/**
 * The nodes of the document that an expression finds, in its order: the nth, or nothing after the last. Unlike a
 * selector's, they are touched only when asked for.
 */
export function findAll(expression: string, root: Node): (n: number) => Node | null {
  const found = evaluate.call(document, expression, root, null, ORDERED_SNAPSHOT, null)
  return (n) => found.snapshotItem(n)
}
