import { isElement, shadowRootOf } from '../../common/dom'
import { isEditor } from './unread'

/**
 * Applications save what was typed, and end an editor, a little after the focus has left it, or when a server has
 * answered: it is asked after so many ms, then twice as many, up to the last.
 */
const SAVED = 500
const LAST = 32_000

/**
 * Calls back with an element that has become an editor, or is none any more. Attributes are not watched, for pages change
 * them all the time: it is told by where the focus comes and goes, and what is typed.
 */
export function watchEditors(turned: (editor: Element) => void, signal: AbortSignal): void {
  let editor: Element | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const ended = new Set<Element>()
  const focused = (event: Event) => {
    const target = innermost(event.composedPath()[0] as Node)
    if (target === editor || !isEditor(target)) return
    editor = target
    ended.delete(editor)
    turned(editor)
  }
  const left = () => {
    if (!editor) return
    ended.add(editor)
    editor = undefined
    clearTimeout(timer)
    ask(SAVED)
  }
  const ask = (wait: number) => {
    timer = setTimeout(() => {
      for (const one of ended) {
        if (isEditor(one)) continue
        ended.delete(one)
        turned(one)
      }
      if (wait >= LAST) ended.clear()
      if (ended.size > 0) ask(wait * 2)
    }, wait)
  }
  document.addEventListener('focusin', focused, { signal, capture: true })
  document.addEventListener('beforeinput', focused, { signal, capture: true })
  document.addEventListener('focusout', left, { signal, capture: true })
  signal.addEventListener('abort', () => clearTimeout(timer))
}

/** What has the focus in a shadow tree, closed ones too, of which events tell the host alone. */
function innermost(target: Node): Node {
  let at = target
  for (;;) {
    const active: Element | null | undefined = isElement(at) ? shadowRootOf(at)?.activeElement : null
    if (!active) return at
    at = active
  }
}
