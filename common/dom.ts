import { getter, isElement, isText, isConnected as isThere } from './nodes'

/** Safe accessors: the lean ones of the always-on script, and those that only later scripts need. */
export * from './nodes'

const body = getter<HTMLElement | null, Document>(Document, 'body')
const html = getter<HTMLElement | null, Document>(Document, 'documentElement')
const active = getter<Element | null, Document>(Document, 'activeElement')
const previousOfElement = getter<Element | null, Element>(Element, 'previousElementSibling')
const firstElement = getter<Element | null, Element>(Element, 'firstElementChild')
const previousOfText = getter<Element | null, CharacterData>(CharacterData, 'previousElementSibling')
const namespace = getter<string | null, Element>(Element, 'namespaceURI')
const { createElement: create, elementFromPoint } = Document.prototype
const { append } = Element.prototype

/**
 * Has the browser taken a node from this script? Firefox takes all that it holds of a frame that is gone, also what the page
 * took over from it: that is still on the page, for who asks for it anew.
 */
export function isLost(node: Node): boolean {
  try {
    return !node.nodeType
  } catch {
    return true
  }
}
/** As of `nodes.ts`; what is lost counts as gone. */
export const isConnected = (node: Node): boolean => !isLost(node) && isThere(node)
/** The element before a node among its siblings. */
export const previousElementOf = (node: Node): Element | null => {
  if (isElement(node)) return previousOfElement.call(node)
  return isText(node) ? previousOfText.call(node) : null
}
/** As `instanceof HTMLElement`, for what another frame made, too. */
export const isHtml = (element: Element): element is HTMLElement =>
  namespace.call(element) === 'http://www.w3.org/1999/xhtml'
export const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === 11 && (node as ShadowRoot).host !== undefined
const text = getter<string | null>(Node, 'textContent')
const title = getter<string, Document>(Document, 'title')
export const titleOf = (): string => title.call(document)
/** All text in a node, without comments in it. */
export const textOf = (node: Node): string => text.call(node) ?? ''
export const hasElements = (element: Element): boolean => firstElement.call(element) !== null
export const bodyOf = (): HTMLElement | null => body.call(document)
export const rootElementOf = (): HTMLElement | null => html.call(document)
export const createElement = (name: string): HTMLElement => create.call(document, name)
export const appendTo = (parent: Element, child: Node): void => append.call(parent, child)
/** The focused element of the document. */
export const activeElementOf = (): Element | null => active.call(document)
/** The element drawn at a point of the viewport (CSS px), our own included. */
export const elementAt = (x: number, y: number): Element | null => elementFromPoint.call(document, x, y)
