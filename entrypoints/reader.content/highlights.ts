import type { DrawnMark } from './store'

/** Ranges registered at once, over all our names: each frame the browser checks them all (6.5 µs each). */
export const MOST = 200
/** A page that clears the registry gets our marks again this many times. */
const REPAINTS = 5
/** The highlight of the mark that the reader has come to. */
export const CURRENT = 'aparte-current'
/** The highlight of an entity's marks. */
export const nameOf = (entity: string) => `aparte-${entity}`

/** Paints marks as ranges in our own named highlights; touches no other name. */
export function createPainter(signal: AbortSignal) {
  const names = new Map<string, Highlight>()
  let ranges = new Map<DrawnMark, StaticRange>()
  let current: StaticRange | undefined
  let repaints = 0
  let printing = false

  const highlightOf = (name: string): Highlight => {
    let highlight = names.get(name)
    if (!highlight) {
      highlight = new Highlight()
      names.set(name, highlight)
      if (!printing) CSS.highlights.set(name, highlight)
    }
    return highlight
  }
  const remove = (name: string, range: StaticRange) => {
    const highlight = names.get(name)
    highlight?.delete(range)
    if (!highlight || highlight.size > 0) return
    names.delete(name)
    takeOut(name, highlight)
  }

  // Chromium draws text under a highlight in parts, also where no rule shows it: it would print in parts as well.
  const onPrint = (event: Event) => {
    // Some pages send these events themselves.
    if (!event.isTrusted) return
    printing = event.type === 'beforeprint'
    if (printing) window.addEventListener('afterprint', onPrint, { signal })
    for (const [name, highlight] of names) {
      if (printing) takeOut(name, highlight)
      else CSS.highlights.set(name, highlight)
    }
  }
  window.addEventListener('beforeprint', onPrint, { signal })

  signal.addEventListener('abort', () => {
    for (const [name, highlight] of names) {
      highlight.clear()
      takeOut(name, highlight)
    }
    names.clear()
    ranges.clear()
  })

  return {
    /** Registers exactly these marks, at most `MOST`; those registered already stay as they are. */
    paint(marks: readonly DrawnMark[]): void {
      if (signal.aborted) return
      const wanted = new Map<DrawnMark, StaticRange>()
      for (const mark of marks) wanted.set(mark, ranges.get(mark) ?? rangeOf(mark))
      for (const [mark, range] of ranges) if (!wanted.has(mark)) remove(nameOf(mark.entity), range)
      for (const [mark, range] of wanted) if (!ranges.has(mark)) highlightOf(nameOf(mark.entity)).add(range)
      ranges = wanted
    },
    painted: (): Iterable<DrawnMark> => ranges.keys(),
    /** Shows one mark, or none, as the current one. */
    setCurrent(mark: DrawnMark | undefined): void {
      // Kept by us: to Firefox's content scripts a highlight does not give back the ranges put into it.
      if (current) remove(CURRENT, current)
      current = mark && rangeOf(mark)
      if (!current) return
      const highlight = highlightOf(CURRENT)
      highlight.priority = 1
      highlight.add(current)
    },
    /** Puts back what the page took out of the registry, unless it keeps doing so. */
    mend(): void {
      if (printing) return
      const lost = [...names].filter(([name, highlight]) => CSS.highlights.get(name) !== highlight)
      const emptied = [...names.values()].some((highlight) => highlight.size === 0)
      if ((lost.length === 0 && !emptied) || repaints >= REPAINTS) return
      repaints++
      for (const [name, highlight] of lost) CSS.highlights.set(name, highlight)
      for (const [mark, range] of ranges) highlightOf(nameOf(mark.entity)).add(range)
      if (current) highlightOf(CURRENT).add(current)
    },
  }
}
export type Painter = ReturnType<typeof createPainter>

/** Takes a highlight of ours out of the registry, unless the page has put another in its place. */
function takeOut(name: string, highlight: Highlight): void {
  if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
}

function rangeOf({ from, to }: DrawnMark): StaticRange {
  return new StaticRange({
    startContainer: from[0],
    startOffset: from[1],
    endContainer: to[0],
    endOffset: to[1],
  })
}
