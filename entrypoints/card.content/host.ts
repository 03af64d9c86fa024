import cardCss from '../../assets/card.css?inline'
import tokensCss from '../../assets/tokens.css?inline'
import { appendTo, createElement, queryAll, rootElementOf } from '../../common/dom'
import { showHost } from '../../common/hosts'

/** An element of ours in the page, in the top layer, with a closed root that no page can look into. */
export interface Host {
  element: HTMLElement
  root: ShadowRoot
  /** The one child of the root: everything of ours stands in it. */
  body: HTMLElement
}

/**
 * Puts a host into the page, and takes it out when `signal` aborts. While a modal dialog is open, all the page but that
 * dialog is inert, our host with it: so then it goes into the dialog.
 */
export function createHost(name: 'aparte-card' | 'aparte-voice', signal: AbortSignal): Host {
  const element = createElement(name)
  const root = element.attachShadow({ mode: 'closed' })
  root.adoptedStyleSheets = [sheetOf(tokensCss), sheetOf(cardCss)]
  const body = createElement('div')
  body.className = 'aparte'
  root.append(body)
  element.popover = 'manual'
  const parent = Array.from(queryAll(document, 'dialog:modal')).at(-1) ?? rootElementOf()
  if (parent) appendTo(parent, element)
  // A page may zoom itself by its own style: places are told in px of the viewport, and ours are to be the same.
  element.style.setProperty('--aparte-zoom', String(1 / (parent?.currentCSSZoom ?? 1)), 'important')
  showHost(element)
  if (element.isConnected) element.showPopover()
  signal.addEventListener('abort', () => element.remove())
  return { element, root, body }
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
