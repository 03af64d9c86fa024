import type { Host } from './host'
import {
  type Corner,
  forgetRoom,
  isLow,
  nextCorner,
  placeAt,
  placeBeside,
  placeSheet,
  unionOf,
  wantsSheet,
} from './place'

/** Where a card stands: beside its mention, along an edge of a narrow screen, or where the reader pinned it. */
export interface Standing {
  readonly pinned: boolean
  /** Pinned, and not a sheet. */
  readonly movable: boolean
  /** Begins anew, for another mention. */
  begin(touch: boolean): void
  togglePin(): void
  moveTo(corner: Corner): void
  moveBy(dx: number, dy: number): void
  moveToNextCorner(): void
  /** Places the card by its mention's boxes; false when it has nowhere to stand. All in CSS px of the viewport. */
  place(boxes: readonly DOMRect[], keep: boolean): boolean
}

/** Places a card's host, and remembers where the reader wants it. */
export function createStanding({ element, body }: Host): Standing {
  let touch = false
  let pinnedAt: Corner | undefined

  const moveTo = (corner: Corner) => {
    pinnedAt = placeAt(element, corner)
  }
  return {
    get pinned() {
      return pinnedAt !== undefined
    },
    get movable() {
      return pinnedAt !== undefined && !wantsSheet(touch)
    },
    begin(byTouch) {
      touch = byTouch
      pinnedAt = undefined
      forgetRoom(element)
    },
    togglePin() {
      const { x, y } = element.getBoundingClientRect()
      pinnedAt = pinnedAt ? undefined : { x, y }
    },
    moveTo,
    moveBy(dx, dy) {
      if (pinnedAt) moveTo({ x: pinnedAt.x + dx, y: pinnedAt.y + dy })
    },
    moveToNextCorner: () =>
      moveTo(nextCorner(element.getBoundingClientRect(), { width: innerWidth, height: innerHeight })),
    place(boxes, keep) {
      if (!element.isConnected || (boxes.length === 0 && !pinnedAt)) return false
      const mention = unionOf(boxes)
      const sheet = wantsSheet(touch)
      body.classList.toggle('pinned', pinnedAt !== undefined)
      body.classList.toggle('sheet', sheet)
      body.classList.toggle('low', isLow())
      element.toggleAttribute('data-sheet', sheet)
      if (sheet) body.classList.toggle('above', placeSheet(element, mention) === 'above')
      else if (pinnedAt) moveTo(pinnedAt)
      else if (isOutOfView(mention) && !keep) return false
      else placeBeside(element, boxes, body.dir === 'rtl')
      return true
    },
  }
}

function isOutOfView(box: DOMRect): boolean {
  return box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth
}
