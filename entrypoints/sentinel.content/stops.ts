import { queryAll } from '../../common/nodes'
import { findAll } from './xpath'

/** Their text is never marked. */
export const LEFT_OUT = ['script', 'style', 'noscript', 'textarea', 'title', 'code']
/** Of these the ones with long text; that of the others is cheaper to read than to look for. */
const LONG = 'script,style'
/** The same as text nodes, so that no element need be touched. Names are matched so in HTML alone. */
const IN_HTML = '//script/text()|//style/text()'

/** Nodes of a root whose text is to be left out, in document order: the nth, or nothing after the last. */
export function stopsOf(root: Node): (n: number) => Node | null {
  if (root === document && document.contentType === 'text/html') return findAll(IN_HTML, root)
  const list = queryAll(root, LONG)
  return (n) => list[n] ?? null
}
