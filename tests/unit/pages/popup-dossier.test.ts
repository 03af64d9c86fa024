import { expect, test } from 'vitest'
import { loadDossier } from '../../../.scripts/dossier-plugin'
import { LANGUAGES } from '../../../common/i18n'
import { popupDossier } from '../../../common/popup-dossier'

const { dossier, article } = loadDossier()
const cut = popupDossier(dossier, article)

test.each([
  ['interpol', 'en', 'INTERPOL'],
  ['interpol', 'ru', 'ИНТЕРПОЛ'],
  ['interpol', 'ar', 'الإنتربول'],
  ['kaspersky', 'en', 'Kaspersky'],
  ['kaspersky', 'ru', 'Касперский'],
  ['kaspersky', 'ar', 'كاسبرسكي لاب'],
  ['cmii', 'fr', 'CMII'],
  ['cmii', 'de', 'CMII'],
] as const)('%s is called in short, in %s: %s', (id, language, short) => {
  expect(cut.entities.find((entity) => entity.id === id)?.short[language]).toBe(short)
})

test('every short name fits a tile', () => {
  for (const { kind, short } of cut.entities) {
    if (kind === 'person') continue
    for (const language of LANGUAGES) expect(short[language]?.length, short[language]).toBeLessThanOrEqual(12)
  }
})

test('each point leads to the first sentence behind it', () => {
  expect(cut.points.map(({ sentence }) => sentence)).toEqual(['s1', 's4', 's5', 's10', 's15', 's16', 's14'])
})
