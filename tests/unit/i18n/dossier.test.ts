import { describe, expect, it } from 'vitest'
import { loadDossier } from '../../../.scripts/dossier-plugin'
import { LANGUAGES } from '../../../common/i18n'
import type { Localised } from '../../../engine/index'

const { dossier } = loadDossier()

describe('the bundled dossier speaks all six languages', () => {
  const texts: [string, Localised][] = [
    ['the title', dossier.title],
    ['the article’s age', dossier.article.age.text],
    ...dossier.summary.map(({ id, text }): [string, Localised] => [`the point ${id}`, text]),
    ...dossier.entities.flatMap(({ id, label, description, part, senses }): [string, Localised][] => [
      [`the label of ${id}`, label],
      [`the description of ${id}`, description.text],
      [`the part of ${id}`, part.text],
      ...(senses?.others ?? []).map((other): [string, Localised] => [`${id} as ${other.id}`, other.label]),
    ]),
  ]

  it.each(texts)('%s', (_, text) => {
    const spoken = LANGUAGES.filter((language) => text[language]?.trim())
    expect(spoken).toEqual(LANGUAGES)
  })
})
