import type { Host } from './host'
import {
  type Corner,
  forgetRoom,
  hasRoom,
  isLow,
  nextCorner,
  placeAt,
  placeBeside,
  placeSheet,
  unionOf,
  wantsSheet,
} from './place'
import type { Area, View } from './view'

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
  /**
   * Places the card by its mention's boxes; false when it has nowhere to stand. All in CSS px of the viewport. `keep`:
   * it stays though its mention is out of sight; `arriving`: its frame may be so, too, and comes into sight.
   */
  place(boxes: readonly DOMRect[], how: { keep: boolean; arriving: boolean }): boolean
}

/** Places a card's host in what is seen of its frame, and remembers where the reader wants it. */
export function createStanding({ element, body }: Host, view: View): Standing {
  let touch = false
  let pinnedAt: Corner | undefined

  const moveTo = (corner: Corner) => {
    if (view.area) pinnedAt = placeAt(element, corner, view.area)
  }
  return {
    get pinned() {
      return pinnedAt !== undefined
    },
    get movable() {
      return pinnedAt !== undefined && view.area !== undefined && !wantsSheet(touch, view.area)
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
    moveToNextCorner() {
      if (view.area) moveTo(nextCorner(element.getBoundingClientRect(), view.area))
    },
    place(boxes, { keep, arriving }) {
      if (!element.isConnected || (boxes.length === 0 && !pinnedAt)) return false
      const { area } = view
      const fits = area !== undefined && hasRoom(area)
      const waits = !area || (!fits && arriving)
      body.classList.toggle('waiting', waits)
      if (waits) return true
      if (!fits) return false
      const mention = unionOf(boxes)
      const sheet = wantsSheet(touch, area)
      body.classList.toggle('pinned', pinnedAt !== undefined)
      body.classList.toggle('sheet', sheet)
      body.classList.toggle('low', isLow(area))
      element.toggleAttribute('data-sheet', sheet)
      if (sheet) body.classList.toggle('above', placeSheet(element, mention, area) === 'above')
      else if (pinnedAt) moveTo(pinnedAt)
      else if (isOutside(mention, area) && !keep) return false
      else placeBeside(element, boxes, body.dir === 'rtl', area)
      return true
    },
  }
}

function isOutside(box: DOMRect, { x, y, width, height }: Area): boolean {
  return box.bottom < y || box.top > y + height || box.right < x || box.left > x + width
}
