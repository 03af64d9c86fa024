import { allIn, type Elements, localNameOf, queryAll, shadowRootOf } from '../../common/nodes'

/** The elements that pages are made of: none of them is a custom element, and only the first three may hold a shadow root. */
const USUAL = 'div,span,p,a,li,td,tr,img,i,b,br,path,option,script'.split(',')
/** Not worth asking each. */
const NEVER = USUAL.slice(3)
/** To look among more elements than these for some takes longer than a slice, and cannot be cut: each must be asked. */
const HUGE = 20_000

export function isHuge(under: Node): boolean {
  return allIn(under).item(HUGE) !== null
}

/**
 * Elements under a root that may hold a shadow root, or with `custom` those that most likely do: a list that may be
 * live, with some in it that have none.
 */
export function possibleHosts(under: Node, custom: boolean): Elements {
  // Each element that is touched costs a content script a microsecond; a selector passes over most.
  return isHuge(under) ? allIn(under) : queryAll(under, `:not(${custom ? USUAL : NEVER})`)
}

/** An element's shadow root, if it may have one: our own are none of our business. */
export function rootIn(element: Element, custom: boolean): ShadowRoot | null {
  const name = localNameOf(element)
  // No selector tells custom elements by their name.
  const isLikely = custom ? name.includes('-') : !NEVER.includes(name)
  return isLikely && !name.startsWith('aparte-') ? shadowRootOf(element) : null
}
