import { type Article, type Dossier, findQuote, type Statement } from '../../engine/index'

/** A statement of the dossier, and what part of it: the summary, an entity, or the article's age. */
export interface Note {
  about: 'summary' | 'age' | { entity: string }
  statement: Statement
}

/** The statements that rest on each sentence, by the sentence's id. */
export function notesBySentence(dossier: Dossier, article: Article): Map<string, Note[]> {
  const all: Note[] = [
    ...dossier.summary.map((statement): Note => ({ about: 'summary', statement })),
    ...dossier.entities.flatMap(({ id, description, part }): Note[] =>
      [description, part].map((statement) => ({ about: { entity: id }, statement })),
    ),
    { about: 'age', statement: dossier.article.age },
  ]
  const notes = new Map<string, Note[]>()
  for (const note of all) {
    const sentences = note.statement.citations.map((quote) => findQuote(article, quote)?.sentence.id)
    for (const id of new Set(sentences)) {
      if (id !== undefined) notes.set(id, [...(notes.get(id) ?? []), note])
    }
  }
  return notes
}
