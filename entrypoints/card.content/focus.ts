import { activeElementOf } from '../../common/dom'

export interface KeptFocus {
  /** Is the focus in the card? */
  isInside(): boolean
  /** Takes the focus into the card, and remembers where it was. */
  take(): void
  /** Gives the focus back to where it was. */
  giveBack(): void
}

/** Takes the focus into a card's root and gives it back. */
export function keepFocus(root: ShadowRoot): KeptFocus {
  let before: Element | null = null
  return {
    isInside: () => root.activeElement !== null,
    take() {
      if (root.activeElement) return
      before ??= deepestActive()
      root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
    },
    giveBack() {
      ;(root.activeElement as HTMLElement | null)?.blur()
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true })
      before = null
    },
  }
}

/** The focused element, through open shadow roots. */
function deepestActive(): Element | null {
  let active = activeElementOf()
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}
