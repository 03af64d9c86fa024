import { type Article, type Dossier, type Entity, findQuote, type Localised } from '../engine/index'

/** What the popup shows of a dossier. */
export interface PopupDossier {
  /** The summary; `sentence` is the address of the first sentence behind a point. */
  points: { id: string; text: Localised; sentence: string }[]
  age: Localised
  entities: PopupEntity[]
}

export interface PopupEntity {
  id: Entity['id']
  kind: Entity['kind']
  label: Localised
  /** The label where room is scarce. */
  short: Localised
  /** What else its names may mean. */
  others: { id: string; label: Localised }[]
}

/** A label longer than this is shortened where room is scarce. */
const SHORT = 12

/** Cuts out of a dossier what the popup shows. */
export function popupDossier(
  { summary, article: { age }, entities }: Dossier,
  article: Article,
): PopupDossier {
  return {
    points: summary.map(({ id, text, citations }) => ({
      id,
      text,
      sentence: findQuote(article, citations[0] ?? '')?.sentence.id ?? '',
    })),
    age: age.text,
    entities: entities.map((entity) => ({
      id: entity.id,
      kind: entity.kind,
      label: entity.label,
      short: Object.fromEntries(
        Object.entries(entity.label).map(([language, label = '']) => [
          language,
          shorten(label, language, entity),
        ]),
      ) as Localised,
      others: (entity.senses?.others ?? []).map(({ id, label }) => ({ id, label })),
    })),
  }
}

/** The shortest name that is a part of a label, else the language's shortest: “Kaspersky” for “Kaspersky Lab”. */
function shorten(label: string, language: string, { names }: Entity): string {
  if (label.length <= SHORT && !/[()]/.test(label)) return label
  const own = Object.entries(names).flatMap(([languages, all]) =>
    languages.split(' ').includes(language) ? all : [],
  )
  const words = label.split(/[\s()«»]+/)
  const parts = [...(names.mul ?? []), ...own].filter((name) =>
    name.split(' ').every((word) => words.includes(word)),
  )
  const [shortest = label] = (parts.some(({ length }) => length <= SHORT) ? parts : own).toSorted(
    (a, b) => a.length - b.length,
  )
  return shortest.length < label.length ? shortest : label
}
