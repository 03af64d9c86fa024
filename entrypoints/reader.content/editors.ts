import { isEditor } from './unread'

/** Applications save what was typed, and end an editor, a little after the focus has left it. In ms. */
const SAVED = 500

/**
 * Calls back with an element that has become an editor, or is none any more. Attributes are not watched, for pages change
 * them all the time: it is told by where the focus comes and goes, and what is typed.
 */
export function watchEditors(turned: (editor: Element) => void, signal: AbortSignal): void {
  let editor: Element | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const ended = new Set<Element>()
  const focused = (event: Event) => {
    const target = event.composedPath()[0] as Node
    if (target === editor || !isEditor(target)) return
    editor = target
    turned(editor)
  }
  const left = () => {
    if (!editor) return
    ended.add(editor)
    editor = undefined
    clearTimeout(timer)
    timer = setTimeout(() => {
      for (const one of ended) if (!isEditor(one)) turned(one)
      ended.clear()
    }, SAVED)
  }
  document.addEventListener('focusin', focused, { signal, capture: true })
  document.addEventListener('beforeinput', focused, { signal, capture: true })
  document.addEventListener('focusout', left, { signal, capture: true })
  signal.addEventListener('abort', () => clearTimeout(timer))
}
