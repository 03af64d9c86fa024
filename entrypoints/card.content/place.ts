import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom'

/** Under this width of the viewport, in CSS px, the card is a sheet along its edge; so it is under a finger. */
const NARROW = 768
/** Under this height everything in the card scrolls together. */
const LOW = 360
/** A frame smaller than this would cut the card off. */
const LEAST = { width: 220, height: 140 }
/** A sheet lower than this shows too little, in CSS px. */
const LEAST_SHEET = 240
const GAP = 8
const MARGIN = 8
/** In this all of a card is seen as it opens, in most languages. */
const TALLEST = 584

export interface Corner {
  x: number
  y: number
}

/** Can this frame hold a card at all? */
export function hasRoom(): boolean {
  return innerWidth >= LEAST.width && innerHeight >= LEAST.height
}

export function isLow(): boolean {
  return innerHeight < LOW
}

export function wantsSheet(touch: boolean): boolean {
  return touch || innerWidth < NARROW || matchMedia('(pointer: coarse)').matches
}

/** Gives a card all the height it may ask for, so that the next placing finds the side that has it. */
export function forgetRoom(host: HTMLElement): void {
  setRoom(host, TALLEST)
}

/** Lets the card's box stand beside a mention, whole within the viewport; `boxes` are the mention's, in CSS px. */
export async function placeBeside(host: HTMLElement, boxes: readonly DOMRect[], rtl: boolean): Promise<void> {
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
        crossAxis: false,
        fallbackPlacements: [rtl ? 'top-end' : 'top-start', 'right-start', 'left-start'],
      }),
      shift({ padding: MARGIN, crossAxis: true }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => setRoom(host, Math.min(TALLEST, availableHeight)),
      }),
    ],
  })
  moveTo(host, { x: Math.round(x), y: Math.round(y) })
}

/** Lets the card stand along the bottom of the viewport, or along its top where it would hide the mention. */
export function placeSheet(host: HTMLElement, mention: DOMRect): 'above' | 'below' {
  setRoom(host, isLow() ? innerHeight - MARGIN : innerHeight * 0.7)
  const { height } = host.getBoundingClientRect()
  const { side, room } = chooseEdge(height, mention, innerHeight)
  setRoom(host, room)
  moveTo(host, { x: 0, y: side === 'above' ? 0 : innerHeight - Math.min(height, room) })
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

/** Moves the card where the reader wants it, as far as it stays whole within the viewport. */
export function placeAt(host: HTMLElement, wanted: Corner): Corner {
  setRoom(host, Math.min(TALLEST, innerHeight - 2 * MARGIN))
  const { width, height } = host.getBoundingClientRect()
  const corner = {
    x: Math.max(MARGIN, Math.min(wanted.x, innerWidth - width - MARGIN)),
    y: Math.max(MARGIN, Math.min(wanted.y, innerHeight - height - MARGIN)),
  }
  moveTo(host, corner)
  return corner
}

/** The next corner of the viewport, clockwise, for a box. Pure. */
export function nextCorner(
  box: Corner & { width: number; height: number },
  room: { width: number; height: number },
) {
  const isLeft = box.x + box.width / 2 < room.width / 2
  const isTop = box.y + box.height / 2 < room.height / 2
  return { x: isTop ? room.width : 0, y: isLeft === isTop && isLeft ? 0 : isTop || !isLeft ? room.height : 0 }
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
