import { article, dossier } from 'dossier:full'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { language as languageStore } from '../../common/i18n'
import { inLanguage } from '../../common/localised'
import { useStore } from '../../components/use-store'
import { settleNotes } from './margin'
import { Paragraph } from './Paragraph'
import { notesByParagraph } from './statements'
import { words } from './strings'
import { typesetFrench } from './typeset'

const NOTES = notesByParagraph(dossier, article)
/** From here on there is room for a margin beside the text. */
const MARGIN = '(min-width: 62em)'

/** The article, its mentions marked, with what rests on each of its sentences. */
export function ArticlePage() {
  const t = useStore(words)
  const language = useStore(languageStore)
  const [target, setTarget] = useState(() => location.hash.slice(1))
  const [lit, setLit] = useState<readonly string[]>([])
  const main = useRef<HTMLElement>(null)
  const margin = useMedia(MARGIN)
  useEffect(() => {
    const change = () => setTarget(location.hash.slice(1))
    addEventListener('hashchange', change)
    return () => removeEventListener('hashchange', change)
  }, [])
  useEffect(() => goTo(target), [target])
  useLayoutEffect(() => {
    if (margin && main.current) return settleNotes(main.current)
  }, [margin, language])
  const age = inLanguage(dossier.article.age.text, language)
  return (
    <>
      <header>
        <span class="brand">Aparté</span>
        <a href="options.html">{t.options}</a>
      </header>
      <main ref={main}>
        <article>
          <p class="soft kicker">{t.source}</p>
          <h1 lang="fr" dir="ltr">
            {typesetFrench(article.title)}
          </h1>
          <p class="age" lang={age.lang}>
            {age.text}
          </p>
          <p class="soft how">{t.howToRead}</p>
          {article.paragraphs.map((sentences, i) => (
            <Paragraph
              key={sentences[0]?.id}
              text={article.text}
              sentences={sentences}
              groups={NOTES[i] ?? []}
              target={target}
              lit={lit}
              margin={margin}
              onLit={setLit}
            />
          ))}
        </article>
      </main>
    </>
  )
}

/** Brings a sentence to the middle of the window, and the keyboard's place with it. */
function goTo(id: string): void {
  const sentence = id && document.getElementById(id)
  if (!sentence) return
  sentence.scrollIntoView({ block: 'center' })
  sentence.focus({ preventScroll: true })
}

function useMedia(query: string): boolean {
  const [fits, setFits] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const change = () => setFits(media.matches)
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [query])
  return fits
}
