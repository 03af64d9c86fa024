import { markOnce, watchOnce } from './ours'
import { findAndReplace, markExpression, markList } from './peers'
import type { Span } from './spans'
import { spansOf, spansOfElements } from './spans'

export interface Candidate {
  /** Does all of its work on a document that nothing has read before. */
  run(document: Document): unknown
  /** Where it says that mentions are, by what `run` gave or did to the document. */
  spans?(document: Document, result: never): Span[]
}

const floor = (document: Document) => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let text = walker.nextNode(); text; text = walker.nextNode()) length += (text as Text).data.length
  return length
}

const wrapping = (run: (document: Document) => void): Candidate => ({
  run,
  spans: (document) => spansOfElements(document, 'mark'),
})

export const CANDIDATES = {
  floor: { run: floor },
  textContent: { run: (document) => document.documentElement.textContent.length },
  'ours, sentinel': { run: watchOnce },
  ours: {
    run: markOnce,
    spans: (document, { marks }: ReturnType<typeof markOnce>) => spansOf(document, marks),
  },
  findAndReplaceDOMText: wrapping(findAndReplace),
  'mark.js, expression': wrapping(markExpression),
  'mark.js, list': wrapping(markList),
} satisfies Record<string, Candidate>

export type CandidateName = keyof typeof CANDIDATES
