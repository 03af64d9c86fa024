import { Fragment } from 'preact'
import { useStore } from '../../components/use-store'
import type { Sentence } from '../../engine/index'
import { Notes } from './Notes'
import type { NoteGroup } from './statements'
import { words } from './strings'
import { typesetFrench } from './typeset'

interface Props {
  text: string
  sentences: readonly Sentence[]
  groups: readonly NoteGroup[]
  /** The sentence whose address was asked for. */
  target: string
  lit: readonly string[]
  margin: boolean
  onLit(sentences: readonly string[]): void
}

/** A paragraph of the article, sentence by sentence, with the notes on those that back a statement. */
export function Paragraph({ text, sentences, groups, target, lit, margin, onLit }: Props) {
  const t = useStore(words)
  const cited = new Set(groups.flatMap(({ notes }) => notes).flatMap((note) => note.sentences))
  return (
    <div class="row">
      <p lang="fr" dir="ltr">
        {sentences.map(({ id, start, end }, i) => (
          <Fragment key={id}>
            {i > 0 && ' '}
            <span
              id={id}
              tabIndex={-1}
              class={['sentence', id === target && 'target', lit.includes(id) && 'lit']
                .filter(Boolean)
                .join(' ')}
              {...(cited.has(id) && {
                onPointerEnter: () => onLit([id]),
                onPointerLeave: () => onLit([]),
              })}
            >
              <span class="text">{typesetFrench(text.slice(start, end))}</span>
              {cited.has(id) && (
                <a class="address" href={`#${id}`} aria-label={t.address({ n: id.slice(1) })}>
                  {id.slice(1)}
                </a>
              )}
            </span>
          </Fragment>
        ))}
      </p>
      {groups.length > 0 && <Notes groups={groups} margin={margin} lit={lit} onLit={onLit} />}
    </div>
  )
}
