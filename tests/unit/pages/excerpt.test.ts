import { expect, test } from 'vitest'
import { excerptOf } from '../../../common/excerpt'

/** Cuts around the word between brackets, and puts the brackets back. */
function cut(marked: string): string {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const { before, surface, after } = excerptOf(marked.replace(/[[\]]/g, ''), start, end)
  return `${before}[${surface}]${after}`
}

const long = 'word '.repeat(60)

test.each([
  ['One. He joined [Interpol] in May. Three.', 'He joined [Interpol] in May.'],
  ['[INTERPOL]', '[INTERPOL]'],
  ['  [INTERPOL]  ', '[INTERPOL]'],
  ['the\n   police of\n [Inter\npol] said', 'the police of [Inter pol] said'],
  ['« [Kaspersky] »', '« [Kaspersky] »'],
  ['in[ter\u00adpol] here', 'in[terpol] here'],
  [`${long}at [CMII] soon.`, `…${'word '.repeat(8)}at [CMII] soon.`],
  [`At [CMII] ${long}`, `At [CMII]${' word'.repeat(19)}…`],
  [`${'x'.repeat(100)}[CMII]`, `…${'x'.repeat(48)}[CMII]`],
])('%j', (marked, wanted) => {
  expect(cut(marked)).toBe(wanted)
})
