import { allIn, localNameOf, queryAll, shadowRootOf } from '../../common/nodes'
import { findAll } from './xpath'

/** Common elements that cannot hold a shadow root, or never do: not worth asking each. */
const NEVER = new Set('a,li,td,tr,img,b,i,br,ul,script,path'.split(','))

/** Which elements to ask: those that most likely hold a shadow root (they hold nothing else), or every one that could. */
export type Thorough = 'likely' | 'all'

/** Elements under a root that may hold a shadow root; those of a document or an element may be a live list. */
export function possibleHosts(under: Node, thorough: Thorough): ArrayLike<Element> {
  return thorough === 'all' ? allIn(under) : queryAll(under, 'div:empty,span:empty')
}

/** Calls back for each custom element under a root. */
export function eachCustom(under: Node, found: (element: Element) => void): void {
  // A selector cannot tell them by their name, and XPath cannot start at a shadow root.
  if (under.nodeType === 11) {
    for (const element of queryAll(under, '*')) if (localNameOf(element).includes('-')) found(element)
    return
  }
  const nth = findAll('.//*[contains(name(),"-")]', under)
  for (let n = 0, element = nth(n); element; element = nth(++n)) found(element as Element)
}

/** An element's shadow root, if it may have one: our own are none of our business. */
export function rootIn(element: Element): ShadowRoot | null {
  const name = localNameOf(element)
  return NEVER.has(name) || name.startsWith('aparte-') ? null : shadowRootOf(element)
}
