import type { Engine } from '../../../engine/index'

/** The mention's entity, and its first and last character by text node and offset. */
export interface Found {
  entity: string
  from: [Text, number]
  to: [Text, number]
}

interface Block {
  text: string
  /** The text nodes it is made of, empty ones too. */
  nodes: Text[]
  /** For each character the node and offset it comes from; none for what stands for an object. */
  places: ([Text, number] | undefined)[]
}

const SILENT = /^(?:script|style|noscript|template|wbr)$/
const OBJECTS = /^(?:img|textarea|code|iframe|select|input)$/

/** Reads whole trees, slowly and plainly: cuts them into blocks, and asks the engine about each. */
export function readAll(engine: Engine, roots: readonly (Document | ShadowRoot)[]): Found[] {
  const blocks = roots
    .filter((root) => root.isConnected && !isInUnread(root))
    .flatMap((root) => blocksOf(root))
  const page = engine.page({
    title: document.title,
    ...(document.documentElement.lang ? { lang: document.documentElement.lang } : {}),
  })
  const readings = blocks
    .map((block) => ({ block, reading: engine.read({ text: block.text, around: () => around(block) }) }))
    .filter(({ reading }) => reading.candidates.length > 0)
  for (const { reading } of readings) page.add(reading)
  return readings.flatMap(({ block, reading }) =>
    engine.resolve(reading, page).mentions.map(({ start, end, entity }): Found => {
      const [from, last] = [block.places[start], block.places[end - 1]]
      if (!from || !last) throw new Error('A mention begins or ends in an object.')
      return { entity, from, to: [last[0], last[1] + 1] }
    }),
  )
}

/** A tree whose host stands in code, a script, a field or an editor is read no more than those are. */
function isInUnread(root: Node): boolean {
  if (!(root instanceof ShadowRoot)) return false
  return (
    root.host.closest('code,textarea,script,[contenteditable]') !== null ||
    isInUnread(root.host.getRootNode())
  )
}

/** What stands beside a shadow tree without a slot in it has no style: its name decides. */
function displayOf(element: Element): string {
  const { display } = getComputedStyle(element)
  return display || (/^(?:a|b|em|i|span)$/.test(element.localName) ? 'inline' : 'block')
}

function blocksOf(root: Document | ShadowRoot): Block[] {
  const blocks: Block[] = []
  let block: Block = { text: '', nodes: [], places: [] }
  /** A link has ended, and no text has come since: no word goes on in the next link. */
  let isBehindLink = false
  const cut = () => {
    if (block.text) blocks.push(block)
    block = { text: '', nodes: [], places: [] }
    isBehindLink = false
  }
  const object = () => {
    block.text += '\ufffc'
    block.places.push(undefined)
  }
  const read = (node: Node) => {
    if (node instanceof Text) {
      if (node.length > 0) isBehindLink = false
      for (let i = 0; i < node.length; i++) block.places.push([node, i])
      block.text += node.data
      block.nodes.push(node)
      return
    }
    if (!(node instanceof Element)) return
    if (SILENT.test(node.localName)) return
    if (OBJECTS.test(node.localName)) return object()
    if (node instanceof HTMLElement && node.isContentEditable) return cut()
    const inline = node.localName !== 'br' && /^(?:inline|contents)$/.test(displayOf(node))
    if (!inline) cut()
    if (node.localName === 'a' && isBehindLink) object()
    node.childNodes.forEach(read)
    if (node.localName === 'a') isBehindLink = true
    if (!inline) cut()
  }
  const top = root instanceof Document ? root.body : root
  top?.childNodes.forEach(read)
  cut()
  return blocks
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]'
/** A heading further back than so many elements is no evidence. */
const FAR = 50
/** So much text, in UTF-16 units, out of so many nodes on each side is evidence. */
const MUCH = 300
const STEPS = 24

/** What stands around a block: its heading, the text before it and the text after it. */
function around({ nodes }: Block): string {
  const [first, last] = [nodes[0] as Text, nodes.at(-1) as Text]
  const root = first.getRootNode()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text)
  const before = enough(texts.slice(0, texts.indexOf(first)).reverse()).reverse()
  const after = enough(texts.slice(texts.indexOf(last) + 1))
  const heading = headingOver(first)?.textContent ?? ''
  const parts = [heading.slice(0, MUCH), before.join(' ').slice(-MUCH), after.join(' ').slice(0, MUCH)]
  return parts.join('\n').trim()
}

function enough(texts: readonly Text[]): string[] {
  const taken: string[] = []
  for (const text of texts.slice(0, STEPS)) {
    if (taken.join('').length >= MUCH) break
    if (!SILENT.test(text.parentElement?.localName ?? '')) taken.push(text.data)
  }
  return taken
}

/** The last heading before a text, by a way back over siblings and out of parents. */
function headingOver(text: Text): Element | undefined {
  let elements = 0
  for (let at: Node = text; ; ) {
    const before = (at as Text | Element).previousElementSibling
    if (!before && at.parentNode instanceof Element && at.parentNode.matches(HEADINGS)) return at.parentNode
    if (before && ++elements > FAR) return undefined
    const inside = before?.querySelectorAll(HEADINGS) ?? []
    if (inside.length > 0) return inside[inside.length - 1]
    if (before?.matches(HEADINGS)) return before
    const next = before ?? at.parentNode
    if (!next) return undefined
    at = next
  }
}
