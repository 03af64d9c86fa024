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

/** Sums of the first three units of a start, by which it is known without a string made of them, are kept below this. */
const SUMS = 1 << 12

/** Creates an empty set of drawers. */
export function createDrawers<Drawer>(create: () => Drawer): Drawers<Drawer> {
  const drawers = new Map<string, Drawer>()
  /** By the sum of the first units of a start, up to three: the lengths of the starts of that sum. */
  const lengths = new Uint16Array(SUMS)

  function add(start: string): Drawer {
    const drawer = create()
    drawers.set(start, drawer)
    announce(start)
    return drawer
  }

  function announce(start: string): void {
    const { length } = start
    let sum = sumWith(0, start.charCodeAt(0))
    if (length > 1) sum = sumWith(sum, start.charCodeAt(1))
    if (length > 2) sum = sumWith(sum, start.charCodeAt(2))
    lengths[sum] = (lengths[sum] ?? 0) | (1 << length)
  }

  return {
    of: (start) => drawers.get(start) ?? add(start),
    get: (start) => drawers.get(start),
    announce,
    lengthsAt(text, at) {
      const one = sumWith(0, text.charCodeAt(at))
      const two = sumWith(one, text.charCodeAt(at + 1))
      const three = sumWith(two, text.charCodeAt(at + 2))
      return ((lengths[one] ?? 0) & 2) | ((lengths[two] ?? 0) & 4) | ((lengths[three] ?? 0) & ~7)
    },
  }
}

/** Past the end of a text, units count as 0. */
const sumWith = (sum: number, unit: number) => (sum * 37 + unit) & (SUMS - 1)
