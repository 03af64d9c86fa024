import { getter } from './nodes'

/** Safe accessors: the lean ones of the always-on script, and those that only later scripts need. */
export * from './nodes'

const body = getter<HTMLElement | null, Document>(Document, 'body')
const html = getter<HTMLElement | null, Document>(Document, 'documentElement')
const active = getter<Element | null, Document>(Document, 'activeElement')
const previousOfElement = getter<Element | null, Element>(Element, 'previousElementSibling')
const firstElement = getter<Element | null, Element>(Element, 'firstElementChild')
const previousOfText = getter<Element | null, CharacterData>(CharacterData, 'previousElementSibling')
const { createElement: create, elementFromPoint } = Document.prototype
const { append } = Element.prototype

/** The element before a node among its siblings. */
export const previousElementOf = (node: Node): Element | null => {
  if (node instanceof Element) return previousOfElement.call(node)
  return node instanceof CharacterData ? previousOfText.call(node) : null
}
export const hasElements = (element: Element): boolean => firstElement.call(element) !== null
export const bodyOf = (): HTMLElement | null => body.call(document)
export const rootElementOf = (): HTMLElement | null => html.call(document)
export const createElement = (name: string): HTMLElement => create.call(document, name)
export const appendTo = (parent: Element, child: Node): void => append.call(parent, child)
/** The focused element of the document. */
export const activeElementOf = (): Element | null => active.call(document)
/** The element drawn at a point of the viewport (CSS px), our own included. */
export const elementAt = (x: number, y: number): Element | null => elementFromPoint.call(document, x, y)
