import { queryAll } from '../../common/dom'

/** Their text is long, and never shown. */
const LEFT_OUT = ['script', 'style', 'noscript', 'textarea', 'title']
const SELECTOR = LEFT_OUT.join()
/** The same as text nodes, so that no element need be touched: in HTML, and in other XML. */
const IN_HTML = LEFT_OUT.map((name) => `//${name}/text()`).join('|')
const IN_XML = `//*[${LEFT_OUT.map((name) => `local-name()='${name}'`).join(' or ')}]/text()`
const { evaluate } = Document.prototype

/** Nodes of a root whose text is to be left out, in document order: the nth, or nothing after the last. */
export function stopsOf(root: Node): (n: number) => Node | null {
  if (root !== document) {
    const list = queryAll(root, SELECTOR)
    return (n) => list[n] ?? null
  }
  const path = document.contentType === 'text/html' ? IN_HTML : IN_XML
  const found = evaluate.call(document, path, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null)
  return (n) => found.snapshotItem(n)
}
