/** An expression that is made when a text is first asked about: the one for such texts as the given one. */
export type Expression = (text: string) => RegExp

/**
 * Expressions that ask for Unicode's properties (`\p{…}`), as tags of templates. V8 takes 0.15 ms to parse such a
 * literal when its script is loaded, in a function that never runs, too, as long again where it is made, and longer to
 * compile it; with sixty of them that was a quarter to a half of what loading the reader took. For western text, nearly
 * all that most pages have, the properties stand for a few ranges each, in a twentieth of the time.
 */
export const unicode = tag('u')
/** The same, for every match in a text. */
export const everyUnicode = tag('gu')

/** An expression for every match that asks for no property, made when it is first asked for. */
export function everyPlain(source: TemplateStringsArray, ...parts: readonly string[]): () => RegExp {
  let made: RegExp | undefined
  return () => {
    made ??= new RegExp(String.raw(source, ...parts), 'gu')
    return made
  }
}

/** Letters of Latin-1, and signs of other blocks without a letter, a mark or a figure. */
const WESTERN = /^[\0-\xff\u2000-\u206f\u20a0-\u20cf\u2122]*$/

/** What the properties that are asked for have of western text. A test compares them. */
export const WESTERN_RANGES: Readonly<Record<string, string>> = {
  '\\p{L}': 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
  '\\P{L}': '\\0-@\\x5b-\\x60\\x7b-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7\\u0100-\\uffff',
  '\\p{Lu}': 'A-Z\\xc0-\\xd6\\xd8-\\xde',
  '\\P{Lu}': '\\0-@\\x5b-\\xbf\\xd7\\xdf-\\uffff',
  '\\p{Ll}': 'a-z\\xb5\\xdf-\\xf6\\xf8-\\xff',
  '\\p{N}': '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe',
  '\\p{Nd}': '0-9',
  '\\p{Nl}': '',
  '\\p{M}': '',
  '\\p{sc=Han}': '',
}

function tag(flags: string) {
  return (source: TemplateStringsArray, ...parts: readonly string[]): Expression => {
    let any: RegExp | undefined
    let western: RegExp | undefined
    const make = (change: (source: string) => string) =>
      new RegExp(change(String.raw(source, ...parts)), flags)
    return (text) => {
      if (WESTERN.test(text)) {
        western ??= make(inWestern)
        return western
      }
      any ??= make(String)
      return any
    }
  }
}

/** Sets ranges in the place of properties, inside a class or as one of their own. */
function inWestern(source: string): string {
  return source.replace(/\\[^pP]|\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]+\}/g, (part) =>
    part.startsWith('[') ? withRanges(part) : part.replace(PROPERTY, (all) => `[${withRanges(all)}]`),
  )
}

const PROPERTY = /\\[pP]\{[^}]+\}/g
const withRanges = (part: string) =>
  part.replace(PROPERTY, (property) => WESTERN_RANGES[property] ?? property)
