import { Fragment } from 'preact'
import { useStore } from '../../components/use-store'
import type { Sentence } from '../../engine/index'
import { Notes } from './Notes'
import type { Note } from './statements'
import { words } from './strings'
import { typesetFrench } from './typeset'

interface Props {
  text: string
  sentences: readonly Sentence[]
  notes: ReadonlyMap<string, Note[]>
  /** The sentence whose address was asked for. */
  target: string
  /** The sentence whose note the reader is on. */
  lit: string
  /** Notes stand in the margin: there is room for one. */
  margin: boolean
  onLit(id: string): void
}

/** A paragraph of the article, sentence by sentence, with the notes on those that back a statement. */
export function Paragraph({ text, sentences, notes, target, lit, margin, onLit }: Props) {
  const t = useStore(words)
  const cited = sentences.filter(({ id }) => notes.has(id))
  return (
    <div class="row">
      <p lang="fr" dir="ltr">
        {sentences.map(({ id, start, end }, i) => (
          <Fragment key={id}>
            {i > 0 && ' '}
            <span
              id={id}
              tabIndex={-1}
              class={['sentence', notes.has(id) && 'cited', id === target && 'target', id === lit && 'lit']
                .filter(Boolean)
                .join(' ')}
            >
              <span class="text">{typesetFrench(text.slice(start, end))}</span>
              {notes.has(id) && (
                <a class="address" href={`#${id}`} aria-label={t.address({ n: id.slice(1) })}>
                  {id.slice(1)}
                </a>
              )}
            </span>
          </Fragment>
        ))}
      </p>
      {cited.length > 0 && (
        <Notes
          cited={cited.map(({ id }) => ({ id, notes: notes.get(id) ?? [] }))}
          margin={margin}
          onLit={onLit}
        />
      )}
    </div>
  )
}
