import { createElement } from '../../common/dom'
import type { Host } from './host'

/** A part of the frame's viewport, in CSS px of it. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** What a reader sees of this frame. Unknown for a moment in a frame within a page. */
export interface View {
  readonly area: Area | undefined
}

/** A change of what is seen by this share is worth a new placing. */
const STEP = 0.01

/**
 * Tells which part of this frame is in sight. A frame within a page may reach far beyond the window, or be scrolled half
 * out of it, and can't know by itself: it lets the browser measure an empty element that fills it. Calls `changed`
 * whenever that has changed, until `signal` aborts.
 */
export function createView({ root }: Host, changed: () => void, signal: AbortSignal): View {
  if (window === window.top) {
    return {
      get area() {
        return { x: 0, y: 0, width: innerWidth, height: innerHeight }
      },
    }
  }
  const gauge = createElement('i')
  gauge.className = 'gauge'
  root.append(gauge)
  let area: Area | undefined
  const thresholds = Array.from({ length: 1 / STEP + 1 }, (_, i) => i * STEP)
  const observer = new IntersectionObserver(
    (entries) => {
      const { x, y, width, height } = (entries.at(-1) as IntersectionObserverEntry).intersectionRect
      area = { x, y, width, height }
      changed()
    },
    { threshold: thresholds },
  )
  observer.observe(gauge)
  signal.addEventListener('abort', () => observer.disconnect())
  return {
    get area() {
      return area
    },
  }
}
