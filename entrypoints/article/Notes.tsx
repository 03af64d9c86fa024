import { dossier } from 'dossier:full'
import { type Language, language as languageStore } from '../../common/i18n'
import { inLanguage } from '../../common/localised'
import { nameOf } from '../../common/names'
import { useStore } from '../../components/use-store'
import type { About, Note, NoteGroup } from './statements'
import { words } from './strings'

interface Props {
  groups: readonly NoteGroup[]
  /** Notes stand in the margin: there is room for one. */
  margin: boolean
  /** The sentences the reader points at, in the text or by a note. */
  lit: readonly string[]
  onLit(sentences: readonly string[]): void
}

/** What rests on the sentences of a paragraph: in the margin where there is one, else behind a disclosure. */
export function Notes({ groups, margin, lit, onLit }: Props) {
  const t = useStore(words)
  const language = useStore(languageStore)
  const total = groups.reduce((sum, { notes }) => sum + notes.length, 0)
  const list = groups.map(({ about, notes }) => (
    <section key={JSON.stringify(about)}>
      <h2>{aboutWords(about, language)}</h2>
      <ul>
        {notes.map((note) => (
          <OneNote
            key={note.statement.text.en}
            note={note}
            lit={note.sentences.some((id) => lit.includes(id))}
            onLit={onLit}
          />
        ))}
      </ul>
    </section>
  ))
  if (margin) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and an aside a landmark for each paragraph.
      <div class="notes" role="group" aria-label={t.notes}>
        {list}
      </div>
    )
  }
  return (
    <details class="notes">
      <summary>{t.saysHere(total)}</summary>
      {list}
    </details>
  )
}

/** One statement, with the numbers of the sentences it rests on. */
function OneNote({ note, lit, onLit }: { note: Note; lit: boolean; onLit: Props['onLit'] }) {
  const t = useStore(words)
  const language = useStore(languageStore)
  const said = inLanguage(note.statement.text, language)
  return (
    <li
      class={lit ? 'lit' : undefined}
      onPointerEnter={() => onLit(note.sentences)}
      onPointerLeave={() => onLit([])}
    >
      <span lang={said.lang}>{said.text}</span>
      {note.sentences.map((id) => (
        <a key={id} class="address" href={`#${id}`} aria-label={t.address({ n: id.slice(1) })}>
          {id.slice(1)}
        </a>
      ))}
    </li>
  )
}

function aboutWords(about: About, language: Language): string {
  const t = words.get()
  if (about === 'summary') return t.inShort
  return about === 'age' ? t.theAge : t.about({ name: nameOf(dossier, about.entity, language) })
}
