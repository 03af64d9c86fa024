import { describe, expect, it } from 'vitest'
import { engine, found } from './bundled'

describe('bearers of the name', () => {
  it.each([
    ['Written by Jan Kasperski.', []],
    ['Copyright: J. Kasperski', []],
    ['Author: Judith Kaspersky', []],
    ['Reviewed-by: Leon Kaspersky', []],
    ['Copyright 2019 Kaspersky', ['kaspersky: Kaspersky']],
    ['Using Kaspersky', ['kaspersky: Kaspersky']],
    ['Program Kasperski działa.', ['kaspersky: Kasperski']],
    ['Kasperski ostrzega.', ['kaspersky: Kasperski']],
    ['как пишет Пётр Касперский', []],
    ['как пишет Евгений Касперский', ['eugene-kaspersky: Евгений Касперский']],
    ['Сегодня Касперский обновился', ['kaspersky: Касперский']],
    ['у друзей Ивана Касперского', []],
    ['друзья И.Касперского', []],
    ['мы поставили в Москве Касперского', ['kaspersky: Касперского']],
    ['a paper by L. Kaspersky', []],
    ['a paper by E. Kaspersky', ['eugene-kaspersky: E. Kaspersky']],
    ['Kaspersky, Eugene (2012), and others', ['eugene-kaspersky: Kaspersky, Eugene']],
    ['written by Kaspersky, E., in May', ['eugene-kaspersky: Kaspersky, E.']],
    [
      'the founder of Kaspersky, Eugene Kaspersky, left',
      ['kaspersky: Kaspersky', 'eugene-kaspersky: Eugene Kaspersky'],
    ],
    [
      'the head of Kaspersky, Eugene V. Kaspersky, left',
      ['kaspersky: Kaspersky', 'eugene-kaspersky: Eugene V. Kaspersky'],
    ],
    ['the founder of Kaspersky, Eugene, left', ['kaspersky: Kaspersky']],
    ['Step 3: Disabling Kaspersky', ['kaspersky: Kaspersky']],
    ['Note: Avoid Kaspersky.', ['kaspersky: Kaspersky']],
    ['Bug: Random Kaspersky warnings', ['kaspersky: Kaspersky']],
    ['Шаг 2: Удалите Касперский', ['kaspersky: Касперский']],
    ['- Добавить Касперский', ['kaspersky: Касперский']],
    ['He met his wife, Natalya Kaspersky, at school.', []],
    ['Evgeny Valentinovich Kaspersky', ['eugene-kaspersky: Evgeny Valentinovich Kaspersky']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('a surname that is a common word', () => {
  it.each([
    ['Noble said INTERPOL would help.', ['ronald-noble: Noble', 'interpol: INTERPOL']],
    ['Secretary General Noble thanked INTERPOL.', ['ronald-noble: Noble', 'interpol: INTERPOL']],
    ['M. Noble a dit qu’INTERPOL aiderait.', ['ronald-noble: Noble', 'interpol: INTERPOL']],
    ['Mr Nakatani of INTERPOL', ['noboru-nakatani: Nakatani', 'interpol: INTERPOL']],
    ['インターポールの中谷氏', ['interpol: インターポール', 'noboru-nakatani: 中谷']],
    ['INTERPOL fights for a noble cause.', ['interpol: INTERPOL']],
    ['Noble causes: INTERPOL', ['interpol: INTERPOL']],
    ['Barnes & Noble said INTERPOL would help.', ['interpol: INTERPOL']],
    ['Noble Energy told INTERPOL.', ['interpol: INTERPOL']],
    ['Patrick Noble told INTERPOL.', ['interpol: INTERPOL']],
    ['Gen Nakatani told INTERPOL.', ['interpol: INTERPOL']],
    // No text has the reader come for it alone.
    ['Mr Noble said so.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('is not told of when it is none', () => {
    const page = engine.page({ title: '' })
    const reading = engine.read({ text: 'Noble causes: INTERPOL' })
    page.add(reading)
    expect(engine.resolve(reading, page).unmarked).toEqual([])
  })
})

describe('a bare surname', () => {
  it.each([
    ['Kaspersky was born by the Black Sea', 'eugene-kaspersky'],
    ['then Kaspersky laughed', 'eugene-kaspersky'],
    ['the billionaire Kaspersky', 'eugene-kaspersky'],
    ['Kaspersky himself came', 'eugene-kaspersky'],
    ['Monsieur Kaspersky est là', 'eugene-kaspersky'],
    ['le fondateur Kaspersky', 'eugene-kaspersky'],
    ['Herr Kaspersky wartet', 'eugene-kaspersky'],
    ['der Gründer Kaspersky', 'eugene-kaspersky'],
    ['Kaspersky lachte laut', 'eugene-kaspersky'],
    ['il signor Kaspersky', 'eugene-kaspersky'],
    ['racconta Kaspersky', 'eugene-kaspersky'],
    ['el señor Kaspersky', 'eugene-kaspersky'],
    ['o senhor Kaspersky', 'eugene-kaspersky'],
    ['pan Kaspersky', 'eugene-kaspersky'],
    ['Касперский родился у моря', 'eugene-kaspersky'],
    ['рассказал Касперский', 'eugene-kaspersky'],
    ['قال كاسبرسكي', 'eugene-kaspersky'],
    ['カスペルスキー氏', 'eugene-kaspersky'],
    ['卡巴斯基本人', 'eugene-kaspersky'],
    ['Kaspersky researchers laughed', 'kaspersky'],
    ['Kaspersky said it was a flaw', 'kaspersky'],
    ['Der Hersteller Kaspersky sagt', 'kaspersky'],
    ['Касперский обновился', 'kaspersky'],
  ])('is the person or the company by the words at it: %s', (text, entity) => {
    expect(found(text).map((mention) => mention.split(':')[0])).toEqual([entity])
  })
})

describe('abbreviations and small letters', () => {
  it.each([
    ['an ICPO for diesel', []],
    ['the ICPO and the police', ['interpol: ICPO']],
    ['calling interpol now', []],
    ['wanted by interpol', ['interpol: interpol']],
    ['par interpol lineaire', []],
    ['the band Interpol, not the police', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('cues beside one of several names', () => {
  it.each([
    ['The band Interpol is not INTERPOL, the police body of Lyon.', ['interpol: INTERPOL']],
    ['INTERPOL, the police body, is not the band Interpol.', ['interpol: INTERPOL']],
    ['Interpol (film) tells of Interpol agents.', ['interpol: Interpol']],
    ['Interpol are loud', []],
    ['Interpol are looking for him', ['interpol: Interpol']],
    ['Interpol sind zurück', []],
    ['O show do Interpol', []],
    ['O chefe da Interpol', ['interpol: Interpol']],
    ['Gli Interpol tornano', []],
  ])('are said of that one: %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('the longest name', () => {
  it.each([
    ['Interpols Global Complex for Innovation', ['cmii: Interpols Global Complex for Innovation']],
    ['인터폴 글로벌 혁신단지', ['cmii: 인터폴 글로벌 혁신단지']],
    ['인터폴 글로벌 혁신 단지', ['cmii: 인터폴 글로벌 혁신 단지']],
    ['„Лаборатория Касперски“', ['kaspersky: Лаборатория Касперски']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
