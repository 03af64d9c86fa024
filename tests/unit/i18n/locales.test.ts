import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkLocales, compareStrings } from '../../../.scripts/locales'

test('every string is there in every language, with its plural forms and placeholders', async () => {
  expect(await checkLocales()).toEqual([])
})

const en = { title: 'Here', of: '{n} of {total}', found: { one: '{count} name', other: '{count} names' } }
const de = { title: 'Hier', of: '{n} von {total}', found: { one: '{count} Name', other: '{count} Namen' } }

test.each([
  ['nothing wrong', de, []],
  ['no file', undefined, ['x is missing']],
  ['a missing string', { of: de.of, found: de.found }, ['x lacks “title”']],
  ['a string too many', { ...de, more: 'Mehr' }, ['x has “more”, which English has not']],
  ['an empty string', { ...de, title: ' ' }, ['x: “title” must be a sentence']],
  ['a lost placeholder', { ...de, of: '{n} von' }, ['x: “of” has other {placeholders} than English']],
  ['a missing plural form', { ...de, found: { other: '…' } }, ['x: “found” lacks the plural form “one”']],
  [
    'no plural forms at all',
    { ...de, found: 'Namen' },
    ['one', 'other'].map((f) => `x: “found” lacks the plural form “${f}”`),
  ],
  [
    'a plural form too many',
    { ...de, found: { ...de.found, few: '…' } },
    ['x: “found” has a plural form “few” that de does not use'],
  ],
])('%s', (_, translated, problems) => {
  expect(compareStrings('x', 'de', en, translated as never)).toEqual(problems)
})

test('Russian wants three or four forms, Arabic six', () => {
  expect(
    compareStrings('x', 'ru', { a: { one: '', other: '' } }, { a: { one: '', other: '' } }),
  ).toHaveLength(2)
  expect(
    compareStrings('x', 'ar', { a: { one: '', other: '' } }, { a: { one: '', other: '' } }),
  ).toHaveLength(4)
})

const ROOT = join(import.meta.dirname, '../../..')

/** Strings that are asked for by the name of a setting's value. */
const BY_VALUE = ['solid', 'dashed', 'double', 'dotted', 'wavy']

test.each(['popup', 'options', 'article', 'welcome'])('no string of the %s is left over', async (surface) => {
  const { en } = await import(`../../../locales/${surface}/en.ts`)
  const folder = join(ROOT, 'entrypoints', surface)
  const source = readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const unused = Object.keys(en).filter(
    (key) => !BY_VALUE.includes(key) && !new RegExp(`[.'"]${key}\\b`).test(source),
  )
  expect(unused).toEqual([])
})

test('what the options say of the card’s button is what stands on it', async () => {
  for (const lang of ['en', 'fr', 'es', 'ar', 'de', 'ru']) {
    const [card, options] = await Promise.all(
      ['card', 'options'].map(async (surface) =>
        lang === 'en'
          ? (await import(`../../../locales/${surface}/en.ts`)).en
          : (await import(`../../../locales/${surface}/${lang}.json`)).default,
      ),
    )
    expect(options.judgedNone).toContain(card.notThis)
  }
})
