import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesIn, pack, unpack } from '../../../engine/index'

describe('packed text', () => {
  it.each([
    '',
    'plain',
    'касперский',
    'a|касперского|kaspersky|カスペルスキー|卡巴斯基|인터폴',
    '{"ru":["Е. Касперский"],"x":1}',
  ])('is read back as it was: %s', (text) => {
    expect(unpack(pack(text))).toBe(text)
  })

  it('is read back as it was, whatever it holds', () => {
    const unit = fc.constantFrom(...'ab|*{}",: -.аяёґκაกप卡펄ペあ😀é')
    fc.assert(fc.property(fc.string({ unit }), (text) => unpack(pack(text)) === text))
  })
})

describe('a name with alternatives', () => {
  it.each([
    ['Kaspersky', ['Kaspersky']],
    ['Kaspersky Lab{|s}', ['Kaspersky Lab', 'Kaspersky Labs']],
    ['{a|b} {c|d}', ['a c', 'a d', 'b c', 'b d']],
  ])('stands for each of them: %s', (name, all) => {
    expect(namesIn(name)).toEqual(all)
  })
})
