import { isDark, readColour } from '../../common/colour'
import { elementAt, isElement, isShadowRoot, parentOf, rootElementOf, rootOf } from '../../common/dom'

/**
 * Whether a page is light or dark at a point of the viewport (CSS px): the first background that covers, from the
 * element there outwards. A page that paints none shows the canvas, which follows its own `color-scheme`.
 */
export function schemeAt(x: number, y: number): 'light' | 'dark' {
  for (let at = deepestAt(x, y); at; at = outOf(at)) {
    const style = getComputedStyle(at)
    const colour = readColour(style.backgroundColor)
    if (colour && colour.alpha > 0.5) return isDark(colour) ? 'dark' : 'light'
    // What a picture shows can't be read: the text on it tells, light letters stand on dark.
    if (style.backgroundImage !== 'none') return textTells(at)
  }
  const root = rootElementOf()
  const scheme = root ? getComputedStyle(root).colorScheme : ''
  if (scheme.includes('dark') && (!scheme.includes('light') || prefersDark())) return 'dark'
  return 'light'
}

function textTells(at: Element): 'light' | 'dark' {
  const ink = readColour(getComputedStyle(at).color)
  return ink && !isDark(ink) ? 'dark' : 'light'
}

function prefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches
}

function deepestAt(x: number, y: number): Element | null {
  let at = elementAt(x, y)
  for (let inner = at?.shadowRoot?.elementFromPoint(x, y); inner && inner !== at; ) {
    at = inner
    inner = at.shadowRoot?.elementFromPoint(x, y)
  }
  return at
}

function outOf(element: Element): Element | null {
  const parent = parentOf(element)
  if (isElement(parent)) return parent
  const root = rootOf(element)
  return isShadowRoot(root) ? root.host : null
}
