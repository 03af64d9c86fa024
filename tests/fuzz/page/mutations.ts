import { blockHtml, inlineHtml, words } from './content'
import type { Random } from './random'

/** The trees of the page that can be changed: its own, its shadow roots, its frames. */
export interface World {
  roots: (Document | ShadowRoot)[]
  /** What was taken out, to be put back another time. */
  detached: HTMLElement[]
}

/** One way in which pages change. Returns without a change when there is nothing to do it to. */
type Mutation = (random: Random, root: Document | ShadowRoot, world: World) => void

const OPEN_SHADOW = 3

export const MUTATIONS: Record<string, Mutation> = {
  add: (random, root) => place(random, root, fragment(blockHtml(random))),
  addText: (random, root) => place(random, root, document.createTextNode(` ${words(random)} `)),
  addManyOneByOne(random, root) {
    const parent = pickParent(random, root)
    for (let i = 0; i < 20; i++) parent?.append(fragment(blockHtml(random)))
  },
  remove: (random, root) => pickElement(random, root)?.remove(),
  removeText: (random, root) => pickText(random, root)?.remove(),
  move(random, root, world) {
    const moved = pickElement(random, root)
    const parent = pickElement(random, random.pick(world.roots))
    if (moved && parent && !holds(moved, parent)) parent.append(moved)
  },
  detach(random, root, { detached }) {
    const element = pickElement(random, root)
    element?.remove()
    if (element) detached.push(element)
  },
  putBack(random, root, { detached }) {
    const parent = pickParent(random, root)
    const element = detached.pop()
    if (element && parent && !holds(element, parent)) parent.append(element)
  },
  swap(random, root) {
    const [one, other] = [pickElement(random, root), pickElement(random, root)]
    if (one && other && !one.contains(other) && !other.contains(one)) other.before(one)
  },
  edit(random, root) {
    const text = pickText(random, root)
    if (text) text.data = words(random)
  },
  insert(random, root) {
    const text = pickText(random, root)
    text?.insertData(random.below(text.length + 1), random.pick([' ', 'x', 'INTERPOL', ' Kaspersky ']))
  },
  delete(random, root) {
    const text = pickText(random, root)
    if (text?.length) text.deleteData(random.below(text.length), 1 + random.below(4))
  },
  split(random, root) {
    const text = pickText(random, root)
    if (text?.length) text.splitText(random.below(text.length))
  },
  normalize: (_, root) => void (root instanceof Document ? root.body : root).normalize(),
  innerHtml(random, root) {
    const element = pickElement(random, root)
    if (element) element.innerHTML = random.below(4) ? inlineHtml(random) : blockHtml(random)
  },
  innerText(random, root) {
    const element = pickElement(random, root)
    if (element) element.innerText = `${words(random)}\n${words(random)}`
  },
  replace(random, root) {
    const element = pickElement(random, root)
    element?.replaceWith(element.cloneNode(true))
  },
  wrap(random, root) {
    const text = pickText(random, root)
    if (!text?.length) return
    const middle = text.splitText(random.below(text.length))
    const wrapper = document.createElement(random.pick(['b', 'span', 'div']))
    middle.replaceWith(wrapper)
    wrapper.append(middle)
  },
  unwrap(random, root) {
    const element = pickElement(random, root, 'b,i,em,a,span')
    element?.replaceWith(...element.childNodes)
  },
  attachShadow(random, root, world) {
    if (world.roots.length > 6) return
    const host = document.createElement('div')
    place(random, root, host)
    if (!host.isConnected) return
    const shadow = host.attachShadow({ mode: random.below(OPEN_SHADOW) ? 'open' : 'closed' })
    shadow.append(fragment(blockHtml(random)), fragment(blockHtml(random)))
    world.roots.push(shadow)
  },
  edge: (random, root) =>
    place(random, root, document.createElement(random.pick(['br', 'img', 'wbr', 'hr']))),
  storm(random, root) {
    const parent = pickParent(random, root)
    for (let i = 0; i < 300; i++) {
      if (!parent) return
      if (random.below(2)) parent.append(fragment(inlineHtml(random)))
      else parent.lastChild?.remove()
    }
  },
}

/** Elements that a mutation may pick: nothing inside what is never read, where a change must change nothing. */
const PICKED = 'p,div,section,li,blockquote,h2,b,i,em,a,span,td'

function pickElement(
  random: Random,
  root: Document | ShadowRoot,
  selector = PICKED,
): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>(selector)].filter((one) => !one.shadowRoot)
  return all.length > 0 ? random.pick(all) : undefined
}

/** As `pickElement`; the body when there is none. */
function pickParent(random: Random, root: Document | ShadowRoot): HTMLElement | undefined {
  return pickElement(random, root) ?? (root instanceof Document ? root.body : undefined)
}

function pickText(random: Random, root: Document | ShadowRoot): Text | undefined {
  const walker = document.createTreeWalker(root instanceof Document ? root.body : root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text)
  return texts.length > 0 ? random.pick(texts) : undefined
}

function place(random: Random, root: Document | ShadowRoot, added: Node): void {
  const element = pickParent(random, root)
  if (!element) return
  const where = random.below(3)
  if (where === 0 || element === document.body) element.append(added)
  else if (where === 1) element.prepend(added)
  else element.before(added)
}

/** As `contains`, into shadow trees: a tree can't be moved into itself. */
function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at === outer) return true
  }
  return false
}

function fragment(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}
