import { strings } from '../../common/i18n'
import { popup } from '../../locales/popup'

/** The popup's words, in the language in force. */
export const words = strings('popup', popup)
