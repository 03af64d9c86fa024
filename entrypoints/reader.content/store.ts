import { holds, isConnected, isLost, isText, walkTexts } from '../../common/dom'
import type { Mark } from '../../common/stages'
import type { Engine, PageEvidence, Reading, Resolution } from '../../engine/index'
import { blockAround, isLong, partsOf, placeOf, type TextBlock } from './blocks'
import { createEffects } from './effects'
import { isBefore } from './order'
import { type Around, createSections, langOf, readAround, type Sections } from './sections'
import { holderOf, hostOf, isDesigned, isUnread } from './unread'

/** A mark with what is needed to draw it. */
export interface DrawnMark extends Mark {
  readonly from: readonly [Text, number]
  readonly to: readonly [Text, number]
  readonly kept: Kept
}

/** A block that holds a candidate. */
export interface Kept {
  readonly block: TextBlock
  readonly first: Text
  /** What stood around it, if a name in it was in doubt. */
  readonly around: Around | undefined
  /** It stands in a shadow tree. */
  readonly inTree: boolean
  reading: Reading
  resolution: Resolution
  marks: DrawnMark[]
  /** The evidence's version it was resolved by. */
  version: number
}

/** No evidence has this version. */
const UNRESOLVED = -1

/** The blocks of a frame that hold a candidate, in document order, and what became of each candidate. */
export function createStore(engine: Engine, first: PageEvidence, isOff: (entity: string) => boolean) {
  let evidence = first
  let order: Kept[] = []
  let marks: DrawnMark[] | undefined
  let gone = false
  const owners = new WeakMap<Text, Kept[]>()
  /** Texts of blocks without a candidate: a block is mostly hit in several nodes. Valid until something changes. */
  let blank = new WeakSet<Text>()
  /** Texts of shadow trees that stand where nothing is read. */
  const muted = new Set<Text>()
  const numbers = new WeakMap<Text, number>()
  let count = 0
  const sections = createSections()

  const read = (text: Text): void => {
    if (owners.has(text) || blank.has(text) || !isConnected(text)) return
    const holder = holderOf(text)
    if ((holder && isUnread(holder)) || isDesigned()) {
      if (hostOf(text)) muted.add(text)
      return
    }
    if (isLong(text)) for (const part of partsOf(text)) keep(part)
    else keep(blockAround(text, (other) => owners.has(other)))
  }

  const keep = (block: TextBlock): void => {
    const first = block.pieces[0]?.node
    const last = block.pieces.at(-1)?.node
    if (!first || !last) return
    const lang = langOf(first)
    let around: Around | undefined
    const askAround = () => {
      around = readAround(first, last, sections)
      return around.text
    }
    const reading = engine.read({ text: block.text, around: askAround, ...(lang ? { lang } : {}) })
    if (reading.candidates.length === 0) {
      for (const { node } of block.pieces) blank.add(node)
      return
    }
    evidence.add(reading)
    const kept: Kept = {
      block,
      first,
      around,
      inTree: hostOf(first) !== undefined,
      reading,
      resolution: { mentions: [], unmarked: [] },
      marks: [],
      version: UNRESOLVED,
    }
    for (const { node } of block.pieces) owners.set(node, [...(owners.get(node) ?? []), kept])
    insert(kept)
    resolve(kept)
  }

  const insert = (kept: Kept): void => {
    const lastOne = order.at(-1)
    if (!lastOne || isBefore(lastOne, kept)) order.push(kept)
    else order.splice(placeFor(kept), 0, kept)
  }

  const placeFor = (kept: Kept): number => {
    let [low, high] = [0, order.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(order[middle] as Kept, kept)) low = middle + 1
      else high = middle
    }
    return low
  }

  const resolve = (kept: Kept): void => {
    kept.version = evidence.version
    kept.resolution = engine.resolve(kept.reading, evidence)
    kept.marks = kept.resolution.mentions
      .filter(({ entity }) => !isOff(entity))
      .map(({ start, end, entity, because }) => {
        const from = placeOf(kept.block, start, false)
        const to = placeOf(kept.block, end, true)
        return {
          key: `${numberOf(from[0])}:${from[1]}`,
          entity,
          surface: kept.block.text.slice(start, end),
          because,
          block: kept.block.text,
          start,
          end,
          from,
          to,
          kept,
        }
      })
    marks = undefined
  }

  const numberOf = (text: Text): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, ++count)
    return count
  }

  const drop = (kept: Kept, again: Set<Text>): void => {
    // With another part of its long text.
    if (Number.isNaN(kept.version)) return
    evidence.remove(kept.reading)
    kept.version = Number.NaN
    kept.marks = []
    gone = true
    marks = undefined
    for (const { node } of kept.block.pieces) {
      const all = owners.get(node) ?? []
      owners.delete(node)
      if (isConnected(node)) again.add(node)
      // A long text is read again as a whole.
      for (const other of all) if (other !== kept) drop(other, again)
    }
  }

  /** Drops what stands in or under changed nodes; gives the texts of it that must be read again. */
  const dropChanged = (changed: readonly Node[]): Set<Text> => {
    const again = new Set<Text>()
    if (changed.length === 0) return again
    blank = new WeakSet()
    if (order.length === 0 && muted.size === 0) return again
    if (changed.includes(document)) {
      for (const kept of order) drop(kept, again)
      muted.clear()
      order = []
      gone = false
      return again
    }
    const pieces = order.reduce((sum, { block }) => sum + block.pieces.length, 0)
    for (const node of changed) {
      if (isText(node)) dropAt(node, again)
      else if (!dropUnder(node, pieces / EASE, again)) dropHeld(node, again)
    }
    // A node may have been taken apart after it was removed, which no record tells of.
    if (changed.some((node) => !isConnected(node))) {
      for (const kept of order) {
        if (!Number.isNaN(kept.version) && !kept.block.pieces.every(({ node }) => isConnected(node)))
          drop(kept, again)
      }
    }
    const effects = createEffects(changed, order, sections)
    for (const kept of order) {
      if (Number.isNaN(kept.version)) continue
      if ((kept.inTree && effects.carries(kept.first)) || effects.turns(kept)) drop(kept, again)
    }
    for (const text of muted) {
      if (isConnected(text) && !effects.carries(text)) continue
      muted.delete(text)
      if (isConnected(text)) again.add(text)
    }
    if (gone) order = order.filter(({ version }) => !Number.isNaN(version))
    gone = false
    return again
  }
  const dropAt = (text: Text, again: Set<Text>) => {
    for (const kept of owners.get(text) ?? []) drop(kept, again)
  }
  /** Looks up the texts under a node; false when they are more than `most`. */
  const dropUnder = (node: Node, most: number, again: Set<Text>): boolean => {
    const walker = walkTexts(node)
    for (let count = 0; walker.nextNode(); count++) {
      if (count >= most) return false
      dropAt(walker.currentNode as Text, again)
    }
    return true
  }
  /** Asks of each piece whether a node holds it. */
  const dropHeld = (node: Node, again: Set<Text>) => {
    for (const kept of order) {
      if (Number.isNaN(kept.version)) continue
      if (kept.block.pieces.some((piece) => holds(node, piece.node))) drop(kept, again)
    }
  }

  return {
    read,
    dropChanged,
    /** Has all that was read count for a page with other facts. */
    judgeBy(other: PageEvidence): void {
      evidence = other
      for (const kept of order) {
        evidence.add(kept.reading)
        kept.version = UNRESOLVED
      }
    },
    /** Makes all blocks stale: `isOff` answers otherwise now. */
    resolveAnew(): void {
      for (const kept of order) kept.version = UNRESOLVED
    },
    /** Resolves blocks anew whose evidence has changed, until `deadline`; true when all are done. */
    resolveStale(deadline: number): boolean {
      for (const kept of order) {
        if (kept.version === evidence.version) continue
        resolve(kept)
        if (performance.now() > deadline) return false
      }
      return true
    },
    marks(): readonly DrawnMark[] {
      marks ??= order.flatMap((kept) => kept.marks)
      return marks
    },
    unmarked: () =>
      order.flatMap(({ resolution, block }) =>
        resolution.unmarked.map((u) => ({ ...u, surface: block.text.slice(u.start, u.end) })),
      ),
    marksIn: (text: Text): DrawnMark[] => (owners.get(text) ?? []).flatMap((kept) => kept.marks),
    /** Does it hold nodes that are none any more for this script? Then all must be read anew. */
    hasLost: () => order.some(({ block }) => block.pieces.some(({ node }) => isLost(node))),
    sections,
  }
}
export type Store = ReturnType<typeof createStore>
export type { Sections }

/**
 * A node is asked about so many pieces in the time that it takes to come to a text under it. Of what has few texts these
 * are looked up: 500 spans put into a long run with 40 marks were asked about each of its 20,000 texts, for 500 ms.
 */
const EASE = 8
