import { ChevronRight, Quote } from 'lucide-preact'
import type { ComponentChildren } from 'preact'

interface Props {
  id: string
  text: string
  open: boolean
  onToggle: () => void
  children: ComponentChildren
}

/** A statement that opens on the article's words behind it. */
export function Disclosure({ id, text, open, onToggle, children }: Props) {
  return (
    <li class="point">
      <button type="button" class="row" aria-expanded={open} aria-controls={`${id}-words`} onClick={onToggle}>
        <ChevronRight size={16} aria-hidden="true" class="chevron" />
        <span>{text}</span>
      </button>
      <div id={`${id}-words`} class="words" hidden={!open}>
        {open && children}
      </div>
    </li>
  )
}

/** The statement a card begins with: plain text, and a small button for the words behind it. */
export function Lead({ id, text, open, onToggle, words, children }: Props & { words: string }) {
  return (
    <div class="lead">
      <p id={id}>
        {text}{' '}
        <button
          type="button"
          class="icon source"
          aria-expanded={open}
          aria-controls={`${id}-words`}
          title={words}
          aria-label={words}
          onClick={onToggle}
        >
          <Quote size={16} aria-hidden="true" />
        </button>
      </p>
      <div id={`${id}-words`} class="words" hidden={!open}>
        {open && children}
      </div>
    </div>
  )
}
