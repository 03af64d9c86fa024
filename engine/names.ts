import { createArticles, createInflector, createStableStart, type Inflector, settingsOf } from './inflect'
import type { Doubt, LanguageRules, Lexicon, LexiconEntity } from './lexicon'
import { createMatcher, type Endings, startOf } from './match'
import { type Folded, fold, rawSpan } from './normalise'
import { placeOf } from './place'

/** A name found in a text, by raw offsets. */
export interface Named {
  start: number
  end: number
  entity: LexiconEntity
  /** Missing when the name can mean nothing else. */
  doubt?: Doubt
  /** Languages an inflected form belongs to; empty for a name as the dossier has it. */
  langs: string
  /** Where it stands in the folded text. */
  foldedStart: number
  foldedEnd: number
}

interface Term {
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
const LONGEST_START = 6

/**
 * Makes ready to find the names of a lexicon; returns the function that finds them in a text, longest first. Names are
 * compiled when a text first has a word that starts as they do.
 */
export function createNameFinder(lexicon: Lexicon): (raw: string, folded: Folded) => Named[] {
  const { languages } = lexicon
  const matcher = createMatcher<Term>({
    prefixes: (languages?.prefixes ?? []).flatMap((p) => p.outside.split(' ')),
    koreanAfter: languages?.koreanAfter ?? '',
    longestStart: LONGEST_START,
  })
  const names = [...namesOf(lexicon)]
  const compiler = createCompiler(names, languages)
  const add = (start: string, named: readonly Name[]) => {
    const { written, ended, inflected } = compiler.compile(named)
    for (const [text, term] of written) if (text.startsWith(start)) matcher.add(text, term)
    for (const { stem, endings, term } of ended) {
      if (stem.startsWith(start)) matcher.addWith(endings, stem, term)
    }
    for (const [text, term] of inflected) if (text.startsWith(start)) matcher.add(text, term)
  }
  for (const { start, within, named } of compiler.drawers()) {
    matcher.addLater(start, () => add(start, named), within)
  }

  return (raw, folded) => {
    const found: Named[] = []
    let free = 0
    for (const hit of matcher.scan(folded.text).hits) {
      if (hit.start < free) continue
      const [start, end] = rawSpan(folded, hit.start, hit.end)
      const span = withSign(raw, start, end)
      if (!isWritten(raw, start, end, span !== start, hit.term)) continue
      if (placeOf(raw, start, end) !== 'prose') continue
      free = hit.end
      const { entity, doubt } = hit.term
      const langs = hit.ending ?? hit.term.langs
      const named: Named = { start: span, end, entity, langs, foldedStart: hit.start, foldedEnd: hit.end }
      found.push(doubt ? { ...named, doubt } : named)
    }
    return found
  }
}

/** Every folded text to look for. */
export function termsOf(lexicon: Lexicon): NamedTerm[] {
  const names = [...namesOf(lexicon)]
  const { written, ended, inflected } = createCompiler(names, lexicon.languages).compile(names)
  const forms = ended.flatMap(({ stem, endings, term }) =>
    [...endings.keys()].map((ending): NamedTerm => [stem + ending, term]),
  )
  return [...written, ...forms, ...inflected]
}

type NamedTerm = [text: string, term: Term]

interface Name {
  name: string
  langs: readonly string[]
  about: Term
}

/** Names that are looked for once a text has a word that starts with `start`, and holds `within`. */
interface NameDrawer {
  start: string
  within: string
  named: Name[]
}

function createCompiler(names: readonly Name[], languages: LanguageRules | undefined) {
  const articlesOf = createArticles(languages)
  /** What is a name itself needs no sign as a joined one. */
  const bases = new Set(names.map(({ about }) => about.base))
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
    for (const { name, langs, about } of named) {
      if (about.handle) written.push([about.base.slice(1), about])
      else if (about.bare || name.includes(',')) written.push([about.base, about])
      else {
        for (const lang of langs) {
          for (const text of settingsOf(name, articlesOf(lang))) {
            written.push([text, about])
            for (const found of inflector.endingsOf(text, lang)) ended.push({ ...found, term: about })
            for (const form of inflector.formsOf(text, lang))
              inflected.push([form.text, { ...about, langs: form.langs }])
          }
        }
        for (const link of JOINABLE.test(name) ? ['', '_'] : []) {
          const text = fold(name.replaceAll(' ', link)).text
          if (!bases.has(text)) joined.push([text, { ...about, joined: true, base: text }])
        }
      }
    }
    return { written: [...written, ...joined], ended, inflected }
  }

  /** All names by what their forms start with, and by the longest part that all forms of another word of theirs have. */
  function drawers(): NameDrawer[] {
    const stableStart = createStableStart(languages)
    const found = new Map<string, NameDrawer>()
    const file = (text: string, name: Name) => {
      const start = startOf(stableStart(text), LONGEST_START)
      const within = longest(text.split(' ').slice(1).map(stableStart))
      const key = `${start} ${within}`
      const drawer = found.get(key)
      if (!drawer) found.set(key, { start, within, named: [name] })
      else if (drawer.named.at(-1) !== name) drawer.named.push(name)
    }
    for (const named of names) {
      const { name, langs, about } = named
      file(about.handle ? about.base.slice(1) : about.base, named)
      for (const lang of langs) {
        const articles = articlesOf(lang)
        if (articles.length > 0) for (const text of settingsOf(name, articles)) file(text, named)
      }
    }
    return [...found.values()]
  }

  return { compile, drawers }
}

const longest = (parts: readonly string[]) =>
  parts.reduce((long, part) => (part.length > long.length ? part : long), '')

function* namesOf(lexicon: Lexicon): Generator<Name> {
  for (const entity of lexicon.entities) {
    const doubts = new Map(
      (entity.senses?.doubts ?? []).flatMap((d) => d.names.map((name) => [name, d] as const)),
    )
    for (const [tags, names] of Object.entries(entity.names)) {
      const langs = tags.split(' ')
      for (const name of names) {
        const doubt = doubts.get(name)
        const about = {
          entity,
          langs: '',
          joined: false,
          handle: name.startsWith('@'),
          bare: ABBREVIATION.test(name),
          base: fold(name).text,
          ...(doubt ? { doubt } : {}),
        }
        yield { name, langs, about }
      }
    }
  }
}

/** Abbreviations bear no accents, and take endings only behind a hyphen, an apostrophe or a colon. */
const ABBREVIATION = /^[A-Z]{2,5}$/
const JOINABLE = /^[\p{L}\p{M}]+ [\p{L}\p{M}]+$/u

/** A hashtag's or handle's sign belongs to it, unless a word stands before the sign. */
function withSign(raw: string, start: number, end: number): number {
  const signed = /[#@＃＠]/.test(raw.charAt(start - 1)) && !/\s/.test(raw.slice(start, end))
  return signed && !/[\p{L}\p{N}_#@&/]/u.test(raw.charAt(start - 2)) ? start - 1 : start
}

function isWritten(raw: string, start: number, end: number, signed: boolean, term: Term): boolean {
  if (term.handle) return signed
  const surface = raw.slice(start, end)
  if (term.joined && !signed) return /\p{Ll}\p{Lu}/u.test(surface)
  if (term.bare && /[\u0300-\u036f]/.test(surface.normalize('NFKD'))) return false
  return true
}
