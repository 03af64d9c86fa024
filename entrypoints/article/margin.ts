/** Between the notes of two paragraphs at least, in CSS px. */
const GAP = 20

/**
 * Lets the notes of each paragraph begin beside it, or below the notes before it where those are longer than their
 * paragraph: the text keeps its even lines. Returns what to do when the margin goes.
 */
export function settleNotes(main: HTMLElement): () => void {
  const settle = () => {
    let free = 0
    for (const notes of main.querySelectorAll<HTMLElement>('.row > .notes')) {
      const top = notes.parentElement?.offsetTop ?? 0
      const shift = Math.max(0, free - top)
      notes.style.insetBlockStart = `${shift}px`
      free = top + shift + notes.offsetHeight + GAP
    }
    // The last notes may end below the text.
    main.style.setProperty('--notes', `${free}px`)
  }
  const observer = new ResizeObserver(settle)
  observer.observe(main)
  settle()
  return () => {
    observer.disconnect()
    main.style.removeProperty('--notes')
  }
}
