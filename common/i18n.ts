import { createI18n, localeFrom, type Messages, type TranslationFunction } from '@nanostores/i18n'
import { atom } from 'nanostores'
import { browser } from 'wxt/browser'
import type { Settings } from './settings'

/** The interface's languages. Each surface has a folder in `locales/`: `en.ts`, the base, and a JSON for each other. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'de', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

/** The forms a counted thing takes, as `Intl.PluralRules` names them; a test holds this to be true. */
export interface PluralForms {
  en: 'one' | 'other'
  fr: 'one' | 'many' | 'other'
  es: 'one' | 'many' | 'other'
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
  de: 'one' | 'other'
  ru: 'one' | 'few' | 'many' | 'other'
}

type Strings = Record<string, string | TranslationFunction>

/** A surface's strings in all languages. A missing string or plural form does not type check. */
export type Locale<Body extends Strings> = { en: Body } & {
  [L in Exclude<Language, 'en'>]: {
    [K in keyof Body]: Body[K] extends TranslationFunction<[number], string>
      ? Record<PluralForms[L], string>
      : string
  }
}

const chosen = atom<Language | undefined>()
const ofBrowser = atom<Language>('en')

/** The language in force: the reader's choice, or else the browser's. */
export const language = localeFrom<Language>(chosen as typeof ofBrowser, ofBrowser)

const i18n = createI18n<Language, 'en'>(language, {
  cache: { en: {}, fr: {}, es: {}, ar: {}, de: {}, ru: {} },
  // Every translation is in the cache before its strings are asked for: nothing is ever fetched.
  get: async () => ({}),
})

/** Makes a surface's strings known, and returns the store that holds them in the language in force. */
export function strings<Body extends Strings>(
  surface: string,
  { en, ...others }: Locale<Body>,
): Messages<Body> {
  for (const [code, translated] of Object.entries(others)) {
    i18n.cache[code as Language] = { ...i18n.cache[code as Language], [surface]: translated } as never
  }
  return i18n(surface, en)
}

/** Puts the language of a setting in force. */
export function speak(setting: Settings['language']): void {
  ofBrowser.set(pickLanguage([browser.i18n.getUILanguage(), ...navigator.languages]))
  chosen.set(setting === 'auto' ? undefined : setting)
}

/** The first of the wanted languages that we have, by its primary subtag; English when there is none. */
export function pickLanguage(wanted: readonly string[]): Language {
  const primary = wanted.map((tag) => tag.toLowerCase().split(/[-_]/)[0])
  return LANGUAGES.find((code) => code === primary.find((tag) => LANGUAGES.includes(tag as Language))) ?? 'en'
}

/** Which way a language is written. */
export function directionOf(code: Language): 'ltr' | 'rtl' {
  return code === 'ar' ? 'rtl' : 'ltr'
}
