import { ChevronRight } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Language } from '../common/i18n'
import { inLanguage } from '../common/localised'
import type { Localised } from '../engine/index'

interface Props {
  /** `address` leads to the sentence behind a point. */
  points: readonly { id: string; text: Localised; address: string }[]
  age: Localised
  language: Language
  /** How many points stand open; the others are one press away. */
  open: number
  names: { title: string; more: string; fromArticle: string }
  onGo(address: string): void
}

/** What the article says of the partnership, in short, and how old it is. */
export function InShort({ points, age, language, open, names, onGo }: Props) {
  const [all, setAll] = useState(false)
  const said = inLanguage(age, language)
  return (
    <section class="in-short" aria-labelledby="in-short">
      <div class="in-short-head">
        <h2 id="in-short">{names.title}</h2>
        {open < points.length && (
          <button
            type="button"
            class="text"
            aria-expanded={all}
            aria-controls="in-short-points"
            onClick={() => setAll(!all)}
          >
            {names.more}
            <ChevronRight size={16} aria-hidden="true" class="chevron" />
          </button>
        )}
      </div>
      <ul id="in-short-points">
        {points.slice(0, all ? undefined : open).map(({ id, text, address }) => {
          const point = inLanguage(text, language)
          return (
            <li key={id} lang={point.lang}>
              <a
                href={address}
                title={names.fromArticle}
                onClick={(event) => {
                  event.preventDefault()
                  onGo(address)
                }}
              >
                {point.text}
              </a>
            </li>
          )
        })}
      </ul>
      <p class="soft" lang={said.lang}>
        {said.text}
      </p>
    </section>
  )
}
