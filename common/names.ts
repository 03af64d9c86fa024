import type { Entity, Localised } from '../engine/index'
import type { Language } from './i18n'
import { inLanguage } from './localised'

interface Named {
  entities: readonly { id: Entity['id']; label: Localised }[]
}

/** What an entity is called in a language; its id when the dossier does not hold it. */
export function nameOf(dossier: Named, id: Entity['id'], language: Language): string {
  const entity = dossier.entities.find((e) => e.id === id)
  return entity ? inLanguage(entity.label, language).text : id
}
