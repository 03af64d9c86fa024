import {
  type Article,
  allNames,
  type Dossier,
  type Entity,
  everyUnicode,
  findQuote,
  type Statement,
  unicode,
} from '../engine/index'

/** The dossier's statements in one language, and the article behind them. */
export interface Source {
  dossier: Dossier
  article: Article
  language: keyof Statement['text']
}

/** What a card says of one entity. */
export interface CardContent {
  entity: Entity
  label: string
  description: string
  /** Entities the mention stands beside, the first few, when the article speaks of them and this one together. */
  together: string[]
  /** What comes first: what the article says of them together, or else the entity's own part. */
  lead: Row
  rows: Row[]
  age: string
}

/** A statement, and the article's words behind it. */
export interface Row {
  id: string
  text: string
  quotes: Passage[]
}

/** The article's words, and the sentence they stand in (its address on the article page). */
export interface Passage {
  text: string
  /** The words begin or end within the sentence. */
  cut: { start: boolean; end: boolean }
  sentence: string
}

/** More names than this take more than a glance; the parties stand first. */
const MOST_TOGETHER = 2

/** Chooses and orders what a card says of an entity that stands beside others in one block of a page. */
export function contentOf(source: Source, entity: Entity, beside: readonly Entity[]): CardContent {
  const { dossier } = source
  const named = new Map(
    dossier.summary.map((point) => [point.id, entitiesIn(dossier, point.citations.join('\n'))]),
  )
  const namesMe = (id: string) => named.get(id)?.has(entity.id) ?? false
  const others = beside.filter((other) =>
    dossier.summary.some(({ id }) => namesMe(id) && named.get(id)?.has(other.id)),
  )
  const weight = ({ id }: { id: string }) =>
    namesMe(id) ? 1 + others.filter((other) => named.get(id)?.has(other.id)).length : 0
  const points = dossier.summary.toSorted((a, b) => weight(b) - weight(a))
  const part = {
    id: 'part',
    ...entity.part,
    citations: [...entity.part.citations, ...entity.description.citations],
  }
  const [lead = part, ...rows] = others.length > 0 ? [points[0], part, ...points.slice(1)] : [part, ...points]
  const row = (statement: Statement & { id: string }) => rowOf(source, statement)
  return {
    entity,
    label: textOf(source, entity.label),
    description: textOf(source, entity.description.text),
    together: others.slice(0, MOST_TOGETHER).map((other) => textOf(source, other.label)),
    lead: row(lead),
    rows: rows.filter((statement) => statement !== undefined).map(row),
    age: textOf(source, dossier.article.age.text),
  }
}

/** A text of the dossier in the source's language, or else in English. */
export function textOf({ language }: Pick<Source, 'language'>, text: Statement['text']): string {
  return text[language] ?? text.en
}

/** Which entities a text names. Longer names first, so that “Eugène Kaspersky” does not also name the company. */
export function entitiesIn(dossier: Dossier, text: string): Set<string> {
  const names = dossier.entities
    .flatMap((entity) => allNames(entity).map((name) => ({ id: entity.id, name: plain(name) })))
    .sort((a, b) => b.name.length - a.name.length)
  const found = new Set<string>()
  let rest = plain(text)
  for (const { id, name } of names) {
    if (!rest.includes(name)) continue
    found.add(id)
    rest = rest.replaceAll(name, '\n')
  }
  return found
}

const MARKS = everyUnicode`\p{M}`

/** Without case and accents: the engine's names are listed without them, too. */
function plain(text: string): string {
  const apart = text.normalize('NFD')
  return apart.replace(MARKS(apart), '').toLowerCase()
}

function rowOf(source: Source, { id, text, citations }: Statement & { id: string }): Row {
  return { id, text: textOf(source, text), quotes: passagesOf(source.article, citations) }
}

/** The passages of some citations; one that stands within another is left out. */
function passagesOf(article: Article, citations: readonly string[]): Passage[] {
  const alone = citations.filter(
    (quote, i) => !citations.some((other, j) => other.includes(quote) && (other !== quote || j < i)),
  )
  return alone.flatMap((text) => {
    const quote = findQuote(article, text)
    if (!quote) return []
    const { start, end, sentence } = quote
    const cut = { start: startsWithin(article, sentence.start, start), end: end < sentence.end - 1 }
    return [{ text, cut, sentence: sentence.id }]
  })
}

const LETTER = unicode`\p{L}`

/** An opening guillemet before a quote is not a cut. */
function startsWithin(article: Article, sentence: number, start: number): boolean {
  const before = article.text.slice(sentence, start)
  return LETTER(before).test(before)
}
