import type { Language } from '../common/i18n'
import { inLanguage } from '../common/localised'
import type { Dossier } from '../engine/index'

interface Props {
  dossier: Dossier
  language: Language
  /** How many points stand open; the others are behind a disclosure. */
  open: number
  names: { title: string; more: string; fromArticle: string }
  /** The address of the sentence behind a point, in the article. */
  addressOf(citation: string): string
  onGo(address: string): void
}

/** What the article says of the partnership, in short, and how old it is. */
export function InShort({ dossier, language, open, names, addressOf, onGo }: Props) {
  const point = ({ id, text, citations }: Dossier['summary'][number]) => {
    const said = inLanguage(text, language)
    const address = addressOf(citations[0] ?? '')
    return (
      <li key={id} lang={said.lang}>
        <a
          href={address}
          title={names.fromArticle}
          onClick={(event) => {
            event.preventDefault()
            onGo(address)
          }}
        >
          {said.text}
        </a>
      </li>
    )
  }
  const age = inLanguage(dossier.article.age.text, language)
  return (
    <section class="in-short" aria-labelledby="in-short">
      <h2 id="in-short">{names.title}</h2>
      <ul>{dossier.summary.slice(0, open).map(point)}</ul>
      {open < dossier.summary.length && (
        <details>
          <summary>{names.more}</summary>
          <ul>{dossier.summary.slice(open).map(point)}</ul>
        </details>
      )}
      <p class="soft" lang={age.lang}>
        {age.text}
      </p>
    </section>
  )
}
