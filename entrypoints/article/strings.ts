import { strings } from '../../common/i18n'
import { article } from '../../locales/article'

/** The page's words, in the language in force. */
export const words = strings('article', article)
