import { firstOf, startOf } from './drawers'
import { createArticles, createInflector, createStableStart, type Inflector, settingsOf } from './inflect'
import type { Doubt, LanguageRules, Lexicon, LexiconEntity } from './lexicon'
import type { Endings } from './match'
import { fold } from './normalise'
import { namesIn } from './pack'
import { unicode } from './unicode'

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
  /** The name it is a form of, folded. */
  base: string
}

/** Enough to part `Interpol` from `international`. */
export const LONGEST_START = 6

/** Every folded text to look for. */
export function termsOf(lexicon: Lexicon): NamedTerm[] {
  const names = [...namesOf(lexicon)]
  const { written, ended, inflected } = createCompiler(lexicon.languages).compile(names)
  const forms = ended.flatMap(({ stem, endings, term }) =>
    [...endings.keys()].map((ending): NamedTerm => [stem + ending, term]),
  )
  return [...written, ...forms, ...inflected]
}

type NamedTerm = [text: string, term: Term]

/** A name of the lexicon. */
export interface Name {
  /** As in the lexicon: with its alternatives. */
  written: string
  langs: readonly string[]
  entity: LexiconEntity
  doubts: ReadonlyMap<string, Doubt>
}

/** Names that are looked for once a text has a word that starts with `start`, and holds `within`. */
interface NameDrawer {
  start: string
  within: string
  named: Name[]
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
    const addName = (name: string, { langs, entity, doubts }: Name, { endingsOf, formsOf }: Inflector) => {
      const about = termOf(name, entity, doubts)
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
      for (const link of JOINABLE().test(name) ? ['', '_'] : []) {
        const text = fold(name.replaceAll(' ', link)).text
        joined.push([text, { ...about, joined: true, base: text }])
      }
    }
    for (const one of named) for (const name of namesIn(one.written)) addName(name, one, inflector)
    return { written: [...written, ...joined], ended, inflected }
  }

  /** Names by the first unit of what they may start with: most pages hold no word of most scripts. */
  function byFirst(names: Iterable<Name>): Map<string, Name[]> {
    const found = new Map<string, Name[]>()
    const file = (text: string, name: Name) => {
      const first = firstOf(text)
      const filed = found.get(first)
      if (!filed) found.set(first, [name])
      else if (filed.at(-1) !== name) filed.push(name)
    }
    for (const name of names) {
      const articles = name.langs.flatMap(articlesOf)
      for (const text of name.written.startsWith('{') ? namesIn(name.written) : [name.written]) {
        file(text.replace(/^@/, ''), name)
        for (const article of articles) {
          file(article, name)
          if (text.startsWith(article)) file(text.slice(article.length), name)
        }
      }
    }
    return found
  }

  /** Names by what their forms start with, and by what all forms of their longest other word have. */
  function drawers(names: readonly Name[]): NameDrawer[] {
    const stableStart = createStableStart(languages)
    const found = new Map<string, NameDrawer>()
    const file = (text: string, name: Name) => {
      const stable = stableStart(text)
      const start = startOf(stable, LONGEST_START)
      const [, ...later] = text.split(' ')
      const within = later.length > 0 ? stableStart(longest(later)) : stable
      const key = `${start} ${within}`
      const drawer = found.get(key)
      if (!drawer) found.set(key, { start, within, named: [name] })
      else if (drawer.named.at(-1) !== name) drawer.named.push(name)
    }
    for (const named of names) {
      const { written, langs } = named
      const articles = langs.map(articlesOf).filter((some) => some.length > 0)
      // Alternatives behind the first word need not be written out yet.
      if (articles.length === 0 && /^[^{]+ /.test(written)) {
        file(fold(withoutAlternatives(written)).text, named)
        continue
      }
      for (const name of namesIn(written)) {
        file(fold(name.replace(/^@/, '')).text, named)
        for (const some of articles) for (const text of settingsOf(name, some)) file(text, named)
      }
    }
    return [...found.values()]
  }

  return { compile, byFirst, drawers }
}

const longest = (words: readonly string[]) =>
  words.reduce((long, word) => (word.length > long.length ? word : long), '')

/** All names of a lexicon. */
export function* namesOf(lexicon: Lexicon): Generator<Name> {
  for (const entity of lexicon.entities) {
    const doubts = new Map(
      (entity.senses?.doubts ?? []).flatMap((doubt) => doubt.names.map((name) => [name, doubt] as const)),
    )
    for (const [tags, names] of Object.entries(entity.names)) {
      const langs = tags.split(' ')
      for (const written of names) yield { written, langs, entity, doubts }
    }
  }
}

function termOf(name: string, entity: LexiconEntity, doubts: ReadonlyMap<string, Doubt>): Term {
  const doubt = doubts.get(name)
  return {
    entity,
    langs: '',
    joined: false,
    handle: name.startsWith('@'),
    bare: ABBREVIATION.test(name),
    base: fold(name.replace(/^@/, '')).text,
    ...(doubt ? { doubt } : {}),
  }
}

/** The words that all alternatives of a name have. */
function withoutAlternatives(name: string): string {
  return name.includes('{') ? name.replace(/\{[^{}]*\}/g, '{}').replace(/\S*\{\S*/g, '') : name
}
/** Abbreviations bear no accents, and take endings only behind a hyphen, an apostrophe or a colon. */
const ABBREVIATION = /^[A-Z]{2,5}$/
const JOINABLE = unicode`^[\p{L}\p{M}]+ [\p{L}\p{M}]+$`
