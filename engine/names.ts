import { createInflector } from './inflect'
import type { Doubt, Lexicon, LexiconEntity } from './lexicon'
import { createMatcher, type Endings } from './match'
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

/** Compiles all names of a lexicon; returns the function that finds them in a text, longest first. */
export function createNameFinder(lexicon: Lexicon): (raw: string, folded: Folded) => Named[] {
  const matcher = createMatcher<Term>({
    prefixes: (lexicon.languages?.prefixes ?? []).flatMap((p) => p.outside.split(' ')),
    koreanAfter: lexicon.languages?.koreanAfter ?? '',
  })
  const { written, ended, inflected } = compile(lexicon)
  for (const [text, term] of written) matcher.add(text, term)
  for (const { stem, endings, term } of ended) matcher.addWith(endings, stem, term)
  for (const [stem, make] of inflected) {
    matcher.addLater(stem, () => {
      for (const [text, term] of make()) matcher.add(text, term)
    })
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
  const { written, ended, inflected } = compile(lexicon)
  const forms = ended.flatMap(({ stem, endings, term }) =>
    [...endings.keys()].map((ending): NamedTerm => [stem + ending, term]),
  )
  return [...written, ...forms, ...[...inflected.values()].flatMap((make) => make())]
}

type NamedTerm = [text: string, term: Term]

/**
 * Names as written, and by what they begin with what gives their inflected forms: those are many, and most pages
 * hold no word that begins so.
 */
function compile(lexicon: Lexicon): {
  written: NamedTerm[]
  ended: { stem: string; endings: Endings; term: Term }[]
  inflected: Map<string, () => NamedTerm[]>
} {
  const inflector = createInflector(lexicon.languages)
  const written: NamedTerm[] = []
  const joined: NamedTerm[] = []
  const ended: { stem: string; endings: Endings; term: Term }[] = []
  const stems = new Map<string, (() => NamedTerm[])[]>()
  const addInflected = (text: string, lang: string, about: Term) => {
    for (const found of inflector.endingsOf(text, lang)) ended.push({ ...found, term: about })
    const stem = text.includes(' ') ? inflector.stemOf(text, lang) : ''
    if (!stem) return
    const make = () =>
      inflector.formsOf(text, lang).map(({ text, langs }): NamedTerm => [text, { ...about, langs }])
    stems.set(stem, [...(stems.get(stem) ?? []), make])
  }
  for (const { name, langs, about } of namesOf(lexicon)) {
    if (about.handle) written.push([fold(name.slice(1)).text, about])
    else if (about.bare || name.includes(',')) written.push([about.base, about])
    else {
      for (const lang of langs.split(' ')) {
        for (const text of inflector.settingsOf(name, lang)) {
          written.push([text, about])
          addInflected(text, lang, about)
        }
      }
      for (const link of JOINABLE.test(name) ? ['', '_'] : []) {
        const text = fold(name.replaceAll(' ', link)).text
        joined.push([text, { ...about, joined: true, base: text }])
      }
    }
  }
  const inflected = new Map([...stems].map(([stem, makes]) => [stem, () => makes.flatMap((make) => make())]))
  return { written: [...written, ...joined], ended, inflected }
}

function* namesOf(lexicon: Lexicon): Generator<{ name: string; langs: string; about: Term }> {
  for (const entity of lexicon.entities) {
    const doubts = new Map(
      (entity.senses?.doubts ?? []).flatMap((d) => d.names.map((name) => [name, d] as const)),
    )
    for (const [langs, names] of Object.entries(entity.names)) {
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
