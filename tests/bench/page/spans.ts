/** A place in a document, as offsets into its root's `textContent`, which wrapping in elements does not change. */
export type Span = `${number}-${number}`

type Place = readonly [node: Text, offset: number]

/** Where marks stand. */
export function spansOf(document: Document, marks: readonly { from: Place; to: Place }[]): Span[] {
  const starts = startsOf(document)
  const at = ([node, offset]: Place) => (starts.get(node) ?? Number.NaN) + offset
  return marks.map(({ from, to }): Span => `${at(from)}-${at(to)}`)
}

/** Where elements that wrap a mention stand; one mention may have several, each right after the other. */
export function spansOfElements(document: Document, selector: string): Span[] {
  const starts = startsOf(document)
  const spans: [number, number][] = []
  for (const element of document.querySelectorAll(selector)) {
    const first = starts.get(element.firstChild as Text)
    if (first === undefined) continue
    const end = first + element.textContent.length
    const last = spans.at(-1)
    if (last && last[1] === first) last[1] = end
    else spans.push([first, end])
  }
  return spans.map(([start, end]): Span => `${start}-${end}`)
}

function startsOf(document: Document): Map<Text, number> {
  const starts = new Map<Text, number>()
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  let at = 0
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    starts.set(text, at)
    at += text.length
  }
  return starts
}
