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
import { propsFor } from './props'
import { schemeAt } from './scheme'

/** One card, from its opening to its closing; it may pass from mention to mention meanwhile. */
export interface Session {
  readonly mark: Mark
  readonly pinned: boolean
  readonly focused: boolean
  box(): DOMRect
  show(mark: Mark, how: OpenedBy): void
  close(): void
}

/** Opens a card for a mark. `closed` is called once, when it has gone. */
export function openSession(first: Mark, how: OpenedBy, closed: () => void): Session {
  const life = new AbortController()
  const { signal } = life
  const host = createHost('aparte-card', signal)
  const { element, root, body } = host
  const focus = keepFocus(root)
  let mark = first
  let touch = false
  /** Where a pinned card stands; one that is not pinned stands beside its mention. */
  let pinnedAt: Corner | undefined

  const close = () => {
    if (signal.aborted) return
    const inside = focus.isInside()
    render(null, body)
    life.abort()
    if (inside) focus.giveBack()
    closed()
  }
  const boxes = () => stages().reader?.boxesOf(mark) ?? []
  const draw = () => {
    const rtl = directionOf(language.get()) === 'rtl'
    body.lang = language.get()
    body.dir = rtl ? 'rtl' : 'ltr'
    body.classList.toggle('pinned', pinnedAt !== undefined)
    render(
      <Card key={mark.key} {...propsFor(mark)} rtl={rtl} pinned={pinnedAt !== undefined} {...calls} />,
      body,
    )
    place()
  }
  const place = () => {
    if (signal.aborted) return
    const at = boxes()
    if (!element.isConnected || (at.length === 0 && !pinnedAt)) return close()
    const sheet = wantsSheet(touch)
    body.classList.toggle('sheet', sheet)
    body.classList.toggle('low', isLow())
    element.toggleAttribute('data-sheet', sheet)
    if (sheet) body.classList.toggle('above', placeSheet(element, unionOf(at)) === 'above')
    else if (pinnedAt) pinnedAt = placeAt(element, pinnedAt)
    else if (isOutOfView(unionOf(at)) && !focus.isInside()) close()
    else placeBeside(element, at, body.dir === 'rtl')
  }
  const moveTo = (corner: Corner) => {
    pinnedAt = placeAt(element, corner)
  }
  const calls = {
    onClose: close,
    onPin: () => {
      const { x, y } = element.getBoundingClientRect()
      pinnedAt = pinnedAt ? undefined : { x, y }
      draw()
    },
    onNextCorner: () =>
      moveTo(nextCorner(element.getBoundingClientRect(), { width: innerWidth, height: innerHeight })),
  }
  const show = (next: Mark, by: OpenedBy) => {
    const same = next.key === mark.key && body.hasChildNodes()
    mark = next
    if (same) {
      if (by === 'keyboard') focus.take()
      return
    }
    touch = by === 'touch'
    pinnedAt = undefined
    const [box] = boxes()
    if (box) body.dataset.scheme = schemeAt(box.x + box.width / 2, box.y + box.height / 2)
    forgetRoom(element)
    draw()
    if (by === 'keyboard') focus.take()
  }

  isolate(element, root)
  hideFocus(element, signal)
  followDrag(root, {
    isPinned: () => pinnedAt !== undefined && !wantsSheet(touch),
    corner: () => element.getBoundingClientRect(),
    moveTo,
  })
  const nudge = (dx: number, dy: number) => pinnedAt && moveTo({ x: pinnedAt.x + dx, y: pinnedAt.y + dy })
  const leave = () => {
    if (pinnedAt) focus.giveBack()
    else close()
  }
  followKeys({ element, root, close, leave, nudge }, signal)
  followPage(element, place, signal)
  followOtherFrames(signal)
  show(first, how)
  return {
    get mark() {
      return mark
    },
    get pinned() {
      return pinnedAt !== undefined
    },
    get focused() {
      return focus.isInside()
    },
    box: () => element.getBoundingClientRect(),
    show,
    close,
  }
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

function isOutOfView(box: DOMRect): boolean {
  return box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth
}
