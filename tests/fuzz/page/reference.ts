import type { Engine } from '../../../engine/index'

/** The mention's entity, and its first and last character by text node and offset. */
export interface Found {
  entity: string
  from: [Text, number]
  to: [Text, number]
}

interface Block {
  text: string
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
    .map((block) => ({ block, reading: engine.read({ text: block.text }) }))
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
  let block: Block = { text: '', places: [] }
  const cut = () => {
    if (block.text) blocks.push(block)
    block = { text: '', places: [] }
  }
  const read = (node: Node) => {
    if (node instanceof Text) {
      for (let i = 0; i < node.length; i++) block.places.push([node, i])
      block.text += node.data
      return
    }
    if (!(node instanceof Element)) return
    if (SILENT.test(node.localName)) return
    if (OBJECTS.test(node.localName)) {
      block.text += '\ufffc'
      block.places.push(undefined)
      return
    }
    if (node instanceof HTMLElement && node.isContentEditable) return cut()
    const inline = node.localName !== 'br' && /^(?:inline|contents)$/.test(displayOf(node))
    if (!inline) cut()
    node.childNodes.forEach(read)
    if (!inline) cut()
  }
  const top = root instanceof Document ? root.body : root
  top?.childNodes.forEach(read)
  cut()
  return blocks
}
