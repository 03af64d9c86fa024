/**
 * Reads of the page's nodes that a page cannot redirect: `<input name="parentNode">` shadows that property of its form,
 * and `<img name="body">` that of its document; a getter taken from the prototype is out of their reach.
 *
 * This module is a part of the script in every frame: it does not so much as name `Element`, whose prototype costs a
 * cold frame 0.3 ms to set up, before it is called.
 */
export const getter = <V, T extends object = Node>(type: { prototype: T }, name: string) =>
  // biome-ignore lint/style/noNonNullAssertion: every name below is an accessor of the platform
  Object.getOwnPropertyDescriptor(type.prototype, name)!.get! as (this: T) => V

const parent = getter<Node | null>(Node, 'parentNode')
const first = getter<Node | null>(Node, 'firstChild')
const last = getter<Node | null>(Node, 'lastChild')
const previous = getter<Node | null>(Node, 'previousSibling')
const next = getter<Node | null>(Node, 'nextSibling')
const connected = getter<boolean>(Node, 'isConnected')
const type = getter<number>(Node, 'nodeType')
const owner = getter<Document | null>(Node, 'ownerDocument')
const hidden = getter<boolean, Document>(Document, 'hidden')
const { contains, compareDocumentPosition, getRootNode } = Node.prototype
const { createTreeWalker } = Document.prototype

export const parentOf = (node: Node): Node | null => parent.call(node)
export const firstChildOf = (node: Node): Node | null => first.call(node)
export const lastChildOf = (node: Node): Node | null => last.call(node)
export const previousOf = (node: Node): Node | null => previous.call(node)
export const nextOf = (node: Node): Node | null => next.call(node)
/** Does a node, or the document itself, stand in this page? A frame's page may have taken it over. */
export const isConnected = (node: Node): boolean =>
  connected.call(node) && (owner.call(node) ?? node) === document
/** By their types: what another frame made is an instance of its own classes here, too. 4 is a CDATA section. */
export const isElement = (node: Node | null | undefined): node is Element => !!node && type.call(node) === 1
export const isText = (node: Node | null | undefined): node is Text =>
  !!node && (type.call(node) === 3 || type.call(node) === 4)
/** No range can begin in a document type, and no text stands before one. */
export const isDoctype = (node: Node): boolean => type.call(node) === 10
/** No form shadows `localName` on its children, and on a form itself a text in its place is no name we look for. */
export const localNameOf = (element: Element): string => String(element.localName)
export const isHidden = (): boolean => hidden.call(document)
export const holds = (outer: Node, inner: Node): boolean => contains.call(outer, inner)
/** Does a node follow another in their tree, or stand in it? 4 is `DOCUMENT_POSITION_FOLLOWING`. */
export const follows = (node: Node, other: Node): boolean =>
  (compareDocumentPosition.call(other, node) & 4) > 0
export const rootOf = (node: Node): Node => getRootNode.call(node)
/** The last node of all in a node: itself when there is none in it. */
export function deepest(node: Node): Node {
  let deep = node
  for (let child = lastChildOf(deep); child; child = lastChildOf(deep)) deep = child
  return deep
}
/** A walker over text (CDATA sections of XML too) in document order. */
export const walkTexts = (root: Node): TreeWalker => createTreeWalker.call(document, root, 4 | 8)

function prototypeOf(root: Node): Element | Document | DocumentFragment {
  const kind = type.call(root)
  return (kind === 1 ? Element : kind === 9 ? Document : DocumentFragment).prototype
}

/** The elements under `root` that a selector matches, in document order. */
export function queryAll(root: Node, selector: string): NodeListOf<Element> {
  const { querySelectorAll } = prototypeOf(root) as Element
  return querySelectorAll.call(root, selector)
}

/** To be asked by `item`: before it answers to a number in brackets, Chromium counts a live list to its end. */
export interface Elements {
  item(index: number): Element | null
  readonly length: number
}

/** All elements under `root`, or those of one name, in document order: a live list, but for a shadow root. */
export function allIn(root: Node, name = '*'): Elements {
  const { getElementsByTagName } = prototypeOf(root) as Partial<Element>
  return getElementsByTagName?.call(root, name) ?? queryAll(root, name)
}

type WithClosed = { openOrClosedShadowRoot?: ShadowRoot | null }
type ChromiumDom = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } }

/** An element's shadow root, open or closed; of our own host too, so ask for others only. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null
  // Asked for only here: Chromium makes it when it is first named, and most frames have no element to ask about.
  const { dom } = (globalThis as { chrome?: ChromiumDom }).chrome ?? {}
  if (dom?.openOrClosedShadowRoot) return dom.openOrClosedShadowRoot(element)
  return (element as WithClosed).openOrClosedShadowRoot ?? element.shadowRoot
}
