/** What happens in the card and is none of the page's business. */
const OURS =
  'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown pointerup pointermove ' +
  'pointerover pointerout touchstart touchmove touchend wheel selectstart dragstart copy cut paste input change toggle'

/**
 * Keeps events in the card from the page's listeners, and a press in it from moving the page's focus or selection; the
 * article's words alone may be selected. A page that captured an event at its window first has still heard it.
 */
export function isolate(element: HTMLElement, root: ShadowRoot): void {
  for (const type of OURS.split(' ')) element.addEventListener(type, (event) => event.stopPropagation())
  root.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).closest('blockquote')) event.preventDefault()
  })
}

/** A page's focus trap would pull the focus back out of the card: it does not hear of it, until `signal` aborts. */
export function hideFocus(element: HTMLElement, signal: AbortSignal): void {
  for (const type of ['focusin', 'focusout', 'focus', 'blur']) {
    const hide = (event: Event) => {
      if (event.target === element) event.stopImmediatePropagation()
    }
    window.addEventListener(type, hide, { capture: true, signal })
  }
}
