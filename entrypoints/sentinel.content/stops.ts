import { queryAll } from '../../common/nodes'

/** Their text is long, and never shown. */
export const LEFT_OUT = ['script', 'style', 'noscript', 'textarea', 'title']
const SELECTOR = LEFT_OUT.join()
/** The same as text nodes, so that no element need be touched. Names are matched so in HTML alone. */
const IN_HTML = LEFT_OUT.map((name) => `//${name}/text()`).join('|')
const ORDERED_SNAPSHOT = 7
const { evaluate } = Document.prototype

/** Nodes of a root whose text is to be left out, in document order: the nth, or nothing after the last. */
export function stopsOf(root: Node): (n: number) => Node | null {
  if (root !== document || document.contentType !== 'text/html') {
    const list = queryAll(root, SELECTOR)
    return (n) => list[n] ?? null
  }
  const found = evaluate.call(document, IN_HTML, document, null, ORDERED_SNAPSHOT, null)
  return (n) => found.snapshotItem(n)
}
