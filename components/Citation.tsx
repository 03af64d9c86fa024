import type { Passage } from './card-content'

/** The article's own words: in its language, between its quotation marks, with the way to where they stand. */
export function Citation(props: {
  passage: Passage
  lang: string
  inContext: string
  onShow: (sentence: string) => void
}) {
  const { passage, lang, inContext, onShow } = props
  const { text, cut } = passage
  return (
    <figure class="citation">
      <blockquote lang={lang} dir="ltr">
        «&#x202f;{cut.start && '… '}
        {text}
        {cut.end && ' …'}&#x202f;»
      </blockquote>
      <button type="button" class="quiet" onClick={() => onShow(passage.sentence)}>
        {inContext}
      </button>
    </figure>
  )
}
