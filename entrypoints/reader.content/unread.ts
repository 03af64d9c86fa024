import { isElement, isHtml, isShadowRoot, parentOf, rootOf } from '../../common/dom'
import { OUR_HOSTS } from '../../common/hosts'

/** Editors that draw what is typed, and mark it as no editor. */
const EDITORS = '.CodeMirror,.ace_editor'
/**
 * Text in here is not prose: it is typed, computed or never shown as it stands. Chromium keeps the source of an XML
 * document beside what it shows of it.
 */
const UNREAD = `script,style,noscript,noframes,noembed,template,progress,meter,textarea,select,option,datalist,input,code,kbd,samp,head,title,desc,metadata,iframe,canvas,audio,video,annotation,annotation-xml,${OUR_HOSTS},[role=textbox i],[role=searchbox i],[role=spinbutton i],[role=code i],${EDITORS},#webkit-xml-viewer-source-xml`

const { closest } = Element.prototype
// biome-ignore lint/style/noNonNullAssertion: accessors of the platform
const editable = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'isContentEditable')!.get!
// biome-ignore lint/style/noNonNullAssertion: accessors of the platform
const designMode = Object.getOwnPropertyDescriptor(Document.prototype, 'designMode')!.get!

/** Must text with this parent stay unread: in a script, an editor, a field, or code? */
export function isUnread(parent: Element): boolean {
  for (let at: Element | undefined = parent; at; at = hostOf(at)) {
    if (closest.call(at, UNREAD)) return true
    // Pictures and formulas stand in an editor as their parents do.
    let html: Node | null = at
    while (isElement(html) && !isHtml(html)) html = parentOf(html)
    if (isEditor(html)) return true
  }
  return false
}

/** Is it an element that is written in, or a part of one? */
export function isEditor(node: Node | null): node is HTMLElement {
  return isElement(node) && isHtml(node) && editable.call(node) === true
}

/** Is the whole document an editor? */
export function isDesigned(): boolean {
  return designMode.call(document) === 'on'
}

/** The host of the shadow tree a node is in. */
export function hostOf(node: Node): Element | undefined {
  const root = rootOf(node)
  return isShadowRoot(root) ? root.host : undefined
}

/** The element a text stands in, or the host of the shadow root it stands right in. */
export function holderOf(text: Text): Element | undefined {
  const parent = parentOf(text)
  return isElement(parent) ? parent : hostOf(text)
}
