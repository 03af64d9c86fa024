import { article, dossier } from 'dossier:card'
import { language } from '../../common/i18n'
import type { Source } from '../../components/card-content'

/** The bundled dossier, in the language in force. */
export function source(): Source {
  return { dossier, article, language: language.get() }
}
