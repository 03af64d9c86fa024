import { localNameOf, queryAll, shadowRootOf } from '../../common/nodes'

/** Built-in elements that may hold a shadow root, commonest first. */
const PLAIN = 'div,span,p,section,article,header,h3,h2,h4,h1,footer,nav,main,aside,body,h5,h6,blockquote'
/**
 * Everything but the commonest elements, in the order of how common they are: what is left may be a custom element.
 * A longer list takes longer to match than the few elements it spares.
 */
export const NOTABLE = `:not(${PLAIN},a,li,td,tr,img,b,i,br,ul,script,meta,link,strong,em,path,svg,g,use,option,input,button,label,font,tbody,table,cite,sup,style,html,head,title,form,noscript,iframe,hr,small,ol,time,textarea,select,th)`

/** Which elements to ask: those that most likely hold a shadow root (they hold nothing else), or every one that could. */
export type Thorough = 'likely' | 'all'

/** Elements under a root that may hold a shadow root. */
export function possibleHosts(under: Node, thorough: Thorough): ArrayLike<Element> {
  return queryAll(under, thorough === 'all' ? `${PLAIN},${NOTABLE}` : `:is(${PLAIN}):empty`)
}

/** An element's shadow root, if it may have one: our own are none of our business. */
export function rootIn(element: Element): ShadowRoot | null {
  return localNameOf(element).startsWith('aparte-') ? null : shadowRootOf(element)
}

export function isCustom(element: Element): boolean {
  return localNameOf(element).includes('-')
}
