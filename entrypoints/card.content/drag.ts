import type { Corner } from './place'

/**
 * Lets a pinned card be dragged by its head. `corner` is where it is, in CSS px of the viewport. A press on the grip
 * that moves nothing stays a click.
 */
export function followDrag(
  root: ShadowRoot,
  card: { isPinned(): boolean; corner(): Corner; moveTo(corner: Corner): void },
): void {
  let drag: { pointer: number; dx: number; dy: number; moved: boolean } | undefined

  root.addEventListener('pointerdown', (event) => {
    const { pointerId, button, clientX, clientY } = event as PointerEvent
    const target = event.target as Element
    if (!card.isPinned() || button !== 0 || !target.closest('.head') || target.closest('button:not(.move)'))
      return
    const { x, y } = card.corner()
    drag = { pointer: pointerId, dx: clientX - x, dy: clientY - y, moved: false }
    target.setPointerCapture(pointerId)
  })
  root.addEventListener('pointermove', (event) => {
    const { pointerId, clientX, clientY } = event as PointerEvent
    if (drag?.pointer !== pointerId) return
    const { x, y } = card.corner()
    const to = { x: clientX - drag.dx, y: clientY - drag.dy }
    drag.moved ||= Math.hypot(to.x - x, to.y - y) > 4
    if (drag.moved) card.moveTo(to)
  })
  const end = () => {
    const moved = drag?.moved
    drag = undefined
    if (moved) root.addEventListener('click', swallow, { capture: true, once: true })
    // The click, if there is one, comes before the next task.
    setTimeout(() => root.removeEventListener('click', swallow, true))
  }
  root.addEventListener('pointerup', end)
  root.addEventListener('pointercancel', end)
}

function swallow(event: Event): void {
  event.stopPropagation()
}
