import { probe } from 'dossier:probe'
import { blockAround } from '../../../entrypoints/reader.content/blocks'
import { createSections } from '../../../entrypoints/reader.content/sections'
import { createQueue } from '../../../entrypoints/sentinel.content/queue'
import { createRandom } from '../../fuzz/page/random'

/** The texts of a page that the sentinel tells of, in its order. */
export function hitsOn(html: string): string[] {
  document.body.innerHTML = html
  const queue = createQueue(probe, () => {})
  queue.addRoot(document)
  while (!queue.work(Number.POSITIVE_INFINITY));
  return queue.take().hits.map(({ data }) => data)
}

/** How many texts a page has that match, and how many are told of, each once and in document order. */
export function countHits(paragraphs: number): { texts: number; hits: number; inOrder: boolean } {
  const words = 'the mills on the river ran again in the morning'
  const names = ['INTERPOL', 'Kas<b>per</b>sky', 'L’<i>INTER</i><em>POL</em>', 'nobody']
  document.body.innerHTML = Array.from(
    { length: paragraphs },
    (_, i) => `<p>${words} <a>${names[i % 4]}</a> ${words.slice(0, i % 40)}</p>`,
  ).join('')
  const queue = createQueue(probe, () => {})
  queue.addRoot(document)
  while (!queue.work(Number.POSITIVE_INFINITY));
  const { hits } = queue.take()
  const follows = (a: Text, b: Text) =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return {
    texts: (paragraphs / 4) * 3,
    hits: hits.length,
    inOrder: hits.every((hit, i) => i === 0 || follows(hits[i - 1] as Text, hit)),
  }
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]'

/** A random page's headings, asked for in a random order; what is not as a slow look says. */
export function compareHeadings(seed: number): string[] {
  const random = createRandom(seed)
  const tags = ['p', 'div', 'section', 'div', 'h2', 'p', 'div', 'h3']
  const grow = (depth: number): string =>
    Array.from({ length: 1 + random.below(6) }, () => {
      const tag = random.pick(tags)
      const inside = depth > 0 && tag !== 'p' && random.below(3) > 0 ? grow(depth - 1) : ''
      return `<${tag}>x${inside}</${tag}>`
    }).join('')
  document.body.innerHTML = grow(5)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text)
  const sections = createSections()
  const wrong: string[] = []
  for (let i = 0; i < 200; i++) {
    const text = random.pick(texts)
    const last = [...document.querySelectorAll(HEADINGS)]
      .filter((heading) => heading.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
      .at(-1)
    if (sections.headingBefore(text, Number.POSITIVE_INFINITY) !== last) wrong.push(`${i}: not the last one`)
    const limit = random.below(8)
    const near = sections.headingBefore(text, limit)
    if (near !== createSections().headingBefore(text, limit)) wrong.push(`${i}: another one within ${limit}`)
    if (near && near !== last) wrong.push(`${i}: not the last one within ${limit}`)
  }
  return wrong
}

/** The heading of the last of so many paragraphs in a row, within 100 elements. */
export function headingOver(paragraphs: number): string | null {
  document.body.innerHTML = `<h2>Here</h2>${'<p>x</p>'.repeat(paragraphs)}`
  return createSections().headingBefore(document.body.lastChild as Node, 100)?.textContent ?? null
}

/** The block around a name that has so many short texts on each side: how many texts it has, and is the name one. */
export function blockAmong(letters: number, letter = 'a '): { texts: number; hasName: boolean } {
  const side = `<i>${letter}</i>`.repeat(letters)
  document.body.innerHTML = `<p>${side} <b>INTERPOL</b> ${side}</p>`
  const name = document.querySelector('b')?.firstChild as Text
  const { text, pieces } = blockAround(name, () => false)
  return { texts: pieces.length, hasName: text.includes(' INTERPOL ') }
}
