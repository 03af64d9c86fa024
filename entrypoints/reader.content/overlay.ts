import { readColour } from '../../common/colour'
import { holds, isConnected, isShadowRoot, localNameOf, rootOf } from '../../common/dom'

const { elementsFromPoint } = Document.prototype
const { elementsFromPoint: elementsFromPointOf } = ShadowRoot.prototype
/** They draw something of their own, whatever their style. */
const DRAWN = new Set('img,picture,svg,video,canvas,iframe,object,embed,input,textarea,select'.split(','))
/** Up to this alpha a background is a tint that text shows through. */
const TINT = 0.2

/**
 * Tells which elements show at a point of the viewport (CSS px), through what lies over them and draws nothing there:
 * the link of a teaser is mostly stretched over all of it.
 */
export function shownAt(x: number, y: number): (element: Element) => boolean {
  const known = new Map<Node, Set<Element>>()
  const shownIn = (root: Node): Set<Element> => {
    let shown = known.get(root)
    if (!shown) {
      const ask = isShadowRoot(root) ? elementsFromPointOf : elementsFromPoint
      shown = untilOpaque(ask.call(root as Document & ShadowRoot, x, y))
      known.set(root, shown)
    }
    return shown
  }
  const isShown = (element: Element): boolean => {
    if (!isConnected(element)) return false
    const root = rootOf(element)
    return shownIn(root).has(element) && (!isShadowRoot(root) || isShown(root.host))
  }
  return isShown
}

/** Elements at a point, topmost first, as far as something is seen of them. */
function untilOpaque(stack: readonly Element[]): Set<Element> {
  const shown = new Set<Element>()
  for (const [i, element] of stack.entries()) {
    shown.add(element)
    const next = stack[i + 1]
    // It stands over what it holds by what is generated in it alone.
    const isAround = next !== undefined && holds(element, next)
    if (!isAround && (DRAWN.has(localNameOf(element)) || !isClear(getComputedStyle(element)))) break
    if (['::before', '::after'].some((part) => !isClear(getComputedStyle(element, part)))) break
  }
  return shown
}

/** A colour that is not known hides what is behind. */
function isClear({ opacity, backgroundImage, backgroundColor }: CSSStyleDeclaration): boolean {
  const alpha = readColour(backgroundColor)?.alpha ?? 1
  return opacity === '0' || (backgroundImage === 'none' && alpha <= TINT)
}
