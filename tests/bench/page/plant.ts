import type { Span } from './spans'

/** What is put into a page: HTML, and the mention it holds, if it does; the others are traps. */
const PLANTS: readonly { html: string; mention?: string }[] = [
  { html: ' INTERPOL met. ', mention: 'INTERPOL' },
  { html: ' With Kas<b>per</b>sky, ', mention: 'Kaspersky' },
  { html: ' an interpolated value, ' },
  { html: ' by Kaspersky Lab’s team. ', mention: 'Kaspersky Lab' },
  { html: ' L’<i>INTER</i><em>POL</em> dit: ', mention: 'INTERPOL' },
  { html: ' see www.kaspersky.com, ' },
  { html: ' «Kaspersky» says so. ', mention: 'Kaspersky' },
  { html: ' the CMII of INTERPOL, ', mention: 'CMII' },
]

export interface Planted {
  html: string
  mentions: number
}

/** Puts a plant in front of about one in `words` words of a page's prose. */
export function plant(html: string, words: number): Planted {
  const document = new DOMParser().parseFromString(html, 'text/html')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const places: Text[] = []
  let count = words
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (text.parentElement?.closest('script,style,noscript,textarea,code,kbd,samp,pre,select,a,svg')) continue
    const parts = text.data.split(/(?<=[.,;]\s+)(?=[A-Z])/)
    let at = 0
    for (const part of parts) {
      count += part.split(/\s+/).length
      if (count >= words && part.length > 20) {
        if (at > 0) walker.currentNode = text = text.splitText(at)
        places.push(text)
        at = 0
        count = 0
      }
      at += part.length
    }
  }
  let mentions = 0
  for (const [i, place] of places.entries()) {
    const { html: inserted, mention } = PLANTS[i % PLANTS.length] as (typeof PLANTS)[number]
    const span = document.createElement('planted-text')
    span.innerHTML = inserted
    place.before(span)
    mentions += mention === undefined ? 0 : inserted.includes('of INTERPOL') ? 2 : 1
  }
  return { html: document.documentElement.outerHTML, mentions }
}

/** Where the planted mentions of a page stand. */
export function plantedSpans(document: Document): Set<Span> {
  const spans = new Set<Span>()
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ALL)
  let at = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) at += node.length
    else if (node.nodeName === 'PLANTED-TEXT') for (const [start, end] of mentionsIn(node)) add(start, end)
  }
  function add(start: number, end: number) {
    spans.add(`${at + start}-${at + end}`)
  }
  return spans
}

function mentionsIn(planted: Node): [number, number][] {
  const text = planted.textContent ?? ''
  if (text.includes('www.') || text.includes('interpolated')) return []
  return [...text.matchAll(/INTERPOL|Kaspersky Lab|Kaspersky|CMII/g)].map((m) => [
    m.index,
    m.index + m[0].length,
  ])
}
