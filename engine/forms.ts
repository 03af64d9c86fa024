import { createArticles, createInflector, type Inflector, settingsOf } from './inflect'
import { type Doubt, filedAs, type LanguageRules, type Lexicon, type LexiconEntity } from './lexicon'
import type { Endings } from './match'
import { fold } from './normalise'
import { namesIn } from './pack'

/** What a text that is looked for stands for. */
export interface Term {
  entity: LexiconEntity
  doubt?: Doubt
  langs: string
  /** A name of several words written as one, or with underscores: for hashtags, handles, and in mixed case. */
  joined: boolean
  /** A handle: only with its `@`. */
  handle: boolean
  /** An abbreviation takes no accent. */
  bare: boolean
  /** Counts only in a block that holds a name of another kind. */
  surname: boolean
  /** The name it is a form of, folded. */
  base: string
}

/** Every folded text to look for, but for surnames. */
export function termsOf(lexicon: Lexicon): NamedTerm[] {
  const names = namesOf(lexicon)
  const { written, ended, inflected } = createCompiler(lexicon.languages)(names)
  const forms = ended.flatMap(({ stem, endings, term }) =>
    [...endings.keys()].map((ending): NamedTerm => [stem + ending, term]),
  )
  return [...written, ...forms, ...inflected]
}

type NamedTerm = [text: string, term: Term]

/** A name of the lexicon. */
export interface Name {
  /** As in the lexicon: with its alternatives, and filed. */
  filed: string
  langs: readonly string[]
  entity: LexiconEntity
  doubts: ReadonlyMap<string, Doubt>
  surname: boolean
}

/** Makes names ready, as few as a text has use for, by the rules of their languages. */
export function createCompiler(languages: LanguageRules | undefined) {
  const articlesOf = createArticles(languages)
  let inflector: Inflector | undefined

  /** What to look for to find names: as written, with the endings that their last word takes, and in other forms. */
  function compile(named: readonly Name[]): {
    written: NamedTerm[]
    ended: { stem: string; endings: Endings; term: Term }[]
    inflected: NamedTerm[]
  } {
    inflector ??= createInflector(languages)
    const written: NamedTerm[] = []
    const joined: NamedTerm[] = []
    const ended: { stem: string; endings: Endings; term: Term }[] = []
    const inflected: NamedTerm[] = []
    const addName = (name: string, one: Name, { endingsOf, formsOf }: Inflector) => {
      const { langs } = one
      const about = termOf(name, one)
      if (about.handle || about.bare || name.includes(',')) {
        written.push([about.base, about])
        return
      }
      for (const lang of langs) {
        for (const text of settingsOf(name, articlesOf(lang))) {
          written.push([text, about])
          for (const found of endingsOf(text, lang)) ended.push({ ...found, term: about })
          for (const form of formsOf(text, lang)) inflected.push([form.text, { ...about, langs: form.langs }])
        }
      }
      for (const link of JOINABLE.test(name) ? ['', '_'] : []) {
        const text = fold(name.replaceAll(' ', link)).text
        joined.push([text, { ...about, joined: true, base: text }])
      }
    }
    for (const one of named)
      for (const name of namesIn(filedAs(one.filed).name)) addName(name, one, inflector)
    return { written: [...written, ...joined], ended, inflected }
  }

  return compile
}

/** All names of a lexicon, or all surnames. */
export function namesOf({ entities }: Lexicon, kind: 'names' | 'surnames' = 'names'): Name[] {
  const found: Name[] = []
  for (const entity of entities) {
    const doubts = new Map<string, Doubt>()
    for (const doubt of entity.senses?.doubts ?? []) for (const name of doubt.names) doubts.set(name, doubt)
    const named = (kind === 'names' ? entity.names : entity.senses?.surnames) ?? {}
    for (const tags in named) {
      const langs = tags.split(' ')
      const surname = kind === 'surnames'
      for (const filed of named[tags] ?? []) found.push({ filed, langs, entity, doubts, surname })
    }
  }
  return found
}

function termOf(name: string, { entity, doubts, surname }: Name): Term {
  const doubt = doubts.get(name)
  return {
    entity,
    langs: '',
    joined: false,
    handle: name.startsWith('@'),
    bare: ABBREVIATION.test(name),
    surname,
    base: fold(name.replace(/^@/, '')).text,
    ...(doubt ? { doubt } : {}),
  }
}

/** Abbreviations bear no accents, and take endings only behind a hyphen, an apostrophe or a colon. */
const ABBREVIATION = /^[A-Z]{2,5}$/
const SIGNS = String.raw`\0-@[-\x60{-\xbf\u2000-\u206f\u3000-\u303f\u30fb`
/** Two words of letters. No property is asked for: of a name with other than Latin letters that took 3 ms. */
const JOINABLE = new RegExp(`^[^${SIGNS}]+ [^${SIGNS}]+$`)
