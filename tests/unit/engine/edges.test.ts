import { describe, expect, it } from 'vitest'
import { loadDossier } from '../../../.scripts/dossier-plugin'
import { createEngine, detect, lexiconOf } from '../../../engine/index'

const engine = createEngine(lexiconOf(loadDossier().dossier))
const found = (text: string, lang = 'en') =>
  detect(engine, text, { title: '', lang }).map(
    ({ start, end, entity }) => `${entity}: ${text.slice(start, end)}`,
  )

describe('word edges', () => {
  it.each([
    ['le siège d’INTERPOL', ['interpol: INTERPOL']],
    ["le siège d'INTERPOL", ['interpol: INTERPOL']],
    ['said Kaspersky.', ['kaspersky: Kaspersky']],
    ['dit «Kaspersky» hier', ['kaspersky: Kaspersky']],
    ['dit «\u202fKaspersky\u202f» hier', ['kaspersky: Kaspersky']],
    ['Kaspersky’s report', ['kaspersky: Kaspersky']],
    ['police—INTERPOL—agents', ['interpol: INTERPOL']],
    ['asks Kaspersky…', ['kaspersky: Kaspersky']],
    ['see [INTERPOL]', ['interpol: INTERPOL']],
    ['un texte interpolé', []],
    ['linear interpolation', []],
    ['at Kaspersky\u00a0Lab', ['kaspersky: Kaspersky\u00a0Lab']],
    ['at Kaspersky\nLab', ['kaspersky: Kaspersky\nLab']],
    ['the police of Inter\u00adpol', ['interpol: Inter\u00adpol']],
    ['my_interpol_x', []],
    ['They chose Kaspersky. Lab tests followed.', ['kaspersky: Kaspersky']],
    ['İnterpol’ün aradığı', ['interpol: İnterpol']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
