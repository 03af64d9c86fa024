import { lexicon } from 'dossier:lexicon'
import { createEngine } from '../../../engine/index'
import { ACTIONS, usedHtml } from './actions'
import { blockHtml } from './content'
import { MUTATIONS, type World } from './mutations'
import { createRandom } from './random'
import { type Found, readAll } from './reference'

const engine = createEngine(lexicon)
const KINDS = Object.keys(MUTATIONS)
const DEEDS = Object.keys(ACTIONS)
/** Keeps the numbers of a step's deeds apart from those of its mutations. */
const OF_DEEDS = 7
/** At most this many mentions are on a page: more are not all painted, and need not be. */
const MOST = 150
const LONGEST = 8000

let world: World = { roots: [document], detached: [] }

/** Fills the page with random content. */
export function startPage(seed: number, page: number): void {
  const random = createRandom(seed, page)
  world = { roots: [document], detached: [] }
  document.body.innerHTML = Array.from({ length: 3 + random.below(8) }, () => blockHtml(random)).join('')
}

/** Fills the page with random content and what a reader types in and scrolls. */
export function startUsedPage(seed: number, page: number): void {
  startPage(seed, page)
  const template = document.createElement('template')
  template.innerHTML = usedHtml(createRandom(seed, page, 0, OF_DEEDS))
  document.body.append(template.content)
}

/** Does what a reader does, once or a few times; gives the kinds of it. */
export function act(seed: number, page: number, step: number): string[] {
  const random = createRandom(seed, page, step + 1, OF_DEEDS)
  return Array.from({ length: 1 + random.below(3) }, () => {
    const kind = random.pick(DEEDS)
    ACTIONS[kind]?.(random)
    return kind
  })
}

/** Changes the page; gives the kinds of change. A step is the same whichever steps went before. */
export function takeStep(seed: number, page: number, step: number): string[] {
  const random = createRandom(seed, page, step + 1)
  const kinds: string[] = []
  for (let i = 0; i <= random.below(3); i++) {
    const crowded = document.body.textContent.length > 4000 || readAll(engine, world.roots).length > MOST
    const kind = crowded ? 'remove' : random.pick(KINDS)
    MUTATIONS[kind]?.(random, random.pick(world.roots), world)
    kinds.push(kind)
  }
  return kinds
}

/** Waits until what is painted is what the reference finds; gives the difference if that does not come about. */
export async function settle(patience: number): Promise<string[]> {
  const deadline = performance.now() + patience
  for (;;) {
    const difference = compare()
    if (difference.length === 0 || performance.now() > deadline) return difference
    await new Promise((resolve) => setTimeout(resolve, 8))
  }
}

/** How many ranges are painted. */
export const countPainted = (): number => [...paintedRanges()].length

export const pageHtml = (): string => document.body.innerHTML.slice(0, 3000)

function compare(): string[] {
  const wanted = readAll(engine, world.roots).map(key)
  // Of more only what is near the viewport is painted, and very long blocks are read in parts.
  if (wanted.length > MOST || document.body.textContent.length > LONGEST) return []
  const painted = [...paintedRanges()].map(key)
  return [
    ...wanted.filter((one) => !painted.includes(one)).map((one) => `missing ${one}`),
    ...painted.filter((one) => !wanted.includes(one)).map((one) => `too many ${one}`),
  ].sort()
}

function* paintedRanges(): Generator<Found> {
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
    if (!name.startsWith('aparte-') || name === 'aparte-current') continue
    for (const range of highlight) {
      yield {
        entity: name.slice('aparte-'.length),
        from: [range.startContainer as Text, range.startOffset],
        to: [range.endContainer as Text, range.endOffset],
      }
    }
  }
}

const numbers = new WeakMap<Node, number>()
let count = 0

function key({ entity, from, to }: Found): string {
  const place = ([node, offset]: [Text, number]) => {
    if (!numbers.has(node)) numbers.set(node, ++count)
    return `#${numbers.get(node)} “${node.data?.slice(0, 60)}” at ${offset}${node.isConnected ? '' : ' (gone)'}`
  }
  return `${entity}: ${place(from)} to ${place(to)}`
}
