import {
  activeOf,
  adoptedOf,
  boxOf,
  dataOf,
  doctypeOf,
  innerMarkupOf,
  markupOf,
  nodesIn,
  parentOf,
  previousOf,
  rootElementOf,
  scrollLeftOf,
  scrollTopOf,
  selectionOf,
  shadowOf,
  sheetsOf,
} from './platform'
import { noted, watchedRoots } from './watch'

/** All that a page can tell of itself, by the respect in which it is compared. */
export function seen() {
  const roots = allRoots()
  const elements = roots.flatMap((root) => nodesIn(root).filter((node) => node instanceof Element))
  return {
    ...noted(),
    markup: roots.map(serialise),
    'text nodes': roots.map((root) =>
      nodesIn(root)
        .filter((node) => node instanceof CharacterData)
        .map((node) => dataOf(node).length)
        .join(' '),
    ),
    sheets: roots.map((root) => `${sheetsOf(root)} and ${adoptedOf(root)} adopted`),
    selection: selection(),
    focus: roots.map((root) => pathOf(activeOf(root))),
    fields: elements.flatMap(fieldOf),
    scroll: [
      `${scrollX} ${scrollY}`,
      ...elements
        .filter((element) => scrollTopOf(element) || scrollLeftOf(element))
        .map((element) => `${pathOf(element)}: ${scrollLeftOf(element)} ${scrollTopOf(element)}`),
    ],
    boxes: elements.map((element) => {
      const { x, y, width, height } = boxOf(element)
      return `${element.localName} ${x} ${y} ${width} ${height}`
    }),
    globals: Object.getOwnPropertyNames(window).length,
  }
}

export function selection(): string[] {
  const selected = selectionOf()
  if (!selected) return []
  const { anchorNode, anchorOffset, focusNode, focusOffset, type } = selected
  return [
    type,
    `${pathOf(anchorNode)} at ${anchorOffset}`,
    `${pathOf(focusNode)} at ${focusOffset}`,
    selected.toString(),
  ]
}

/** Roots that scripts attached, and those that stand in the markup. */
function allRoots(): (Document | ShadowRoot)[] {
  const roots = new Set(watchedRoots())
  for (const root of roots) {
    for (const node of nodesIn(root)) {
      const own = node instanceof Element ? shadowOf(node) : null
      if (own) roots.add(own)
    }
  }
  return [...roots]
}

function serialise(root: Document | ShadowRoot): string {
  if (root instanceof ShadowRoot) return innerMarkupOf(root)
  const element = rootElementOf(root)
  return `${doctypeOf(root)?.name ?? 'no doctype'} ${element ? markupOf(element) : 'no element'}`
}

function fieldOf(element: Element): string[] {
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return []
  const { value, selectionStart, selectionEnd } = element
  return [`${pathOf(element)}: “${value}” ${selectionStart} ${selectionEnd}`]
}

/** Where a node stands in its tree: at each level, how many siblings come before. */
function pathOf(of: Node | null): string {
  const path: number[] = []
  for (let node = of; node && parentOf(node); node = parentOf(node)) {
    let before = 0
    for (let at = previousOf(node); at; at = previousOf(at)) before++
    path.unshift(before)
  }
  return of ? `/${path.join('/')}` : 'nowhere'
}
