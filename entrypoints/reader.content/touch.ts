import { type Mark, stages } from '../../common/stages'
import { isIn } from './corridor'
import { whileMarked } from './hover'
import type { Pointing } from './pointer'

/** How long a finger rests on a mention in a link before its card opens, in ms: just before the browser's own menu. */
const LONG_PRESS = 450
/** Beyond this far, in CSS px, a finger is scrolling. */
const FINGER_TREMOR = 10

/** What answers a tap of its own accord. */
const ANSWERS = 'a[href],button,summary,label,input,select,textarea,[role=button],[role=link]'
// A form's field may be called so.
const { closest } = Element.prototype

interface Press {
  mark: Mark
  x: number
  y: number
  timer: ReturnType<typeof setTimeout>
  /** The long press has opened the card: what follows of this touch is ours. */
  taken: boolean
}

/**
 * Opens the card by tap or click. A mention in a link, or in anything else that answers a tap, leaves the tap to the
 * page: there a long press opens the card. Scrolling is never prevented.
 */
export function followTouch({ reader, settings, signal, tell }: Pointing): void {
  let press: Press | undefined

  const down = (event: PointerEvent) => {
    end()
    if (event.pointerType !== 'touch' || !event.isPrimary) return
    const mark = reader.markAt(event.clientX, event.clientY)
    if (!mark) return
    const started: Press = { mark, x: event.clientX, y: event.clientY, timer: 0 as never, taken: false }
    if (answersTaps(event, reader.linkOf(mark))) started.timer = setTimeout(() => take(started), LONG_PRESS)
    press = started
  }
  const take = (held: Press) => {
    held.taken = true
    tell({ type: 'asked', mark: held.mark, how: 'touch' })
  }
  const move = (event: PointerEvent) => {
    if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > FINGER_TREMOR) end()
  }
  const end = () => {
    clearTimeout(press?.timer)
    press = undefined
  }
  // The finger's rest also asks for the link's menu, or drags the link: the card has come in its place.
  const menu = (event: Event) => {
    if (!press || !answersTaps(event, reader.linkOf(press.mark))) return
    clearTimeout(press.timer)
    if (!press.taken) take(press)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  // A long press that was taken is also cancelled, and its click, if any, must still be known as ours.
  const cancelled = () => {
    if (!press?.taken) end()
  }
  const clicked = (event: PointerEvent) => {
    // What a script clicks is the page's own.
    if (!event.isTrusted) return
    const held = press
    end()
    if (held?.taken) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    if (event.pointerType === 'touch') pressOutside(event, tell, held?.mark)
    const mark = markAsked(event, held)
    if (mark) tell({ type: 'asked', mark, how: held ? 'touch' : 'pointer' })
  }
  const markAsked = (event: PointerEvent, held: Press | undefined): Mark | undefined => {
    if (held) return answersTaps(event, reader.linkOf(held.mark)) ? undefined : held.mark
    if (settings.cardOpens !== 'click' || event.button !== 0 || event.detail === 0) return undefined
    if (!getSelection()?.isCollapsed) return undefined
    const mark = reader.markAt(event.clientX, event.clientY)
    return mark && !answersTaps(event, reader.linkOf(mark)) ? mark : undefined
  }

  whileMarked({ reader, signal }, (marked) => {
    const passive = { capture: true, passive: true, signal: marked }
    window.addEventListener('pointerdown', down, passive)
    window.addEventListener('pointermove', move, passive)
    window.addEventListener('pointercancel', cancelled, passive)
    window.addEventListener('scroll', end, passive)
    const active = { capture: true, signal: marked }
    window.addEventListener('contextmenu', menu, active)
    window.addEventListener('dragstart', menu, active)
    window.addEventListener('click', clicked as (event: Event) => void, active)
  })
}

/** A tap beside the card closes it. A finger that scrolls does not: it makes no click. */
function pressOutside(event: PointerEvent, tell: Pointing['tell'], on: Mark | undefined): void {
  const { card } = stages()
  const box = card?.box()
  if (!card || !box || isIn(box, { x: event.clientX, y: event.clientY })) return
  tell({ type: 'pressed', on, pinned: card.pinned })
}

/** Does a tap here mean something to the page already? */
function answersTaps(event: Event, link: Element | undefined): boolean {
  if (link) return true
  const target = event.composedPath()[0]
  if (!(target instanceof Element)) return false
  if (closest.call(target, ANSWERS)) return true
  return getComputedStyle(target).cursor === 'pointer'
}
