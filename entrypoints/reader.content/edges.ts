import {
  firstChildOf,
  hasElements,
  isElement,
  isText,
  localNameOf,
  nextOf,
  parentOf,
  queryAll,
  shadowRootOf,
  textOf,
  walkTexts,
} from '../../common/dom'
import { unicode } from '../../engine/index'

/** What an element is to the run of text around it. */
export type Edge =
  /** Text goes on through it. */
  | 'inline'
  /** Text ends before and after it. */
  | 'block'
  /** Left out without a trace: text goes on behind it. */
  | 'silent'
  /** Left out, but something stands there. */
  | 'object'

const { hasAttribute } = Element.prototype

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'noframes',
  'noembed',
  'template',
  'wbr',
  'rt',
  'rp',
  'title',
  'desc',
  'metadata',
])
const OBJECTS = new Set(
  'img,picture,svg,math,video,audio,canvas,iframe,object,embed,input,textarea,select,meter,progress,code,kbd,samp'.split(
    ',',
  ),
)
const BREAKS = new Set(
  'br,hr,p,div,li,td,th,tr,table,ul,ol,dl,dt,dd,h1,h2,h3,h4,h5,h6,text,foreignObject'.split(','),
)
const INLINE = new Set(
  'a,abbr,acronym,b,bdi,bdo,big,cite,data,del,dfn,em,font,i,ins,label,mark,nobr,output,q,ruby,rb,s,slot,small,span,strike,strong,strong,sub,sup,time,tt,tspan,textPath,u,var'.split(
    ',',
  ),
)
const ITEMS = new Set(['li', 'dt', 'dd'])
/** A drop cap, or one letter of a word set letter by letter, is at most this long, in UTF-16 units. */
const LETTER = 2

/** Is what stands in elements of this name no text of the page? */
export function isSilent(name: string): boolean {
  return SILENT.has(name)
}

/** Tells what an element is to the text next to it, by its name and, where that leaves doubt, its computed style. */
export function edgeOf(element: Element): Edge {
  const name = localNameOf(element)
  const edge = edgeByName(name)
  if (edge) return edge
  const style = getComputedStyle(element)
  return edgeByStyle(element, name, style, style.display)
}

/** As `edgeOf`, for an element the text is in: it may be hidden, and its text a mark once it shows. */
export function isBlockAround(element: Element): boolean {
  const name = localNameOf(element)
  const edge = edgeByName(name)
  if (edge) return true
  const style = getComputedStyle(element)
  // Chromium takes a microsecond to tell.
  const { display } = style
  if (display === 'none') return BREAKS.has(name) || !INLINE.has(name)
  return edgeByStyle(element, name, style, display) !== 'inline'
}

function edgeByName(name: string): Edge | undefined {
  if (name === 'br' || name === 'hr') return 'block'
  if (SILENT.has(name)) return 'silent'
  return OBJECTS.has(name) ? 'object' : undefined
}

function edgeByStyle(element: Element, name: string, style: CSSStyleDeclaration, shown: string): Edge {
  // What stands beside a shadow tree without a slot in it has no style.
  const display = shown || (INLINE.has(name) ? 'inline' : 'block')
  if (display === 'none') return 'silent'
  // Items of a list set in a line are no one word.
  if (display === 'inline' && ITEMS.has(name)) return 'block'
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) {
    return (name.includes('-') ? hostEdge(element) : undefined) ?? inlineEdge(element, name)
  }
  const afloat = display.startsWith('inline') || style.float !== 'none'
  return afloat && isLetter(element) ? 'inline' : 'block'
}

/** What an inline custom element is by what its shadow tree has around its slot; undefined when that is nothing. */
function hostEdge(element: Element): Edge | undefined {
  const root = shadowRootOf(element)
  if (!root) return undefined
  const slot = queryAll(root, 'slot').item(0)
  if (!slot) return 'object'
  for (let at = parentOf(slot); isElement(at); at = parentOf(at)) if (isBlockAround(at)) return 'block'
  const texts = walkTexts(root)
  while (texts.nextNode()) {
    const text = texts.currentNode as Text
    const parent = parentOf(text)
    const isShown = !isElement(parent) || !isSilent(localNameOf(parent))
    if (isShown && text.data.trim() !== '') return 'block'
  }
  return undefined
}

/** One end of an element: where its style may generate something, and what it sets apart. */
export type End = readonly [element: Element, part: '::before' | '::after']

/** A gap as wide as a narrow blank, in parts of the font's size; a search's find within a word has less around it. */
const BLANK = 0.22

/** Do styles part two letters that these ends of elements stand between: by text, as between the words of a list, or by a gap? */
export function arePartedBy(ends: readonly End[]): boolean {
  return ends.some(generatesText) || ends.reduce((sum, end) => sum + gapAt(end), 0) > BLANK
}

/** Does an element's style set text there? `""` is what drawings hang on. */
function generatesText([element, part]: End): boolean {
  const { content } = getComputedStyle(element, part)
  return content !== '' && !/^(?:none|normal|["'\u200b]*)$/.test(content)
}

/** How far an inline element's box goes beyond its text at one end, in parts of its font's size. A share of a width is not worth a layout. */
function gapAt([element, part]: End): number {
  const style = getComputedStyle(element)
  const side = part === '::before' ? 'inline-start' : 'inline-end'
  const lengths = [`margin-${side}`, `padding-${side}`, `border-${side}-width`]
  const sum = lengths.reduce((px, name) => px + pixels(style.getPropertyValue(name)), 0)
  // A drop cap stands clear of its word, and what has no box of its own has no edge.
  return sum === 0 || style.display !== 'inline' ? 0 : sum / (pixels(style.fontSize) || 16)
}

const pixels = (length: string) => (length.endsWith('px') ? Number.parseFloat(length) : 0)

const LETTERS = unicode`\p{L}{2}`
/** A trade mark, or a footnote's number or letter. */
const NOTE = /^\s*(?:tm|sm|[ivx]+)\s*$/i

/** A note must not grow onto the name it follows: `INTERPOL<sup>1</sup>`. */
function inlineEdge(element: Element, name: string): Edge {
  // A line of its own, as scripts break text in a picture.
  if (name === 'tspan')
    return hasAttribute.call(element, 'x') && hasAttribute.call(element, 'dy') ? 'block' : 'inline'
  if (name !== 'sup' && name !== 'sub') return 'inline'
  const text = textOf(element)
  return LETTERS(text).test(text) && !NOTE.test(text) ? 'inline' : 'silent'
}

function isLetter(element: Element): boolean {
  let text = ''
  for (let child = firstChildOf(element); child; child = nextOf(child)) {
    if (isElement(child) && hasElements(child)) return false
    // Comments are what applications mark places with.
    if (isElement(child) || isText(child)) text += textOf(child)
    if (text.trim().length > LETTER) return false
  }
  // A blank set as a letter parts words.
  return text.trim() !== '' || text.includes('\u00a0')
}
