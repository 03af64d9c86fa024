import { type Article, type Dossier, findQuote, type Statement } from '../../engine/index'

/** What part of the dossier a statement belongs to: the summary, an entity, or the article's age. */
export type About = 'summary' | 'age' | { entity: string }

/** A statement, and those sentences of one paragraph that it rests on. */
export interface Note {
  statement: Statement
  sentences: string[]
}

/** The notes of a paragraph that are about the same. */
export interface NoteGroup {
  about: About
  notes: Note[]
}

/** What rests on each paragraph of the article, in the dossier's order: each statement once, under what it is about. */
export function notesByParagraph(dossier: Dossier, article: Article): NoteGroup[][] {
  const { summary, entities } = dossier
  const all: { about: About; statements: Statement[] }[] = [
    { about: 'summary', statements: summary },
    ...entities.map(({ id, description, part }) => ({
      about: { entity: id },
      statements: [description, part],
    })),
    { about: 'age', statements: [dossier.article.age] },
  ]
  return article.paragraphs.map((paragraph) => {
    const here = new Set(paragraph.map(({ id }) => id))
    return all.flatMap(({ about, statements }) => {
      const notes = statements.flatMap((statement) => {
        const ids = statement.citations.map((quote) => findQuote(article, quote)?.sentence.id ?? '')
        const sentences = [...new Set(ids)].filter((id) => here.has(id))
        return sentences.length > 0 ? [{ statement, sentences }] : []
      })
      return notes.length > 0 ? [{ about, notes }] : []
    })
  })
}
