import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { termsOf } from '../../../engine/forms'
import { fold, namesIn, pack, packLexicon, probeOf, rowOf, unpack } from '../../../engine/index'
import { createInflector, type Inflector } from '../../../engine/inflect'
import { INFLECTIONS, KOREAN_AFTER, PERSON_WORDS, PREFIXES } from '../../../engine/languages'
import { createNameFinder } from '../../../engine/names'
import { dossier, found, lexicon } from './bundled'

const rules = {
  inflections: INFLECTIONS.map(rowOf),
  prefixes: [...PREFIXES],
  koreanAfter: KOREAN_AFTER,
  words: {},
}

function formsOf(inflector: Inflector, name: string, lang: string): string[] {
  const { text } = fold(name)
  const ended = inflector
    .endingsOf(text, lang)
    .flatMap(({ stem, endings }) => [...endings.keys()].map((ending) => stem + ending))
  return [...ended, ...inflector.formsOf(text, lang).map((form) => form.text)]
}

describe('language rules', () => {
  const inflector = createInflector(rules)

  it.each(INFLECTIONS)(
    'make the form in their example: $langs, $example',
    ({ langs, example: [name, use] }) => {
      const lang = langs.split(' ')[0] ?? ''
      const own = createInflector({
        ...rules,
        inflections: INFLECTIONS.filter((rule) => rule.langs === langs).map(rowOf),
      })
      const forms = formsOf(own, name, lang)
      const words = fold(use).text.split(/[\s,]+/)
      expect(forms.some((form) => form !== fold(name).text && words.includes(form))).toBe(true)
    },
  )

  it('let words that agree change together, and a genitive stay', () => {
    const forms = formsOf(inflector, 'Лаборатория Касперского', 'ru')
    expect(forms).toContain(fold('Лабораторией Касперского').text)
    const complex = formsOf(inflector, 'Глобальный комплекс Интерпола для инноваций', 'ru')
    expect(complex).toContain(fold('Глобального комплекса Интерпола для инноваций').text)
    expect(formsOf(inflector, 'Рональд К. Нобл', 'ru')).toContain(fold('Рональда К. Нобла').text)
    expect(formsOf(inflector, 'Евгений Касперский', 'ru')).toContain(fold('Евгению Касперскому').text)
  })

  it.each([
    ['لمنظمة الإنتربول', ['interpol: الإنتربول']],
    ['وبالإنتربول', ['interpol: الإنتربول']],
    ['והאינטרפול', ['interpol: אינטרפול']],
    ['인터폴에서는', ['interpol: 인터폴']],
    ['인터폴레이션', []],
    ['インターポールが', ['interpol: インターポール']],
    ['前国际刑警组织主席', ['interpol: 国际刑警组织']],
    ['İnterpol’ün', ['interpol: İnterpol']],
    ['Ίντερπολ', ['interpol: Ίντερπολ']],
    ['ИНТЕРПОЛОМ', ['interpol: ИНТЕРПОЛОМ']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('names', () => {
  it('are found in every form, whichever form a text has first', () => {
    const terms = termsOf(lexicon).filter(([, { handle, joined }]) => !handle && !joined)
    const handles = new Set(termsOf(lexicon).flatMap(([text, { handle }]) => (handle ? [text] : [])))
    for (const backwards of [false, true]) {
      const find = createNameFinder(lexicon)
      const missed = (backwards ? terms.toReversed() : terms).flatMap(([text]) => {
        const [name] = find(text, { text })
        return (name?.foldedStart === 0 && name.foldedEnd === text.length) || handles.has(text) ? [] : [text]
      })
      expect(missed).toEqual([])
    }
  })
})

describe('evidence', () => {
  const records = dossier.entities.flatMap(({ id, senses }) => [
    ...(senses?.evidence ?? []).map((record) => ({ ...record, of: id })),
    ...(senses?.others ?? []).flatMap((other) =>
      other.evidence.map((record) => ({ ...record, of: other.id })),
    ),
  ])

  it.each(records)('has an example that holds one of its cues: $of, $example', ({ cues, example }) => {
    const text = fold(example).text
    const held = cues.some((cue) =>
      cue.startsWith('@')
        ? dossier.entities.some(
            (e) =>
              e.id === cue.slice(1) &&
              Object.values(e.names)
                .flat()
                .some((name) => example.includes(name)),
          ) || found(example).some((mention) => mention.startsWith(`${cue.slice(1)}:`))
        : cue.startsWith('$')
          ? PERSON_WORDS[cue.slice(1)]?.cues.split('|').some((word) => text.includes(stemOf(word)))
          : text.includes(stemOf(cue)),
    )
    expect(held).toBe(true)
  })

  it.each(Object.values(PERSON_WORDS))('has an example that holds a word of the list: $example', (list) => {
    expect(list.cues.split('|').some((word) => fold(list.example).text.includes(stemOf(word)))).toBe(true)
  })

  it('doubts names the entity has', () => {
    for (const { names, senses } of dossier.entities) {
      const own = [names, senses?.surnames ?? {}]
        .flatMap((named) => Object.values(named).flat())
        .flatMap(namesIn)
      for (const name of senses?.doubts.flatMap((doubt) => doubt.names) ?? []) expect(own).toContain(name)
    }
  })

  it('speaks of entities the dossier has', () => {
    const ids = dossier.entities.map(({ id }) => `@${id}`)
    for (const cue of records.flatMap(({ cues }) => cues)) if (cue.startsWith('@')) expect(ids).toContain(cue)
  })
})

function stemOf(cue: string): string {
  return fold(cue.replace('*', '')).text
}

describe('size', () => {
  const zipped = (text: string) => gzipSync(text, { level: 9 }).length

  it('of names and evidence, as the script carries them, is at most 16 kB, and of the probe less than 1.3', () => {
    const { entities } = JSON.parse(unpack(packLexicon(dossier)))
    expect(zipped(pack(JSON.stringify(entities)))).toBeLessThanOrEqual(16 * 1024)
    expect(zipped(JSON.stringify(probeOf(lexicon)))).toBeLessThan(1300)
  })
})
