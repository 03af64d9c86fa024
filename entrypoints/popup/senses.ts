import { dossier } from 'dossier:popup'
import type { Language } from '../../common/i18n'
import { inLanguage } from '../../common/localised'

/** What the dossier calls the other sense of an entity's names, in the reader's language or in English. */
export function senseName(entity: string, sense: string, language: Language): string | undefined {
  const others = dossier.entities.find(({ id }) => id === entity)?.others
  const label = others?.find(({ id }) => id === sense)?.label
  return label && inLanguage(label, language).text
}
