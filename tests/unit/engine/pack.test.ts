import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesOf, termsOf } from '../../../engine/forms'
import { namesIn, pack, unpack } from '../../../engine/index'
import { fileAs, filedAs, NAME_START, startAsFiled } from '../../../engine/lexicon'
import { lexicon } from './bundled'

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

describe('a filed name', () => {
  it.each([
    ['kaspersky', 'kasper', '', 'kasper`sky'],
    ['global complex for innovation', 'global', 'innovation', 'global` complex for `innovation`'],
    ['CMII', 'cmi', '', '`cmi`CMII'],
    ['{a|b} c', 'a', 'c', '`a`{a|b} c'],
  ])('is read back with what it is filed by: %s', (name, start, within, filed) => {
    expect(fileAs(name, start, within)).toBe(filed)
    const read = filedAs(filed)
    expect(read).toEqual({ name, start, within: filed.startsWith('`') ? '' : within })
    expect(startAsFiled(filed)).toBe(start)
  })

  it('starts, in every form, with what it is filed by', () => {
    for (const name of namesOf(lexicon)) {
      const start = startAsFiled(name.filed)
      const one = {
        ...lexicon,
        entities: [{ ...name.entity, names: { [name.langs.join(' ')]: [name.filed] } }],
      }
      const articles = (lexicon.languages?.prefixes ?? []).map(({ inside }) => inside).filter(Boolean)
      const isFiled = (text: string) =>
        text.startsWith(start) ||
        articles.some((article) => text.startsWith((article + start).slice(0, NAME_START))) ||
        articles.some((article) => start.startsWith(article) && text.startsWith(start.slice(article.length)))
      expect(termsOf(one).filter(([text]) => !isFiled(text))).toEqual([])
    }
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
