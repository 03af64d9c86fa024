import { render } from 'preact'
import { directionOf, language } from '../../common/i18n'
import { ask } from '../../common/messages'
import { onceAFrame } from '../../common/once-a-frame'
import { type Mark, type OpenedBy, stages } from '../../common/stages'
import { Card } from '../../components/Card'
import { followDrag } from './drag'
import { keepFocus } from './focus'
import { createHost } from './host'
import { hideFocus, isolate } from './isolate'
import { followKeys } from './keys'
import { propsFor } from './props'
import { schemeAt } from './scheme'
import { createStanding } from './standing'
import { createView } from './view'

/** One card, from its opening to its closing; it may pass from mention to mention meanwhile. */
export interface Session {
  readonly mark: Mark
  readonly pinned: boolean
  readonly focused: boolean
  box(): DOMRect
  show(mark: Mark, how: OpenedBy): void
  close(): void
}

/** A frame that a scroll brings into sight is there within this time, in ms; else it has no room for a card. */
const ARRIVAL = 2000

/** Opens a card for a mark. `closed` is called once, when it has gone. */
export function openSession(first: Mark, how: OpenedBy, closed: () => void): Session {
  const life = new AbortController()
  const { signal } = life
  const host = createHost('aparte-card', signal)
  const { element, root, body } = host
  const focus = keepFocus(root)
  const standing = createStanding(
    host,
    createView(host, () => place(), signal),
  )
  let mark = first

  const close = () => {
    if (signal.aborted) return
    const inside = focus.isInside()
    render(null, body)
    life.abort()
    if (inside) focus.giveBack()
    closed()
  }
  /**
   * The focus is still to go into the card: its mention may be on its way into sight, and in a frame the card is
   * hidden until it is known what is seen of the frame.
   */
  let isFocusDue = false
  let patience: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => stopWaiting())
  const takeFocus = () => {
    focus.take()
    isFocusDue = !focus.isInside()
    if (isFocusDue) patience ??= setTimeout(giveUp, ARRIVAL)
    else stopWaiting()
  }
  const stopWaiting = () => {
    clearTimeout(patience)
    patience = undefined
  }
  const giveUp = () => {
    stopWaiting()
    isFocusDue = false
    place()
  }
  const place = () => {
    if (signal.aborted) return
    const how = { keep: focus.isInside() || isFocusDue, arriving: isFocusDue }
    if (!standing.place(boxesOf(mark), how)) close()
    else if (isFocusDue) takeFocus()
  }
  const draw = () => {
    const rtl = directionOf(language.get()) === 'rtl'
    body.lang = language.get()
    body.dir = rtl ? 'rtl' : 'ltr'
    const calls = { onClose: close, onPin: pin, onNextCorner: standing.moveToNextCorner }
    render(<Card key={mark.key} {...propsFor(mark)} {...calls} rtl={rtl} pinned={standing.pinned} />, body)
    place()
  }
  const pin = () => {
    standing.togglePin()
    draw()
  }
  const show = (next: Mark, by: OpenedBy) => {
    if (by === 'keyboard') isFocusDue = true
    if (next.key !== mark.key || !body.hasChildNodes()) {
      mark = next
      standing.begin(by === 'touch')
      const [box] = boxesOf(mark)
      if (box) body.dataset.scheme = schemeAt(box.x + box.width / 2, box.y + box.height / 2)
      draw()
    }
    if (by === 'keyboard') takeFocus()
  }
  const leave = () => {
    if (standing.pinned) focus.giveBack()
    else close()
  }

  isolate(element, root)
  hideFocus(element, signal)
  followDrag(root, {
    isPinned: () => standing.movable,
    corner: () => element.getBoundingClientRect(),
    moveTo: standing.moveTo,
  })
  followKeys({ element, root, close, leave, nudge: standing.moveBy }, signal)
  followPage(element, place, signal)
  followOtherFrames(signal)
  show(first, how)
  return {
    get mark() {
      return mark
    },
    get pinned() {
      return standing.pinned
    },
    get focused() {
      return focus.isInside()
    },
    box: () => element.getBoundingClientRect(),
    show,
    close,
  }
}

/** Where a mark is drawn; by its key, as the reader may have made it anew meanwhile. */
function boxesOf(mark: Mark): DOMRect[] {
  const { reader } = stages()
  const boxes = reader?.boxesOf(mark) ?? []
  if (!reader || boxes.length > 0) return boxes
  const again = reader.marks().find(({ key }) => key === mark.key)
  return again ? reader.boxesOf(again) : []
}

/** In a page with frames the focus may be in another one than the card. */
function followOtherFrames(signal: AbortSignal): void {
  if (window === window.top && window.length === 0) return
  const tell = (on: boolean) => ask('followEscape', on).catch(() => {})
  tell(true)
  signal.addEventListener('abort', () => tell(false))
}

/** Calls `place`, at most once a frame, while the page scrolls, changes size or marks, or the card itself does. */
function followPage(element: HTMLElement, place: () => void, signal: AbortSignal): void {
  const soon = onceAFrame(place)
  window.addEventListener('scroll', soon, { capture: true, passive: true, signal })
  for (const target of [window, visualViewport]) target?.addEventListener('resize', soon, { signal })
  stages().reader?.onChange(soon, signal)
  const observer = new ResizeObserver(soon)
  observer.observe(element)
  signal.addEventListener('abort', () => observer.disconnect())
}
