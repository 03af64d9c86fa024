import { createInflector } from './inflect'
import type { Doubt, Lexicon, LexiconEntity } from './lexicon'
import { createMatcher } from './match'
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
  /** A name of several words written as one: for hashtags, handles, and in mixed case. */
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
  for (const [text, term] of termsOf(lexicon)) matcher.add(text, term)

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
      const { entity, doubt, langs } = hit.term
      const named: Named = { start: span, end, entity, langs, foldedStart: hit.start, foldedEnd: hit.end }
      found.push(doubt ? { ...named, doubt } : named)
    }
    return found
  }
}

/** Every folded text to look for. Names as written come before inflected and joined forms. */
export function termsOf(lexicon: Lexicon): [text: string, term: Term][] {
  const inflector = createInflector(lexicon.languages)
  const terms: [string, Term][] = []
  const later: [string, Term][] = []
  for (const entity of lexicon.entities) {
    const doubts = new Map(
      (entity.senses?.doubts ?? []).flatMap((d) => d.names.map((name) => [name, d] as const)),
    )
    for (const [lang, names] of Object.entries(entity.names)) {
      for (const written of names) {
        const doubt = doubts.get(written)
        const about = {
          entity,
          langs: '',
          joined: false,
          handle: false,
          bare: false,
          base: fold(written).text,
          ...(doubt ? { doubt } : {}),
        }
        if (written.startsWith('@')) {
          terms.push([fold(written.slice(1)).text, { ...about, handle: true }])
        } else if (ABBREVIATION.test(written)) {
          terms.push([fold(written).text, { ...about, bare: true }])
        } else if (written.includes(',')) {
          terms.push([fold(written).text, about])
        } else {
          for (const { text, langs } of lang.split(' ').flatMap((one) => inflector.formsOf(written, one))) {
            ;(langs ? later : terms).push([text, { ...about, langs }])
          }
          if (lang === 'mul' && JOINABLE.test(written)) {
            const text = fold(written.replaceAll(' ', '')).text
            later.push([text, { ...about, joined: true, base: text }])
          }
        }
      }
    }
  }
  return [...terms, ...later]
}

/** Abbreviations bear no accents, and take endings only behind a hyphen, an apostrophe or a colon. */
const ABBREVIATION = /^[A-Z]{2,5}$/
const JOINABLE = /^\w+( \w+)+$/

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
