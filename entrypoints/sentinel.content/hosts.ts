import { allIn, type Elements, localNameOf, queryAll, shadowRootOf } from '../../common/nodes'

/** The elements that pages are made of: none of them is a custom element, and only the first three may hold a shadow root. */
const USUAL = 'div,span,p,a,li,td,tr,img,i,b,br,ul,em,strong,sup,path,svg,g,option,script'.split(',')
/** Not worth asking each. */
const NEVER = new Set(USUAL.slice(3))

/**
 * Elements under a root that may hold a shadow root: all, as a list that may be live, or with `custom` those that most
 * likely do.
 */
export function possibleHosts(under: Node, custom: boolean): Elements {
  return custom ? queryAll(under, `:not(${USUAL})`) : allIn(under)
}

/** An element's shadow root, if it may have one: our own are none of our business. */
export function rootIn(element: Element, custom: boolean): ShadowRoot | null {
  const name = localNameOf(element)
  // No selector tells custom elements by their name.
  const isLikely = custom ? name.includes('-') : !NEVER.has(name)
  return isLikely && !name.startsWith('aparte-') ? shadowRootOf(element) : null
}
