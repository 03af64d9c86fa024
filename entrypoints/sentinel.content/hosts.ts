import { allIn, type Elements, localNameOf, queryAll, shadowRootOf } from '../../common/nodes'

/** The elements that pages are made of, the commonest first: none of them is a custom element. */
const USUAL = 'div,span,a,li,p,td,tr,img,i,b,br,ul,em,strong,sup,path,svg,g,use,input,option,link,script,code'
/** Common elements that cannot hold a shadow root, or never do: not worth asking each. */
const NEVER = new Set('a,li,td,tr,img,b,i,br,ul,script,path'.split(','))

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
