import { allIn, localNameOf, queryAll, shadowRootOf } from '../../common/nodes'

/** The elements that pages are made of, the commonest first: none of them is a custom element. */
const USUAL =
  'div,span,a,li,p,td,tr,img,i,b,br,ul,em,strong,sup,path,svg,g,use,h1,h2,h3,h4,input,button,option,label,link,meta,script,style,th,code,section,article'
/** Common elements that cannot hold a shadow root, or never do: not worth asking each. */
const NEVER = new Set('a,li,td,tr,img,b,i,br,ul,script,path'.split(','))

/** Which elements to ask for a shadow root: custom ones, which most likely hold one, or all that can. */
export type Thorough = 'custom' | 'all'

/** Elements under a root that may hold a shadow root; those of a document or an element may be a live list. */
export function possibleHosts(under: Node, thorough: Thorough): ArrayLike<Element> {
  return thorough === 'all' ? allIn(under) : queryAll(under, `:not(${USUAL})`)
}

/** An element's shadow root, if it may have one: our own are none of our business. */
export function rootIn(element: Element, thorough: Thorough): ShadowRoot | null {
  const name = localNameOf(element)
  // No selector tells custom elements by their name.
  const isLikely = thorough === 'all' ? !NEVER.has(name) : name.includes('-')
  return isLikely && !name.startsWith('aparte-') ? shadowRootOf(element) : null
}
