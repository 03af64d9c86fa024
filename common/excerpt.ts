/** A mention inside the sentence it stands in, cut to a length that fits a list. */
export interface Excerpt {
  before: string
  surface: string
  after: string
}

/** How much of a block is looked at on each side: a sentence longer than this is cut anyway. */
const WINDOW = 300
const BEFORE = 48
const AFTER = 96

/** Cuts the sentence around `start`..`end` out of a block: at the sentence's edges, or at words with an ellipsis. */
export function excerptOf(block: string, start: number, end: number): Excerpt {
  const from = Math.max(0, start - WINDOW)
  // A line break in the source ends no sentence on screen, but it does for the segmenter.
  const window = block.slice(from, end + WINDOW).replace(/[\r\n]/g, ' ')
  const sentence = sentenceAround(window, start - from, end - from)
  return {
    before: cutStart(tidy(window.slice(sentence.start, start - from)).trimStart()),
    surface: tidy(block.slice(start, end)),
    after: cutEnd(tidy(window.slice(end - from, sentence.end)).trimEnd()),
  }
}

function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)]
  const edges = segments.map(({ index, segment }) => ({ start: index, end: index + segment.length }))
  return {
    start: edges.findLast((edge) => edge.start <= start)?.start ?? 0,
    end: edges.find((edge) => edge.end >= end)?.end ?? text.length,
  }
}

function tidy(text: string): string {
  // Soft hyphens and joiners would show as nothing; line breaks inside a sentence are one space on screen.
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, (space) => (/[\u00a0\u202f]/.test(space) ? space : ' '))
}

function cutStart(text: string): string {
  if (text.length <= BEFORE) return text
  const cut = text.slice(-BEFORE)
  return `…${cut.slice(cut.search(/\s/) + 1)}`
}

function cutEnd(text: string): string {
  if (text.length <= AFTER) return text
  const cut = text.slice(0, AFTER)
  const word = cut.search(/\s\S*$/)
  return `${(word > 0 ? cut.slice(0, word) : cut).trimEnd()}…`
}
