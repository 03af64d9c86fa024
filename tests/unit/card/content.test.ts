import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, entitiesIn, type Source } from '../../../components/card-content'
import { relationOf } from '../../../components/relation-content'
import { type Entity, findQuote, readDossier, STATEMENT_LANGUAGES } from '../../../engine/index'

const folder = join(import.meta.dirname, '../../../assets/dossiers')
const { dossier, article } = readDossier(
  JSON.parse(readFileSync(join(folder, 'interpol-kaspersky.json'), 'utf8')),
  readFileSync(join(folder, 'interpol-kaspersky.fr.txt'), 'utf8'),
)
const source = (language: Source['language'] = 'en'): Source => ({ dossier, article, language })
const entity = (id: string) => dossier.entities.find((known) => known.id === id) as Entity

test.each([
  ['INTERPOL et Kaspersky Lab se mobilisent ensemble.', ['interpol', 'kaspersky']],
  ['Eugène Kaspersky, le PDG', ['eugene-kaspersky']],
  ['directeur exécutif du Complexe Mondial INTERPOL pour l’Innovation (CMII)', ['cmii']],
  ['Les deux entités sont extrêmement heureuses.', []],
])('a longer name hides the shorter one in it: %s', (text, ids) => {
  expect([...entitiesIn(dossier, text)].sort()).toEqual(ids)
})

test('alone, the card leads with the entity’s part', () => {
  const { lead, together } = contentOf(source(), entity('kaspersky'), [])
  expect([lead.id, together]).toEqual(['part', []])
})

test('points whose citations name the entity come first', () => {
  const { rows } = contentOf(source(), entity('cmii'), [])
  expect(rows.map(({ id }) => id).slice(0, 2)).toEqual(['agreement', 'cmii'])
})

test.each([
  ['kaspersky', 'interpol'],
  ['interpol', 'kaspersky'],
  ['cmii', 'kaspersky'],
])('%s beside %s: the card leads with what names both', (one, other) => {
  const { lead, rows, together } = contentOf(source(), entity(one), [entity(other)])
  const quotes = dossier.summary.find(({ id }) => id === lead.id)?.citations.join(' ') ?? ''
  const named = entitiesIn(dossier, quotes)
  expect([named.has(one), named.has(other)]).toEqual([true, true])
  expect(together).toEqual([entity(other).label.en])
  expect(rows[0]?.id).toBe('part')
})

test('nothing is said twice, nothing is left out', () => {
  for (const beside of [[], [entity('interpol')]]) {
    const { lead, rows } = contentOf(source(), entity('kaspersky'), beside)
    const ids = [lead, ...rows].map(({ id }) => id)
    expect(ids.toSorted()).toEqual(['part', ...dossier.summary.map(({ id }) => id)].toSorted())
  }
})

test('every row has its passages, each where the article has it', () => {
  for (const { id } of dossier.entities) {
    const { lead, rows } = contentOf(source(), entity(id), [])
    for (const { quotes } of [lead, ...rows]) {
      expect(quotes.length).toBeGreaterThan(0)
      for (const { text, sentence } of quotes) expect(findQuote(article, text)?.sentence.id).toBe(sentence)
    }
  }
})

test('a passage from within a sentence says so', () => {
  const { lead } = contentOf(source(), entity('cmii'), [])
  expect(lead.quotes.map(({ cut }) => [cut.start, cut.end])).toContainEqual([true, false])
})

test('a language the dossier lacks falls back on English', () => {
  const { ar: _, ...lacking } = entity('cmii').label
  const content = contentOf(source('ar'), { ...entity('cmii'), label: lacking }, [])
  expect(content.label).toBe('CMII (IGCI)')
})

test('a first glance is short enough for three lines, in every language', () => {
  // `tests/browser/card-shape.test.ts` measures it; a line of 328 px holds some 38 letters of the widest type.
  for (const language of STATEMENT_LANGUAGES) {
    const leads = dossier.entities.flatMap((one) => [
      contentOf(source(language), one, []).lead.text,
      ...dossier.entities.map((other) => contentOf(source(language), one, [other]).lead.text),
    ])
    for (const lead of leads) expect(lead.length, `${language}: ${lead}`).toBeLessThanOrEqual(114)
  }
})

test('the picture is read from the dossier', () => {
  const relation = relationOf(source())
  expect(relation?.parties.map(({ id, person }) => [id, person?.id])).toEqual([
    ['interpol', 'ronald-noble'],
    ['kaspersky', 'eugene-kaspersky'],
  ])
  expect([relation?.place?.id, relation?.place?.under, relation?.place?.person?.id]).toEqual([
    'cmii',
    0,
    'noboru-nakatani',
  ])
})
