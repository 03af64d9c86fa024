import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom'
import type { Area } from './view'

/** Under this width of the viewport, in CSS px, the card is a sheet along its edge; so it is under a finger. */
const NARROW = 768
/** A frame is narrow when a card has no room beside anything; the window around it may be wide. */
const NARROW_FRAME = 400
/** Under this height everything in the card scrolls together. */
const LOW = 360
/** A frame smaller than this would cut the card off. */
const LEAST = { width: 220, height: 140 }
/** A sheet lower than this shows too little, in CSS px. */
const LEAST_SHEET = 240
const GAP = 8
const MARGIN = 8
/** In this all of a card is seen as it opens, in most languages. */
const TALLEST = 640

export interface Corner {
  x: number
  y: number
}

/** Can an area hold a card at all? */
export function hasRoom({ width, height }: Pick<Area, 'width' | 'height'>): boolean {
  return width >= LEAST.width && height >= LEAST.height
}

export function isLow({ height }: Area): boolean {
  return height < LOW
}

export function wantsSheet(touch: boolean, { width }: Area): boolean {
  const narrow = window === window.top ? NARROW : NARROW_FRAME
  return touch || width < narrow || matchMedia('(pointer: coarse)').matches
}

/** Gives a card all the height it may ask for, so that the next placing finds the side that has it. */
export function forgetRoom(host: HTMLElement): void {
  setRoom(host, TALLEST)
}

/** Lets the card's box stand beside a mention, whole within an area; `boxes` are the mention's, in CSS px. */
export async function placeBeside(
  host: HTMLElement,
  boxes: readonly DOMRect[],
  rtl: boolean,
  area: Area,
): Promise<void> {
  const reference = {
    getBoundingClientRect: () => unionOf(boxes),
    getClientRects: () => boxes as DOMRect[],
  }
  const { x, y } = await computePosition(reference, host, {
    strategy: 'fixed',
    placement: rtl ? 'bottom-end' : 'bottom-start',
    middleware: [
      inline(),
      offset(GAP),
      // Sideways the card may shift; only where it lacks height does it go to another side.
      flip({
        padding: MARGIN,
        rootBoundary: area,
        crossAxis: false,
        fallbackPlacements: [rtl ? 'top-end' : 'top-start', 'right-start', 'left-start'],
      }),
      shift({ padding: MARGIN, rootBoundary: area, crossAxis: true }),
      size({
        padding: MARGIN,
        rootBoundary: area,
        apply: ({ availableHeight }) => setRoom(host, Math.min(TALLEST, availableHeight)),
      }),
    ],
  })
  moveTo(host, { x: Math.round(x), y: Math.round(y) })
}

/** Lets the card stand along the bottom of an area, or along its top where it would hide the mention. */
export function placeSheet(host: HTMLElement, mention: DOMRect, area: Area): 'above' | 'below' {
  // Along the window itself it leaves the scrollbar free.
  if (window !== window.top) host.style.setProperty('--aparte-wide', `${area.width}px`, 'important')
  setRoom(host, isLow(area) ? area.height - MARGIN : area.height * 0.7)
  const { height } = host.getBoundingClientRect()
  const within = { top: mention.top - area.y, bottom: mention.bottom - area.y }
  const { side, room } = chooseEdge(height, within, area.height)
  setRoom(host, room)
  const y = side === 'above' ? 0 : area.height - Math.min(height, room)
  moveTo(host, { x: area.x, y: area.y + y })
  return side
}

/**
 * Along which edge a sheet stands, and how high it may be, so that the mention stays in sight: the bottom if it can;
 * where neither edge leaves room worth the name, the bottom all the same. All in CSS px. Pure.
 */
export function chooseEdge(
  height: number,
  mention: { top: number; bottom: number },
  viewport: number,
): { side: 'above' | 'below'; room: number } {
  const below = viewport - mention.bottom - GAP
  const above = mention.top - GAP
  if (height <= below) return { side: 'below', room: height }
  if (Math.max(above, below) < LEAST_SHEET) return { side: 'below', room: height }
  return above > below ? { side: 'above', room: Math.min(height, above) } : { side: 'below', room: below }
}

/** Moves the card where the reader wants it, as far as it stays whole within an area. */
export function placeAt(host: HTMLElement, wanted: Corner, area: Area): Corner {
  setRoom(host, Math.min(TALLEST, area.height - 2 * MARGIN))
  const { width, height } = host.getBoundingClientRect()
  const keep = (at: number, from: number, room: number) =>
    Math.max(from + MARGIN, Math.min(at, from + room - MARGIN))
  const corner = {
    x: keep(wanted.x, area.x, area.width - width),
    y: keep(wanted.y, area.y, area.height - height),
  }
  moveTo(host, corner)
  return corner
}

/** The next corner of an area, clockwise, for a box. Pure. */
export function nextCorner(box: Area, area: Area): Corner {
  const isLeft = box.x + box.width / 2 < area.x + area.width / 2
  const isTop = box.y + box.height / 2 < area.y + area.height / 2
  const toRight = isTop
  const toBottom = !isLeft
  return { x: area.x + (toRight ? area.width : 0), y: area.y + (toBottom ? area.height : 0) }
}

/** The box around some boxes; around none, one that nothing touches. */
export function unionOf(boxes: readonly DOMRect[]): DOMRect {
  if (boxes.length === 0) return new DOMRect(-1e6, -1e6, 0, 0)
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.max(...boxes.map((box) => box.right))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  return new DOMRect(left, top, right - left, bottom - top)
}

function moveTo(host: HTMLElement, { x, y }: Corner): void {
  host.style.setProperty('--aparte-x', `${x}px`, 'important')
  host.style.setProperty('--aparte-y', `${y}px`, 'important')
}

/** The height the card may take before it scrolls inside itself. */
function setRoom(host: HTMLElement, height: number): void {
  host.style.setProperty('--aparte-room', `${Math.floor(height)}px`, 'important')
}
