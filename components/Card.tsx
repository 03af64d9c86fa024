import { GripHorizontal, Pin, X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { en } from '../locales/card/en'
import { Citation } from './Citation'
import type { CardContent, Passage } from './card-content'
import { Disclosure, Lead } from './Disclosure'
import { entityStyle } from './entity-style'
import { Judge } from './Judge'
import { Points } from './Points'
import { type Looks, Relation } from './Relation'
import type { RelationContent } from './relation-content'

/** The strings as the i18n store gives them: what takes values is a function. */
export type CardWords = {
  [K in Exclude<keyof typeof en, 'more'>]: (typeof en)[K] extends string
    ? string
    : (values: Record<string, string | number>) => string
} & { more: (count: number) => string }

export interface CardProps {
  content: CardContent
  looks: Looks
  relation: RelationContent | undefined
  words: CardWords
  language: string
  rtl: boolean
  /** The language of the article's words. */
  articleLang: string
  /** The site the page is on, as the reader is asked about it. */
  site: string
  /** Why the name was marked, when something other than the name decided. */
  because: string | undefined
  pinned: boolean
  onPin: () => void
  onClose: () => void
  onNextCorner: () => void
  /** Opens the article, at a sentence if one is given. */
  onRead: (sentence?: string) => void
  onNotHere: () => void
  onNotThis: () => void
}

/** The card: who this is, what the article says of it, and the words behind each statement. */
export function Card(props: CardProps) {
  const { content, relation, words, because } = props
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) => () =>
    setOpen((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]))
  const citations = (quotes: readonly Passage[]) =>
    quotes.map((passage) => (
      <Citation
        key={passage.text}
        passage={passage}
        lang={props.articleLang}
        inContext={words.inContext}
        onShow={props.onRead}
      />
    ))
  return (
    <section
      class="card"
      style={entityStyle(props.looks(content.entity.id))}
      role="dialog"
      aria-modal="false"
      aria-labelledby="name"
      aria-description={`${content.description}. ${content.lead.text}`}
      tabIndex={-1}
    >
      <Head {...props} />
      {/* Firefox would make what scrolls a stop of its own; its buttons scroll it. */}
      <div class="body" tabIndex={-1}>
        {content.together.length > 0 && <p class="together">{togetherOf(props)}</p>}
        <Lead
          id="lead"
          text={content.lead.text}
          open={open.has('lead')}
          onToggle={toggle('lead')}
          words={words.words}
        >
          {citations(content.lead.quotes)}
        </Lead>
        {relation && (
          <Relation
            content={relation}
            current={content.entity.id}
            agreement={words.agreement}
            looks={props.looks}
            rtl={props.rtl}
          />
        )}
        <Points
          rows={content.rows}
          words={words}
          render={({ id, text, quotes }) => (
            <Disclosure key={id} id={id} text={text} open={open.has(id)} onToggle={toggle(id)}>
              {citations(quotes)}
            </Disclosure>
          )}
        />
        <div class="doubt">
          {because && <p>{because}</p>}
          <Judge {...props} />
        </div>
      </div>
      <footer class="foot">
        <p>{content.age}</p>
        <button type="button" class="quiet" onClick={() => props.onRead()}>
          {words.readIt}
        </button>
      </footer>
    </section>
  )
}

function Head({ content, words, pinned, onPin, onClose, onNextCorner }: CardProps) {
  return (
    <header class="head">
      <div class="who">
        <h2 id="name">{content.label}</h2>
        <p>{content.description}</p>
      </div>
      {pinned && (
        <IconButton label={words.move} class="move" onClick={onNextCorner}>
          <GripHorizontal size={16} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={words.pin} pressed={pinned} onClick={onPin}>
        <Pin size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={words.close} onClick={onClose}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </header>
  )
}

function IconButton(props: {
  label: string
  class?: string
  pressed?: boolean
  onClick: () => void
  children: ComponentChildren
}) {
  return (
    <button
      type="button"
      class={`icon ${props.class ?? ''}`}
      title={props.label}
      aria-label={props.label}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}

function togetherOf({ content, words, language }: CardProps): string {
  const names = new Intl.ListFormat(language).format([content.label, ...content.together])
  return words.together({ names })
}
