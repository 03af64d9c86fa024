import { onceAFrame } from '../../common/once-a-frame'
import { type Mark, stages } from '../../common/stages'
import { isIn, isOnTheWay, type Point } from './corridor'
import { fetchCard } from './fetch-card'
import { isHeld, type Pointing } from './pointer'

/** Movement up to this far, in CSS px, counts as rest: a hand is never quite still. */
const TREMOR = 3

interface Sample extends Point {
  alt: boolean
}

/** Follows the mouse or pen. Listens to its movement only while the frame has marks; looks once a frame. */
export function followHover({ reader, signal, tell }: Pointing): void {
  let latest: Sample | undefined
  /** Where the pointer was last seen on the mention whose card is open. */
  let from: Point | undefined
  let rested: (Point & { mark: string }) | undefined

  const look = onceAFrame(() => {
    if (!latest || signal.aborted) return
    const at = latest
    const card = stages().card
    const box = card?.box()
    if (box && isIn(box, at)) return tell({ type: 'inside' })
    const mark = reader.markAt(at.x, at.y)
    if (mark && mark.key === card?.openFor?.key) {
      from = at
      return tell({ type: 'inside' })
    }
    const onTheWay = box !== undefined && from !== undefined && isOnTheWay(at, from, box)
    if (mark) return over(mark, at, onTheWay)
    rested = undefined
    tell(onTheWay ? { type: 'inside' } : { type: 'away', held: isHeld() })
  })
  const over = (mark: Mark, at: Sample, onTheWay: boolean) => {
    const still =
      rested?.mark === mark.key && Math.hypot(at.x - rested.x, at.y - rested.y) <= TREMOR && !at.alt
    if (still) return
    rested = { x: at.x, y: at.y, mark: mark.key }
    if (!onTheWay) from = at
    fetchCard()
    tell({ type: 'over', mark, alt: at.alt, onTheWay, held: isHeld() })
  }
  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return
    latest = { x: event.clientX, y: event.clientY, alt: event.altKey }
    look()
  }
  const left = (event: PointerEvent) => {
    if (event.relatedTarget || event.pointerType === 'touch') return
    latest = undefined
    rested = undefined
    tell({ type: 'away', held: isHeld() })
  }
  const pressed = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return
    const { card } = stages()
    const at = { x: event.clientX, y: event.clientY }
    const box = card?.box()
    if (box && isIn(box, at)) return
    rested = undefined
    const on = card?.openFor ? reader.markAt(at.x, at.y) : undefined
    tell({ type: 'pressed', on, pinned: card?.pinned ?? false })
  }
  const alted = (event: KeyboardEvent) => {
    if (event.key !== 'Alt' || !latest) return
    latest = { ...latest, alt: true }
    look()
  }
  whileMarked({ reader, signal }, (marked) => {
    const options = { capture: true, passive: true, signal: marked }
    // `pointerover` tells of a frame within this one, whose moves are not heard here.
    for (const type of ['pointermove', 'pointerover'] as const) window.addEventListener(type, moved, options)
    window.addEventListener('pointerout', left, options)
    window.addEventListener('pointerdown', pressed, options)
    window.addEventListener('keydown', alted, options)
  })
}

/** Calls `start` whenever the frame comes to have marks; what it starts ends when it has none any more. */
export function whileMarked(
  { reader, signal }: Pick<Pointing, 'reader' | 'signal'>,
  start: (marked: AbortSignal) => void,
): void {
  let running: AbortController | undefined
  const check = () => {
    const marked = reader.marks().length > 0
    if (marked && !running) {
      running = new AbortController()
      start(AbortSignal.any([signal, running.signal]))
    } else if (!marked) {
      running?.abort()
      running = undefined
    }
  }
  reader.onChange(check, signal)
  check()
}
