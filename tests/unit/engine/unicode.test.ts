import { describe, expect, test } from 'vitest'
import { isWordAt } from '../../../engine/characters'
import { unicode, WESTERN_RANGES } from '../../../engine/unicode'

/** All characters whose texts have ranges of their own: Latin-1, and signs. */
const WESTERN = [
  ...Array.from({ length: 0x100 }, (_, code) => code),
  ...Array.from({ length: 0x70 }, (_, i) => 0x2000 + i),
  ...Array.from({ length: 0x30 }, (_, i) => 0x20a0 + i),
  0x2122,
].map((code) => String.fromCharCode(code))

describe('what a property has of western text', () => {
  test.each(Object.entries(WESTERN_RANGES))('%s', (property, ranges) => {
    const [own, all] = [new RegExp(`[${ranges}]`, 'u'), new RegExp(property, 'u')]
    expect(WESTERN.filter((char) => own.test(char))).toEqual(WESTERN.filter((char) => all.test(char)))
  })
})

describe('an expression is the same for all texts', () => {
  test.each([
    ['a property alone', unicode`^\p{Lu}\p{Ll}{2,}$`, /^\p{Lu}\p{Ll}{2,}$/u],
    ['in a class', unicode`[\p{L}\p{M}\])]\.$`, /[\p{L}\p{M}\])]\.$/u],
    ['in a class of all others', unicode`^[^E\P{Lu}]`, /^[^E\P{Lu}]/u],
    ['behind an escaped bracket', unicode`^\[\p{L}\]`, /^\[\p{L}\]/u],
    ['that no western text has', unicode`\p{sc=Han}|\p{M}|[\p{Nl}_]`, /\p{sc=Han}|\p{M}|[\p{Nl}_]/u],
  ])('%s', (_, expression, literal) => {
    const texts = [
      'Anna',
      'Zoë',
      'Žofia',
      'Łukasz',
      'Ёлка',
      'a.',
      ').',
      'E',
      'Éa',
      '[x]',
      '[é]',
      '韦',
      '_',
      'á',
      '¼',
      '',
    ]
    for (const text of texts) expect([text, expression(text).test(text)]).toEqual([text, literal.test(text)])
  })

  test('is made for a text, whatever it was made for before', () => {
    const letters = unicode`^\p{L}+$`
    const ask = (text: string) => letters(text).test(text)
    expect(['abc', 'абв', 'ñ', '“', '…'].map(ask)).toEqual([true, true, true, false, false])
  })
})

test('every character is part of a word or not, as its properties say', () => {
  const word = /^[\p{L}\p{Nd}\p{Nl}\p{M}_]$/u
  const isSign = /^[\u20e3\ufe00-\ufe0f]$/
  const wrong: string[] = []
  for (let point = 0; point < 0x20000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue
    const char = String.fromCodePoint(point)
    if (isWordAt(char, 0) !== (word.test(char) && !isSign.test(char))) wrong.push(point.toString(16))
  }
  expect(wrong).toEqual([])
})
