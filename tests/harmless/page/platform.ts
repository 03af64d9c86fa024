/**
 * What is read of a page, taken from the platform before the page's own scripts run: hostile pages replace methods, and
 * their names shadow what documents and forms are asked for.
 */
const getterOf = <T>(owner: object, name: string) => {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get
  if (!get) throw new Error(`There is no ${name}.`)
  return (of: object): T => get.call(of)
}

export const rootElementOf = getterOf<Element | null>(Document.prototype, 'documentElement')
export const doctypeOf = getterOf<DocumentType | null>(Document.prototype, 'doctype')
export const sheetsOf = (root: Document | ShadowRoot) =>
  (root instanceof Document ? documentSheetsOf : shadowSheetsOf)(root).length
const documentSheetsOf = getterOf<StyleSheetList>(Document.prototype, 'styleSheets')
const shadowSheetsOf = getterOf<StyleSheetList>(ShadowRoot.prototype, 'styleSheets')
export const adoptedOf = (root: Document | ShadowRoot) =>
  (root instanceof Document ? documentAdoptedOf : shadowAdoptedOf)(root).length
const documentAdoptedOf = getterOf<CSSStyleSheet[]>(Document.prototype, 'adoptedStyleSheets')
const shadowAdoptedOf = getterOf<CSSStyleSheet[]>(ShadowRoot.prototype, 'adoptedStyleSheets')
export const activeOf = (root: Document | ShadowRoot) =>
  (root instanceof Document ? documentActiveOf : shadowActiveOf)(root)
const documentActiveOf = getterOf<Element | null>(Document.prototype, 'activeElement')
const shadowActiveOf = getterOf<Element | null>(ShadowRoot.prototype, 'activeElement')
export const markupOf = getterOf<string>(Element.prototype, 'outerHTML')
export const innerMarkupOf = getterOf<string>(ShadowRoot.prototype, 'innerHTML')
export const shadowOf = getterOf<ShadowRoot | null>(Element.prototype, 'shadowRoot')
export const parentOf = getterOf<Node | null>(Node.prototype, 'parentNode')
export const previousOf = getterOf<Node | null>(Node.prototype, 'previousSibling')
export const nameOf = getterOf<string>(Node.prototype, 'nodeName')
export const dataOf = getterOf<string>(CharacterData.prototype, 'data')
export const isConnected = getterOf<boolean>(Node.prototype, 'isConnected')
export const scrollTopOf = getterOf<number>(Element.prototype, 'scrollTop')
export const scrollLeftOf = getterOf<number>(Element.prototype, 'scrollLeft')

const { getBoundingClientRect } = Element.prototype
export const boxOf = (of: Element): DOMRect => getBoundingClientRect.call(of)

const { createTreeWalker, getSelection, execCommand } = Document.prototype
const { nextNode } = TreeWalker.prototype
export const selectionOf = (): Selection | null => getSelection.call(document)
export const command = (name: string, value?: string): boolean =>
  execCommand.call(document, name, false, value)

/** All nodes under a root, in document order. */
export function nodesIn(root: Node): Node[] {
  const walker = createTreeWalker.call(document, root)
  const nodes: Node[] = []
  for (let node = nextNode.call(walker); node; node = nextNode.call(walker)) nodes[nodes.length] = node
  return nodes
}
