export interface KeyHost {
  element: HTMLElement
  root: ShadowRoot
  close(): void
  /** The reader tabbed past an end of the card. */
  leave(): void
  /** Moves a pinned card, in CSS px. */
  nudge(dx: number, dy: number): void
}

/** One press of an arrow key moves a pinned card this far, in CSS px. */
const NUDGE = 16
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-NUDGE, 0],
  ArrowRight: [NUDGE, 0],
  ArrowUp: [0, -NUDGE],
  ArrowDown: [0, NUDGE],
}

/**
 * While a card is open, Escape closes it wherever the focus is, and the page does not see that key. Of the other keys
 * it takes only those pressed with the focus in the card.
 */
export function followKeys(host: KeyHost, signal: AbortSignal): void {
  const down = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopImmediatePropagation()
      host.close()
      return
    }
    if (event.target !== host.element) return
    event.stopImmediatePropagation()
    const active = host.root.activeElement
    if (event.key === 'Tab') tab(event, host)
    const arrow = active?.matches('.move') ? ARROWS[event.key] : undefined
    if (!arrow) return
    event.preventDefault()
    host.nudge(...arrow)
  }
  const hush = (event: KeyboardEvent) => {
    if (event.target === host.element) event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', down, { capture: true, signal })
  window.addEventListener('keyup', hush, { capture: true, signal })
  window.addEventListener('keypress', hush, { capture: true, signal })
}

function tab(event: KeyboardEvent, { root, leave }: KeyHost): void {
  const stops = [...root.querySelectorAll<HTMLElement>('button:not([hidden])')].filter((stop) =>
    stop.checkVisibility(),
  )
  const at = root.activeElement
  const atEnd = event.shiftKey ? at === stops[0] || at?.matches('.card') : at === stops.at(-1)
  if (!atEnd) return
  event.preventDefault()
  leave()
}
