import type { Language } from '../../common/i18n'
import type { Dossier } from '../../engine/index'

/** What a dossier calls the other sense of an entity's names, in the reader's language or in English. */
export function senseName(
  dossier: Dossier,
  entity: string,
  sense: string,
  language: Language,
): string | undefined {
  const { senses } = (dossier.entities.find(({ id }) => id === entity) ?? {}) as {
    senses?: { others?: { id: string; label: Record<string, string> }[] }
  }
  const label = senses?.others?.find(({ id }) => id === sense)?.label
  return label?.[language] ?? label?.en
}
