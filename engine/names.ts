import { isInSmall, isSpaceless, scriptOf } from './characters'
import { createCompiler, type Name, namesOf, type Term } from './forms'
import { createArticles } from './inflect'
import { type Doubt, filedAs, type Lexicon, type LexiconEntity, NAME_START, startAsFiled } from './lexicon'
import { createMatcher, type Hit } from './match'
import { type Folded, rawSpan } from './normalise'
import { placeOf } from './place'
import { unicode } from './unicode'

/** A name found in a text, by raw offsets. */
export interface Named {
  start: number
  end: number
  entity: LexiconEntity
  /** Missing when the name can mean nothing else. */
  doubt: Doubt | undefined
  /** It counts only beside a name of another kind. */
  surname: boolean
  /** Languages an inflected form belongs to; empty for a name as the dossier has it. */
  langs: string
  /** Where it stands in the folded text. */
  foldedStart: number
  foldedEnd: number
}

/**
 * Makes ready to find the names of a lexicon; returns the function that finds them in a text, longest first. Names are
 * compiled when a text first has a word that starts as they do.
 */
export function createNameFinder(lexicon: Lexicon): (raw: string, folded: Folded) => Named[] {
  const { languages } = lexicon
  const matcher = createMatcher<Term>({
    prefixes: (languages?.prefixes ?? []).flatMap((p) => p.outside.split(' ')),
    koreanAfter: languages?.koreanAfter ?? '',
    longestStart: NAME_START,
  })
  const compile = createCompiler(languages)
  const add = (start: string, name: Name) => {
    const { written, ended, inflected } = compile([name])
    for (const [text, term] of written) {
      if (text.startsWith(start)) matcher.add(text, term, term.joined)
    }
    for (const { stem, endings, term } of ended) {
      if (stem.startsWith(start)) matcher.addWith(endings, stem, term)
    }
    for (const [text, term] of inflected) if (text.startsWith(start)) matcher.add(text, term)
  }
  const articlesOf = createArticles(languages)
  const byStart = new Map<string, Name[]>()
  const file = (start: string, name: Name) => {
    const others = byStart.get(start)
    if (others) others.push(name)
    else byStart.set(start, [name])
  }
  let langs: readonly string[] = []
  let articles: readonly string[] = []
  for (const name of [...namesOf(lexicon), ...namesOf(lexicon, 'surnames')]) {
    // Those of the same languages stand together.
    if (name.langs !== langs) {
      langs = name.langs
      articles = langs.flatMap(articlesOf)
    }
    const start = startAsFiled(name.filed)
    file(start, name)
    for (const article of articles) file(otherStart(start, article), name)
  }
  matcher.addAllLater(byStart, (filed, start) => {
    for (const name of filed) {
      matcher.addLater(start, () => add(start, name), filedAs(name.filed).within)
    }
  })

  return (raw, folded) => {
    const found: Named[] = []
    let free = 0
    for (const longest of matcher.scan(folded.text).hits) {
      if (longest.start < free) continue
      const hit = isTurnedOnlySeemingly(raw, rawSpan(folded, longest.start, longest.end))
        ? beforeComma(folded.text, longest)
        : longest
      if (!hit) continue
      const [start, end] = rawSpan(folded, hit.start, hit.end)
      const span = withSign(raw, start, end)
      if (!isWritten(raw, start, end, span !== start, hit.term)) continue
      if (placeOf(raw, start, end) !== 'prose') continue
      free = hit.end
      const { entity, doubt, surname } = hit.term
      const langs = hit.ending ?? hit.term.langs
      const { start: foldedStart, end: foldedEnd } = hit
      found.push({ start: span, end, entity, doubt, surname, langs, foldedStart, foldedEnd })
    }
    return found
  }

  /** The name that ends before the comma of another. */
  function beforeComma(text: string, { start }: Hit<Term>): Hit<Term> | undefined {
    return matcher.scan(text.slice(0, text.indexOf(',', start))).hits.find((hit) => hit.start === start)
  }
}

/**
 * `Weber, Anna` is a name as lists have it, but not where a sentence goes on from a firm to its head: `the founder of
 * Weber, Anna Weber, left`, `the founder of Weber, Anna, left`.
 */
function isTurnedOnlySeemingly(raw: string, [start, end]: readonly [number, number]): boolean {
  const comma = raw.slice(start, end).indexOf(',')
  if (comma < 0) return false
  const surname = raw.slice(start, start + comma)
  const [next, afterNext] = raw
    .slice(end, end + 40)
    .trimStart()
    .split(/\s/, 2)
  if (next?.startsWith(surname) || afterNext?.startsWith(surname)) return true
  const isInitial = raw.charAt(end - 1) === '.'
  const before = raw.slice(Math.max(0, start - 2), start)
  return !isInitial && raw.charAt(end) === ',' && SMALL_AND_BLANK(before).test(before)
}

/** What a name starts with that bears an article, or one that starts with the article and lacks it. */
function otherStart(start: string, article: string): string {
  return start.startsWith(article) ? start.slice(article.length) : (article + start).slice(0, NAME_START)
}

const SMALL_AND_BLANK = unicode`^\p{Ll} $`

/** `i.e. Kaspersky` has no initial. */
const SMALL_INITIAL = unicode`^\p{Ll}\.\s?\p{Lu}`
const CAMEL_CASE = unicode`\p{Ll}\p{Lu}`
/** Before a sign: it stands in a word or an address. */
const GOES_ON = unicode`[\p{L}\p{N}_#@&/]`
const goesOn = (char: string) => GOES_ON(char).test(char)

/** A hashtag's or handle's sign belongs to it, unless a word stands before the sign, where words are parted. */
function withSign(raw: string, start: number, end: number): number {
  const signed = /[#@＃＠]/.test(raw.charAt(start - 1)) && !/\s/.test(raw.slice(start, end))
  const before = raw.charAt(start - 2)
  return signed && (!goesOn(before) || isSpaceless(scriptOf(before.charCodeAt(0)))) ? start - 1 : start
}

function isWritten(raw: string, start: number, end: number, signed: boolean, term: Term): boolean {
  if (term.handle) return signed
  const surface = raw.slice(start, end)
  const isInitial = surface.charAt(1) === '.'
  if (isInitial && (raw.charAt(start - 1) === '.' || SMALL_INITIAL(surface).test(surface))) return false
  // `noble` is a word, too.
  if (term.surname && isInSmall(surface)) return false
  if (term.joined && !signed) return CAMEL_CASE(surface).test(surface)
  if (term.bare && /[\u0300-\u036f]/.test(surface.normalize('NFKD'))) return false
  return true
}
