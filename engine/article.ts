/** An article in plain text: its title, then paragraphs of sentences. Offsets are UTF-16 units into `text`. */
export interface Article {
  text: string
  lang: string
  title: string
  paragraphs: Sentence[][]
}

export interface Sentence {
  /** The sentence's address on the article page, such as `s7`; numbered from 1 through the whole article. */
  id: string
  start: number
  end: number
}

/** Where a citation stands. `sentence` is the one it begins in. */
export interface Quote {
  start: number
  end: number
  sentence: Sentence
}

/** Splits a plain-text article: first line the title, blank lines between paragraphs. */
export function splitArticle(text: string, lang: string): Article {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const blocks = [...text.matchAll(/\S(?:(?!\n\s*\n)[\s\S])*\S/g)]
  const title = blocks.shift()?.[0] ?? ''
  let number = 0
  const paragraphs = blocks.map((block) => {
    const sentences: Sentence[] = []
    for (const { segment, index } of segmenter.segment(block[0])) {
      const start = block.index + index
      const end = start + segment.trimEnd().length
      const last = sentences.at(-1)
      // A quotation mark that closes after the full stop counts as a sentence to the segmenter.
      if (last && !/[\p{L}\p{N}]/u.test(segment)) last.end = end
      else sentences.push({ id: `s${++number}`, start, end })
    }
    return sentences
  })
  return { text, lang, title, paragraphs }
}

/** Finds a citation in an article, character for character. `undefined` when the article does not hold it. */
export function findQuote(article: Article, quote: string): Quote | undefined {
  const start = article.text.indexOf(quote)
  if (start < 0) return undefined
  const sentence = article.paragraphs.flat().find((s) => start < s.end)
  return sentence && { start, end: start + quote.length, sentence }
}
