import { isElement, parentOf } from '../../common/dom'
import { boxesOf } from './geometry'
import type { Painter } from './highlights'
import type { DrawnMark } from './store'
import { hostOf } from './unread'

/** Two blinks, well under three a second (WCAG 2.3.1), in ms. */
const BLINK = 350
const BLINKS = 2

/** Scrolls a mark to the middle of the viewport and lets it flash; the page's own nodes stay as they are. */
export function createReveal(
  painter: Painter,
  signal: AbortSignal,
): (mark: DrawnMark | undefined, hurried?: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))

  const flash = (mark: DrawnMark, left: number) => {
    painter.setCurrent(left % 2 === 0 ? mark : undefined)
    if (left > 0) timer = setTimeout(flash, BLINK, mark, left - 1)
  }
  return (mark, hurried = false) => {
    clearTimeout(timer)
    if (!mark) return painter.setCurrent(undefined)
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    scrollTo(mark, calm || hurried)
    flash(mark, calm ? 0 : BLINKS * 2)
  }
}

function scrollTo(mark: DrawnMark, atOnce: boolean): void {
  const box = boxesOf(mark)[0]
  const target = shownAround(mark)
  if (!target) return
  const far = !box || Math.abs(box.top) > 3 * innerHeight
  const tall = target.getBoundingClientRect().height > innerHeight
  const behavior = atOnce || far || tall ? 'instant' : 'smooth'
  target.scrollIntoView({ block: 'center', inline: 'nearest', behavior })
  if (!tall) return
  const now = boxesOf(mark)[0]
  if (now && (now.top < 0 || now.bottom > innerHeight)) {
    scrollBy({ top: now.top - innerHeight / 2, behavior: 'instant' })
  }
}

/** The nearest element around a mark that has a box: a closed `<details>` has none inside, but itself one. */
function shownAround({ from }: DrawnMark): Element | undefined {
  let at: Node | null | undefined = parentOf(from[0])
  while (at) {
    if (isElement(at) && at.checkVisibility()) return at
    at = parentOf(at) ?? hostOf(at)
  }
  return undefined
}
