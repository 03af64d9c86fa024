import { names } from 'dossier:names'
import findAndReplaceDOMText from 'findandreplacedomtext'
import Mark from 'mark.js'

const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length)
const alternatives = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
/** The edges a careful user of a library would write: no letter, digit or mark on either side. */
const WORD = '[\\p{L}\\p{N}\\p{M}_]'
const careful = new RegExp(`(?<!${WORD})(?:${alternatives})(?!${WORD})`, 'gu')

/** The edges of “exactly” are spaces alone until they are told apart from punctuation. */
const LIMITERS = [...'.,;:!?…()[]{}«»“”„"\'’‘—–-/\u00a0\u202f\n\t']

export function markList(document: Document): void {
  new Mark(document.body).mark(longestFirst, {
    separateWordSearch: false,
    accuracy: { value: 'exactly', limiters: LIMITERS },
  })
}

export function markExpression(document: Document): void {
  new Mark(document.body).markRegExp(careful)
}

export function findAndReplace(document: Document): void {
  findAndReplaceDOMText(document.body, { find: careful, wrap: 'mark', preset: 'prose' })
}
