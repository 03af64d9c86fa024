import { article, dossier } from 'dossier:full'
import { language } from '../../common/i18n'
import type { Source } from '../../components/card-content'

/** The bundled dossier, in the language in force. */
export function source(): Source {
  return { dossier, article, language: language.get() }
}

/** A reader of another version may still mark an entity that the dossier bundled with this card lacks. */
export function hasEntity(id: string): boolean {
  return dossier.entities.some((entity) => entity.id === id)
}
