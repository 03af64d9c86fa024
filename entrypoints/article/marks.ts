import { lexicon } from 'dossier:lexicon'
import type { Look } from '../../common/looks'
import { markRules } from '../../common/mark-rules'
import type { Settings } from '../../common/settings'
import { type Article, createEngine, detect } from '../../engine/index'

const sheet = new CSSStyleSheet()

/** Marks the mentions in the rendered article with the same engine, and under the same names, as on any page. */
export function markArticle(article: Article, root: ParentNode): void {
  const engine = createEngine(lexicon)
  const facts = { title: article.title, lang: article.lang }
  for (const sentence of article.paragraphs.flat()) {
    const node = root.querySelector(`#${sentence.id} .text`)?.firstChild
    if (!node) continue
    for (const { start, end, entity } of detect(
      engine,
      article.text.slice(sentence.start, sentence.end),
      facts,
    )) {
      const range = new StaticRange({
        startContainer: node,
        startOffset: start,
        endContainer: node,
        endOffset: end,
      })
      highlightOf(entity).add(range)
    }
  }
}

/** Gives the marks their colours and lines. */
export function dressMarks(looks: ReadonlyMap<string, Look>, style: Settings['style']): void {
  sheet.replaceSync(markRules(looks, style))
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
}

function highlightOf(entity: string): Highlight {
  const name = `aparte-${entity}`
  const highlight = CSS.highlights.get(name) ?? new Highlight()
  CSS.highlights.set(name, highlight)
  return highlight
}
