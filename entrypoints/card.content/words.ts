import { strings } from '../../common/i18n'
import { card } from '../../locales/card'

/** The card's words, in the language in force. */
export const words = strings('card', card)
