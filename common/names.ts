import type { Dossier, Entity } from '../engine/index'
import type { Language } from './i18n'
import { inLanguage } from './localised'

/** What an entity is called in a language; its id when the dossier does not hold it. */
export function nameOf(dossier: Dossier, id: Entity['id'], language: Language): string {
  const entity = dossier.entities.find((e) => e.id === id)
  return entity ? inLanguage(entity.label, language).text : id
}

/** The entities that stand for themselves, and the people, who are counted together. */
export function partition(dossier: Dossier): { main: Entity[]; people: Entity[] } {
  return {
    main: dossier.entities.filter(({ kind }) => kind !== 'person'),
    people: dossier.entities.filter(({ kind }) => kind === 'person'),
  }
}
