import '../../assets/tokens.css'
import '../../assets/pages.css'
import './article.css'
import { article, dossier } from 'dossier:full'
import { render } from 'preact'
import { lookOf } from '../../common/looks'
import { startPage } from '../../common/page-start'
import { ArticlePage } from './ArticlePage'
import { dressMarks, markArticle } from './marks'
import { words } from './strings'

const settings = await startPage(new AbortController().signal)
words.subscribe((t) => {
  document.title = t.pageTitle({ title: article.title })
})
const root = document.getElementById('root')
if (root) {
  render(<ArticlePage />, root)
  markArticle(article, root)
}
settings.subscribe(({ settings: { entities, style } }) =>
  dressMarks(new Map(dossier.entities.map(({ id }) => [id, lookOf(id, entities)])), style),
)
