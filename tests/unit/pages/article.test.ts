import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDossier } from '../../../engine/index'
import { notesByParagraph } from '../../../entrypoints/article/statements'
import { typesetFrench } from '../../../entrypoints/article/typeset'

const FOLDER = join(import.meta.dirname, '../../../assets/dossiers')
const text = readFileSync(join(FOLDER, 'interpol-kaspersky.fr.txt'), 'utf8')

test('every statement of the dossier stands beside a sentence', () => {
  const { dossier, article } = readDossier(
    JSON.parse(readFileSync(join(FOLDER, 'interpol-kaspersky.json'), 'utf8')),
    text,
  )
  const groups = notesByParagraph(dossier, article)
  const noted = new Set(groups.flat().flatMap(({ notes }) => notes.map(({ statement }) => statement)))
  expect(noted.size).toBe(dossier.summary.length + 2 * dossier.entities.length + 1)
  for (const [i, paragraph] of article.paragraphs.entries()) {
    const here = paragraph.map(({ id }) => id)
    const notes = (groups[i] ?? []).flatMap((group) => group.notes)
    expect(new Set(notes.map(({ statement }) => statement)).size, 'each once').toBe(notes.length)
    for (const { sentences } of notes) expect(here).toEqual(expect.arrayContaining(sentences))
  }
})

test('a closing quotation mark belongs to the sentence it closes', () => {
  const { article } = readDossier(
    JSON.parse(readFileSync(join(FOLDER, 'interpol-kaspersky.json'), 'utf8')),
    text,
  )
  for (const { start, end } of article.paragraphs.flat()) expect(text.slice(start, end)).toMatch(/\p{L}/u)
})

test.each([
  ['« Oui »', '«\u00a0Oui\u00a0»'],
  ['Vraiment ? Oui ; non !', 'Vraiment\u202f? Oui\u202f; non\u202f!'],
  ['Ainsi : voilà', 'Ainsi\u00a0: voilà'],
  ['rien, ici.', 'rien, ici.'],
])('%j is set as %j, as long as it was', (raw, set) => {
  expect(typesetFrench(raw)).toBe(set)
  expect(set).toHaveLength(raw.length)
})
