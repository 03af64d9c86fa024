import { blockHtml, words } from './content'
import type { Random } from './random'

type Action = (random: Random) => void

/** What a reader does on a page, as far as a script can do it. */
export const ACTIONS: Record<string, Action> = {
  select(random) {
    const [from, to] = [pickPlace(random), pickPlace(random)]
    if (from && to) getSelection()?.setBaseAndExtent(...from, ...to)
  },
  setCaret(random) {
    const place = pickPlace(random)
    if (place) getSelection()?.collapse(...place)
  },
  unselect: () => getSelection()?.removeAllRanges(),
  focus: (random) => void pickEditor(random)?.focus(),
  type(random) {
    pickEditor(random)?.focus()
    document.execCommand('insertText', false, words(random))
  },
  // Into whatever has the focus, at its caret.
  typeOn: (random) => void document.execCommand('insertText', false, words(random)),
  embolden: () => void document.execCommand('bold'),
  delete: () => void document.execCommand('delete'),
  undo: () => void document.execCommand('undo'),
  redo: () => void document.execCommand('redo'),
  selectInField(random) {
    const field = pickEditor(random)
    if (!(field instanceof HTMLTextAreaElement)) return
    field.focus()
    field.setSelectionRange(random.below(9), 9 + random.below(9))
  },
  scroll: (random) => scrollTo(0, random.below(document.documentElement.scrollHeight)),
  scrollWithin(random) {
    const scrolled = document.querySelector('.scrolled')
    if (scrolled) scrolled.scrollTop = random.below(200)
  },
}

/** Where a reader types, and what scrolls by itself. */
export function usedHtml(random: Random): string {
  const blocks = () => Array.from({ length: 2 + random.below(6) }, () => blockHtml(random, 2)).join('')
  return [
    `<div contenteditable>${blocks()}</div><textarea>${words(random)}</textarea>`,
    `<div class="scrolled" style="height:60px;overflow:auto">${blocks()}</div>`,
  ].join('')
}

function pickEditor(random: Random): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[contenteditable],textarea')]
  return all.length > 0 ? random.pick(all) : undefined
}

function pickPlace(random: Random): [Node, number] | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text)
  if (texts.length === 0) return undefined
  const text = random.pick(texts)
  return [text, random.below(text.length + 1)]
}
