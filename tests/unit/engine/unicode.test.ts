import { describe, expect, test } from 'vitest'
import { isWordAt } from '../../../engine/characters'
import { ALPHABETS, unicode } from '../../../engine/unicode'

/** Every character that an expression may be asked of. */
const CHARACTERS = Array.from({ length: 0x20000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point >= 0xe000)
  .map((point) => String.fromCodePoint(point))
/** Figures among pictures, which are told as digits alone. */
const FIGURES = /[\u{1f100}-\u{1f10c}\u{1fbf0}-\u{1fbf9}]/u

const RANGES = ALPHABETS.flatMap(({ only, ranges }, i) =>
  Object.entries(ranges).map(([property, own]) => ({ i, only, property, own })),
)

describe('what a property has of text in an alphabet', () => {
  test.each(RANGES)('$i: $property', ({ only, property, own }) => {
    const has = (source: string) =>
      CHARACTERS.filter((char) => only.test(char) && new RegExp(`^${source}$`, 'u').test(char))
    const expected = has(property).filter((char) => property !== '\\p{N}' || !FIGURES.test(char))
    expect(has(`[${own}]`)).toEqual(expected)
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
      'İs',
      'ĸ',
      '🤖',
      'Ωa',
      '𝐀',
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
