import { command, rootElementOf, selectionOf } from './platform'
import { selection } from './seen'

/** Finds of one word that are followed. */
const FINDS = 4

/** What the find bar's search comes upon, one after another, from the start of the page. */
export function find(words: readonly string[]): string[][] {
  const { find: search } = window as unknown as { find(word: string): boolean }
  return words.map((word) => {
    selectionOf()?.removeAllRanges()
    const found: string[] = []
    while (found.length < FINDS && search(word)) found.push(selection().join(' '))
    return found
  })
}

/** Takes back what was typed, a few times, and does it again once; tells what the last editor then holds. */
export function undo(): string[] {
  return ['undo', 'undo', 'undo', 'redo'].map((name) => `${name} ${command(name)}: ${editedText()}`)
}

/** Selects everything, for the driver to copy. */
export function selectAll(): void {
  const root = rootElementOf(document)
  if (root) selectionOf()?.selectAllChildren(root)
}

function editedText(): string {
  const { activeElement: active } = document
  return active instanceof HTMLTextAreaElement ? active.value : (active?.innerHTML ?? '')
}
