import { language } from '../../common/i18n'
import { lookOf } from '../../common/looks'
import { ask } from '../../common/messages'
import { siteOfPage } from '../../common/site'
import { type Mark, stages } from '../../common/stages'
import type { CardProps } from '../../components/Card'
import { contentOf } from '../../components/card-content'
import { relationOf } from '../../components/relation-content'
import { source } from './source'
import { words } from './words'

type Content = Omit<CardProps, 'rtl' | 'pinned' | 'onPin' | 'onClose' | 'onNextCorner'>

/** What a card says of a mark, and what its buttons ask of the background. */
export function propsFor(mark: Mark): Content {
  const from = source()
  const { entities } = from.dossier
  const entity = entities.find(({ id }) => id === mark.entity)
  if (!entity) throw new Error(`The dossier has no entity “${mark.entity}”.`)
  const near = new Set(besideOf(mark))
  const beside = entities.filter(({ id }) => near.has(id) && id !== mark.entity)
  return {
    content: contentOf(from, entity, beside),
    looks: (id) => lookOf(id, stages().settings?.entities ?? {}),
    relation: relationOf(from),
    words: words.get() as CardProps['words'],
    language: language.get(),
    articleLang: from.article.lang,
    site: siteOfPage(),
    because: becauseOf(mark),
    onRead: (sentence) => ask('openPage', `article.html${sentence ? `#${sentence}` : ''}`),
    onNotHere: () => ask('leaveSiteOut'),
    onNotThis: () => ask('leaveNameOut', mark.entity),
  }
}

/** The entities marked in the same block of the page. */
function besideOf(mark: Mark): string[] {
  const marks = stages().reader?.marks() ?? []
  return marks.filter(({ block }) => block === mark.block).map(({ entity }) => entity)
}

function becauseOf({ because }: Mark): string | undefined {
  if (because.by === 'page') return words.get().becausePage
  if (because.by !== 'context' || because.cues.length === 0) return undefined
  return words.get().becauseOf({ cues: because.cues.join(' · ') })
}
