import { strings } from '../../common/i18n'
import { welcome } from '../../locales/welcome'

/** The page's words, in the language in force. */
export const words = strings('welcome', welcome)
