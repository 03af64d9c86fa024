import { createSumSet, sumOf, sumWith } from './sums'

/** The units, at most, by which texts are filed: their start, up to the first blank. */
export function startOf(text: string, longest: number): string {
  const blank = text.indexOf(' ')
  return text.slice(0, blank > 0 ? Math.min(blank, longest) : longest)
}

/** Things filed by how texts start, so that most places of a text are passed by without a look into any. */
export interface Drawers<Drawer> {
  /** The drawer of a start, new if there is none; `start` has 1 to 15 units and no blank. */
  of(start: string): Drawer
  get(start: string): Drawer | undefined
  /** Has `lengthsAt` tell of a start that has no drawer yet. */
  announce(start: string): void
  /** How long the starts of drawers at a place of a text may be: bit `n` for `n` units. Set too often, never wrongly not. */
  lengthsAt(text: string, at: number): number
}

/** Creates an empty set of drawers for starts of so many units at most. */
export function createDrawers<Drawer>(longestStart: number, create: () => Drawer): Drawers<Drawer> {
  const drawers = new Map<string, Drawer>()
  const sums = createSumSet()

  function add(start: string): Drawer {
    const drawer = create()
    drawers.set(start, drawer)
    announce(start)
    return drawer
  }

  const announce = (start: string) => sums.add(sumOf(start, 0, start.length))

  return {
    of: (start) => drawers.get(start) ?? add(start),
    get: (start) => drawers.get(start),
    announce,
    lengthsAt(text, at) {
      let lengths = 0
      let sum = 0
      const longest = Math.min(longestStart, text.length - at)
      for (let length = 1; length <= longest; length++) {
        sum = sumWith(sum, text.charCodeAt(at + length - 1))
        if (sums.has(sum)) lengths |= 1 << length
      }
      return lengths
    },
  }
}
