import { localNameOf, queryAll, shadowRootOf } from '../../common/dom'
import { OUR_HOSTS } from '../../common/hosts'

/** Common elements that cannot hold a shadow root: asking each costs more than leaving them out natively. */
const NEVER =
  'a,abbr,area,b,base,br,button,canvas,center,circle,cite,code,col,colgroup,dd,defs,details,dl,dt,em,fieldset,figcaption,figure,font,form,g,head,hr,html,i,iframe,img,input,ins,kbd,label,legend,li,line,link,meta,nobr,noscript,ol,optgroup,option,path,picture,pre,rect,s,script,select,small,source,strong,style,sub,summary,sup,svg,table,tbody,td,template,textarea,tfoot,th,thead,time,title,tr,u,ul,use,video'
const OURS = OUR_HOSTS.split(',')
const MAYBE = `:not(${NEVER},${OUR_HOSTS})`

/** Elements of a root, or under an element, that may hold a shadow root. */
export function possibleHosts(under: Node): ArrayLike<Element> {
  return queryAll(under, MAYBE)
}

/** An element's shadow root, unless it cannot have one. */
export function rootIn(element: Element): ShadowRoot | null {
  return OURS.includes(localNameOf(element)) ? null : shadowRootOf(element)
}
