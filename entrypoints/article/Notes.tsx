import { dossier } from 'dossier:full'
import { type Language, language as languageStore } from '../../common/i18n'
import { inLanguage } from '../../common/localised'
import { nameOf } from '../../common/names'
import { useStore } from '../../components/use-store'
import type { Note } from './statements'
import { words } from './strings'

interface Props {
  cited: { id: string; notes: Note[] }[]
  margin: boolean
  onLit(id: string): void
}

/** What rests on the sentences of a paragraph: in the margin where there is one, else behind a disclosure. */
export function Notes({ cited, margin, onLit }: Props) {
  const t = useStore(words)
  const total = cited.reduce((sum, { notes }) => sum + notes.length, 0)
  const list = (
    <ol class="notes-list">
      {cited.map(({ id, notes }) => (
        <li key={id} onPointerEnter={() => onLit(id)} onPointerLeave={() => onLit('')}>
          <a class="number" href={`#${id}`} aria-label={t.address({ n: id.slice(1) })}>
            {id.slice(1)}
          </a>
          <ul>
            {notes.map((note, i) => (
              <OneNote
                key={note.statement.text.en}
                note={note}
                titled={!isSame(note.about, notes[i - 1]?.about)}
              />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
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

/** One statement, under what it is about unless the one above it is about the same. */
function OneNote({ note: { about, statement }, titled }: { note: Note; titled: boolean }) {
  const language = useStore(languageStore)
  const said = inLanguage(statement.text, language)
  return (
    <li>
      {titled && <span class="soft about">{aboutWords(about, language)}</span>}
      <span lang={said.lang}>{said.text}</span>
    </li>
  )
}

function aboutWords(about: Note['about'], language: Language): string {
  const t = words.get()
  if (about === 'summary') return t.inShort
  return about === 'age' ? t.theAge : t.about({ name: nameOf(dossier, about.entity, language) })
}

function isSame(a: Note['about'], b: Note['about'] | undefined): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.entity === b.entity : a === b
}
