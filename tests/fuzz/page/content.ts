import type { Random } from './random'

const NAMES = [
  'INTERPOL',
  'Interpol',
  'OIPC',
  'Kaspersky',
  'Kaspersky Lab',
  'Eugene Kaspersky',
  'Ronald Noble',
  'Noboru Nakatani',
  'INTERPOL Global Complex for Innovation',
  'International Criminal Police Organization',
  'Интерпол',
  '卡巴斯基',
]
/** Those that speak for a sense of a name among them: what stands around a block decides, too. */
const OTHERS =
  'band albums warrants antivirus chess the of police lab met my_interpol_x www.kaspersky.com kasp inter pol lab, noble complex «nothing» word'.split(
    ' ',
  )
const INLINE = ['b', 'i', 'em', 'a', 'span']
const BLOCK = ['p', 'div', 'section', 'li', 'blockquote', 'h2']

/** Some words, a name among them now and then. */
export function words(random: Random): string {
  return Array.from({ length: 1 + random.below(6) }, () =>
    random.below(4) === 0 ? random.pick(NAMES) : random.pick(OTHERS),
  ).join(' ')
}

/** Text whose names are cut by inline elements here and there. */
export function inlineHtml(random: Random): string {
  const text = words(random)
  if (random.below(3) > 0) return text
  const from = random.below(text.length)
  const to = from + 1 + random.below(text.length - from)
  const tag = random.pick(INLINE)
  return `${text.slice(0, from)}<${tag}>${text.slice(from, to)}</${tag}>${text.slice(to)}`
}

export function blockHtml(random: Random, depth = 0): string {
  const tag = random.pick(BLOCK)
  const kind = random.below(12)
  if (kind === 0) return `<pre>${words(random)} <code>${words(random)}</code></pre>`
  if (kind === 1) return `<p>${words(random)}<br>${words(random)}</p>`
  if (kind === 2) return `<div><textarea>${words(random)}</textarea>${words(random)}</div>`
  if (kind === 3)
    return `<table><tbody><tr><td>${inlineHtml(random)}</td><td>${words(random)}</td></tr></tbody></table>`
  if (kind === 4) return `<div>${words(random)}<script type="text/plain">${words(random)}</script></div>`
  if (kind < 8 && depth < 2 && tag !== 'p' && tag !== 'h2') {
    return `<${tag}>${words(random)}${blockHtml(random, depth + 1)}${inlineHtml(random)}</${tag}>`
  }
  return `<${tag}>${inlineHtml(random)}</${tag}>`
}
