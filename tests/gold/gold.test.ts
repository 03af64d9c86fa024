import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDossier } from '../../.scripts/dossier-plugin'
import { createEngine, detect, packLexicon, unpackLexicon } from '../../engine/index'
import { engine } from '../unit/engine/bundled'
import { readGold } from './corpus'
import { scoreWith } from './score'

const FILE = join(import.meta.dirname, 'aparte.jsonl')
const lines = readGold(readFileSync(FILE, 'utf8'), FILE)

describe('our own corpus', () => {
  it('holds at least 400 sentences in 40 languages, and all entities', () => {
    expect(lines.length).toBeGreaterThanOrEqual(400)
    expect(new Set(lines.map((line) => line.lang)).size).toBeGreaterThanOrEqual(40)
    const entities = new Set(lines.flatMap((line) => line.mentions.map((m) => m.entity)))
    expect(entities.size).toBe(6)
  })

  it('is found with an F1 of 0.99', () => {
    const { all, misses } = scoreWith(engine, lines)
    expect(
      all.f1,
      misses.map((m) => `${m.kind} ${m.id} “${m.surface}”: ${m.context}`).join('\n'),
    ).toBeGreaterThanOrEqual(0.99)
  })
})

describe('the lexicon as the script carries it', () => {
  const shipped = createEngine(unpackLexicon(packLexicon(loadDossier().dossier)))

  it('finds in our own corpus what the dossier finds', () => {
    for (const { text, lang } of lines) {
      const facts = { title: '', lang }
      expect(detect(shipped, text, facts)).toEqual(detect(engine, text, facts))
    }
  })
})

describe('a corpus that cannot be read', () => {
  const whole = { id: 'x', lang: 'en', text: 'ask INTERPOL', mentions: [] }
  it.each([
    ['not JSON', '{', 'f:1: this is not JSON'],
    ['no text', JSON.stringify({ ...whole, text: undefined }), 'f:1: text: '],
    [
      'an offset that is off',
      JSON.stringify({ ...whole, mentions: [{ start: 0, end: 3, surface: 'INTERPOL', entity: 'interpol' }] }),
      'f:1: 0 to 3 is “ask”, not “INTERPOL”',
    ],
    ['nothing', '\n', 'f holds no line'],
  ])('is refused with its line: %s', (_, text, message) => {
    expect(() => readGold(text, 'f')).toThrow(message)
  })
})
