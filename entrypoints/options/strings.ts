import { strings } from '../../common/i18n'
import { options } from '../../locales/options'

/** The page's words, in the language in force. */
export const words = strings('options', options)
