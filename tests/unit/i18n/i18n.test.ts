import { count, params } from '@nanostores/i18n'
import { beforeEach, expect, test, vi } from 'vitest'

vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => ui.language } } }))
const ui = { language: 'en-US' }
vi.stubGlobal('navigator', { languages: [] })
const { directionOf, LANGUAGES, language, pickLanguage, speak, strings } = await import(
  '../../../common/i18n'
)

const en = {
  here: 'Here',
  of: params('{n} of {total}'),
  names: count({ one: '{count} name', other: '{count} names' }),
}
const translated = (here: string) => ({
  here,
  of: '{n} / {total}',
  names: {
    zero: '0',
    one: 'one',
    two: 'two',
    few: 'few {count}',
    many: 'many {count}',
    other: 'other {count}',
  },
})
const t = strings('test', {
  en,
  fr: translated('Ici'),
  es: translated('Aquí'),
  ar: translated('هنا'),
  de: translated('Hier'),
  ru: translated('Здесь'),
})

beforeEach(() => {
  ui.language = 'en-US'
  speak('auto')
})

test('the strings follow the browser, region and all', () => {
  expect(t.get().here).toBe('Here')
  ui.language = 'fr-CA'
  speak('auto')
  expect(language.get()).toBe('fr')
  expect(t.get().here).toBe('Ici')
})

test('the reader’s choice goes before the browser’s, at once', () => {
  const seen: string[] = []
  const stop = t.subscribe(({ here }) => seen.push(here))
  speak('ru')
  speak('ar')
  speak('auto')
  stop()
  expect(seen).toEqual(['Here', 'Здесь', 'هنا', 'Here'])
})

test('counted strings take the form of their language', () => {
  speak('ru')
  expect([1, 3, 5, 21].map((n) => t.get().names(n))).toEqual(['one', 'few 3', 'many 5', 'one'])
  speak('ar')
  expect([0, 1, 2, 3, 11, 100].map((n) => t.get().names(n))).toEqual([
    '0',
    'one',
    'two',
    'few 3',
    'many 11',
    'other 100',
  ])
  expect(t.get().of({ n: 2, total: 7 })).toBe('2 / 7')
})

test.each([
  [['fr-CA'], 'fr'],
  [['pt-BR', 'es-419'], 'es'],
  [['de_AT'], 'de'],
  [['ja', 'zh'], 'en'],
  [[], 'en'],
])('a reader who wants %j gets %s', (wanted, code) => {
  expect(pickLanguage(wanted)).toBe(code)
})

test('only Arabic is written from the right', () => {
  expect(LANGUAGES.filter((code) => directionOf(code) === 'rtl')).toEqual(['ar'])
})
