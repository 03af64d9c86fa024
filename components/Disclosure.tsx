import { ChevronRight, Quote } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

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
      <Words id={`${id}-words`} open={open}>
        {children}
      </Words>
    </li>
  )
}

/** The statement a card begins with: plain text, and a small button for the words behind it. */
export function Lead({ id, text, open, onToggle, words, children }: Props & { words: string }) {
  // Its last word keeps the button from standing alone on a line.
  const end = text.lastIndexOf(' ') + 1
  return (
    <div class="lead">
      <p id={id}>
        {text.slice(0, end)}
        <span class="last">
          {text.slice(end)}{' '}
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
        </span>
      </p>
      <Words id={`${id}-words`} open={open}>
        {children}
      </Words>
    </div>
  )
}

/** What opens under a statement; it comes into view when it does. */
function Words({ id, open, children }: Pick<Props, 'id' | 'open' | 'children'>) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) place.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <div id={id} class="words" hidden={!open} ref={place}>
      {open && children}
    </div>
  )
}
