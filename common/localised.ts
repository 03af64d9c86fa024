import type { Localised } from '../engine/index'
import type { Language } from './i18n'

/** A dossier's words in the reader's language, or else in English, with the language they really are in. */
export function inLanguage(text: Localised, wanted: Language): { text: string; lang: Language } {
  const found = text[wanted]
  return found === undefined ? { text: text.en, lang: 'en' } : { text: found, lang: wanted }
}
