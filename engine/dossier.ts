import * as v from 'valibot'
import { type Article, findQuote, splitArticle } from './article'
import { PERSON_WORDS } from './languages'
import { allNames } from './pack'
import { TELLS } from './shape-rules'

/** Languages a dossier's statements may be written in. English and French must be there, the rest may be missing. */
export const STATEMENT_LANGUAGES = ['en', 'fr', 'es', 'ar', 'de', 'ru'] as const
export type StatementLanguage = (typeof STATEMENT_LANGUAGES)[number]

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'))
const localised = v.strictObject({
  en: text,
  fr: text,
  es: v.optional(text),
  ar: v.optional(text),
  de: v.optional(text),
  ru: v.optional(text),
})
const statement = v.strictObject({
  text: localised,
  citations: v.pipe(v.array(text), v.minLength(1, 'needs at least one citation')),
})
const point = v.strictObject({ id, ...statement.entries })
/** A dossier is filed with this sign among its names, and the other one between its cues (`filing.ts`). */
const name = v.pipe(text, v.regex(/^[^`]*$/, 'must not hold the sign `'))
const cue = v.pipe(text, v.regex(/^[^|]*$/, 'must not hold the sign |'))
const languages = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}( [a-z]{2,3})*$/, 'must be language codes such as “fr” or “mul”'),
)
const evidence = v.strictObject({
  lang: languages,
  weight: v.pipe(v.number(), v.minValue(0.25), v.maxValue(10)),
  cues: v.pipe(v.array(cue), v.minLength(1)),
  at: v.optional(v.picklist(['before', 'after', 'joined'])),
  small: v.optional(v.literal(true)),
  surname: v.optional(v.literal(true)),
  /** A sentence that holds one of the cues, for whoever edits the list; no script gets it. */
  example: text,
})
const doubt = v.strictObject({
  names: v.pipe(v.array(text), v.minLength(1)),
  prior: v.tuple([v.number(), v.number(), v.number()]),
  others: v.optional(v.array(id)),
  initials: v.optional(v.literal(true)),
  tells: v.optional(v.record(v.picklist(TELLS), id)),
  example: text,
})
const senses = v.strictObject({
  /** Looked for only in a block that holds a name of the dossier; each needs a doubt. */
  surnames: v.optional(v.record(languages, v.pipe(v.array(name), v.minLength(1)))),
  doubts: v.array(doubt),
  evidence: v.array(evidence),
  others: v.array(v.strictObject({ id, label: localised, evidence: v.array(evidence) })),
})
const entity = v.strictObject({
  id,
  kind: v.picklist(['organisation', 'company', 'place', 'person']),
  label: localised,
  description: statement,
  part: statement,
  names: v.pipe(v.record(languages, v.pipe(v.array(name), v.minLength(1))), v.minEntries(1, 'needs a name')),
  senses: v.optional(senses),
})

/** The file format of a dossier: one article, what it says of a partnership, and whom it names. */
export const DossierSchema = v.strictObject({
  format: v.literal(1),
  id,
  title: localised,
  article: v.strictObject({ file: text, lang: text, age: statement }),
  summary: v.pipe(v.array(point), v.minLength(5), v.maxLength(7)),
  entities: v.pipe(v.array(entity), v.minLength(1)),
})

export type Dossier = v.InferOutput<typeof DossierSchema>
export type Statement = v.InferOutput<typeof statement>
export type Point = v.InferOutput<typeof point>
export type Entity = v.InferOutput<typeof entity>
export type Localised = v.InferOutput<typeof localised>

/** A dossier that was refused: `problems` names each fault and where it stands. */
export class DossierError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`This dossier can't be used:\n${problems.map((p) => `- ${p}`).join('\n')}`)
    this.name = 'DossierError'
  }
}

/** Checks a dossier's form, then each of its citations against the article. Throws `DossierError`. */
export function readDossier(json: unknown, articleText: string): { dossier: Dossier; article: Article } {
  const parsed = v.safeParse(DossierSchema, json)
  if (!parsed.success) {
    throw new DossierError(
      parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`),
    )
  }
  const dossier = parsed.output
  const article = splitArticle(articleText, dossier.article.lang)
  const problems = [...duplicateIds(dossier), ...falseCitations(dossier, article), ...looseSenses(dossier)]
  if (problems.length > 0) throw new DossierError(problems)
  return { dossier, article }
}

/** Every statement of a dossier, with the words that say where it stands. */
export function* statementsOf(dossier: Dossier): Generator<{ where: string; statement: Statement }> {
  yield { where: 'the article’s age', statement: dossier.article.age }
  for (const point of dossier.summary) yield { where: `summary point “${point.id}”`, statement: point }
  for (const entity of dossier.entities) {
    yield { where: `entity “${entity.id}”, description`, statement: entity.description }
    yield { where: `entity “${entity.id}”, part`, statement: entity.part }
  }
}

function falseCitations(dossier: Dossier, article: Article): string[] {
  return [...statementsOf(dossier)].flatMap(({ where, statement }) =>
    statement.citations
      .filter((quote) => !findQuote(article, quote))
      .map((quote) => `${where}: the article does not hold the citation “${quote}”`),
  )
}

/** Senses that speak of names or entities the dossier does not have would be silently without effect. */
function looseSenses({ entities }: Dossier): string[] {
  const ids = new Set(entities.map(({ id }) => `@${id}`))
  return entities.flatMap(({ id, names, senses }) => {
    const short = allNames({ names: senses?.surnames ?? {} })
    const own = new Set([...allNames({ names }), ...short])
    const doubted = senses?.doubts.flatMap((doubt) => doubt.names) ?? []
    const senseIds = (senses?.others ?? []).map((other) => other.id)
    const loose = (senses?.doubts ?? []).flatMap((doubt) => doubt.others ?? [])
    const records = [
      ...(senses?.evidence ?? []),
      ...(senses?.others ?? []).flatMap((other) => other.evidence),
    ]
    const cues = records.flatMap((record) => record.cues)
    const mentioned = cues.filter((cue) => cue.startsWith('@'))
    const lists = cues.filter((cue) => cue.startsWith('$'))
    return [
      ...doubted
        .filter((name) => !own.has(name))
        .map((name) => `entity “${id}”: doubts “${name}”, which is not among its names`),
      ...short
        .filter((surname) => !doubted.includes(surname))
        .map((surname) => `entity “${id}”: the surname “${surname}” needs a doubt, for others bear it, too`),
      ...loose
        .filter((sense) => !senseIds.includes(sense))
        .map((sense) => `entity “${id}”: a doubt names the sense “${sense}”, which is not among its others`),
      ...mentioned
        .filter((cue) => !ids.has(cue))
        .map((cue) => `entity “${id}”: the cue “${cue}” is no entity of this dossier`),
      ...lists
        .filter((cue) => !Object.hasOwn(PERSON_WORDS, cue.slice(1)))
        .map((cue) => `entity “${id}”: the cue “${cue}” is no list of words`),
    ]
  })
}

function duplicateIds(dossier: Dossier): string[] {
  const repeated = (ids: string[]) => ids.filter((id, i) => ids.indexOf(id) !== i)
  return [
    ...repeated(dossier.entities.map((e) => e.id)).map((id) => `two entities have the id “${id}”`),
    ...repeated(dossier.summary.map((p) => p.id)).map((id) => `two summary points have the id “${id}”`),
  ]
}
