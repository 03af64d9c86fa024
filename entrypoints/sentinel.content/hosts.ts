import { localNameOf, queryAll, shadowRootOf } from '../../common/dom'
import { OUR_HOSTS } from '../../common/hosts'

const OURS = OUR_HOSTS.split(',')
/** Built-in elements that may hold a shadow root. */
const PLAIN = ':is(div,span,section,p,article,aside,main,nav,header,footer,blockquote,body,h1,h2,h3,h4,h5,h6)'
/** Most that do so hold nothing else, or children for named slots. */
const LIKELY = `${PLAIN}:empty,:has(>[slot])`
/**
 * Everything but the commonest elements, in the order of how common they are: what is left may be a custom element.
 * A longer list takes longer to match than the few elements it spares.
 */
export const NOTABLE =
  ':not(div,span,a,p,li,td,tr,img,b,i,br,ul,script,meta,link,h3,h2,h4,h1,strong,em,path,svg,g,use,option,input,button,label,section,article,header,footer,nav,main,aside,font,tbody,table,cite,sup,style,html,head,title,body,form,noscript,iframe,hr,small,ol,time,textarea,select,center,th,h5,h6,code,pre,rect,u,s,q,dl,dt,dd,blockquote,figure,figcaption,thead)'

/** Which elements to ask: those that most likely hold a shadow root, or every one that could. */
export type Thorough = 'likely' | 'all'

/** Elements under a root that may hold a shadow root. */
export function possibleHosts(under: Node, thorough: Thorough): ArrayLike<Element> {
  return queryAll(under, thorough === 'all' ? `${PLAIN},${NOTABLE}` : LIKELY)
}

/** An element's shadow root, if it may have one: our own host's is none of our business. */
export function rootIn(element: Element): ShadowRoot | null {
  return OURS.includes(localNameOf(element)) ? null : shadowRootOf(element)
}

export function isCustom(element: Element): boolean {
  return localNameOf(element).includes('-')
}
