/** Where a mark stands as the viewport sees it. */
export interface Spot {
  /** How far outside the viewport it is, in CSS px; 0 in view. */
  away: number
  /** Does it stand before the viewport's middle? */
  isBefore: boolean
}

/** Marks asked for their spot at most, however many there are: each time the browser looks up a box. */
const READS = 64
/** Of these, marks spread evenly over all: between two on different sides of the viewport it is looked further. */
const SAMPLES = 16

/**
 * The marks in view that few questions find, else the nearest one. Pure; marks are numbered in document order,
 * `spotOf` knows none for a mark without a box, `guesses` are asked for first. A page may have several scrollers, or
 * run upwards: so each change of side is searched by halves, those from before to behind first.
 */
export function findNear(
  count: number,
  guesses: Iterable<number>,
  spotOf: (at: number) => Spot | undefined,
): number[] {
  const known = new Map<number, Spot | undefined>()
  const ask = (at: number) => {
    if (!known.has(at) && known.size < READS && at < count) known.set(at, spotOf(at))
    return known.get(at)
  }
  /** Halves the way between two marks on different sides, until both are neighbours. */
  const halve = (low: number, high: number, isBefore: boolean) => {
    while (high - low > 1 && known.size < READS) {
      const middle = (low + high) >> 1
      let at = middle
      for (let step = 1; at < high && !ask(at); step += (step + 1) >> 1) at += step
      if (at >= high) high = middle
      else if (ask(at)?.isBefore === isBefore) low = at
      else high = at
    }
  }

  for (const guess of guesses) if (!ask(guess)) ask(guess + 1)
  const turns: [number, number, boolean][] = []
  let last: [number, boolean] | undefined
  for (let sample = 0; sample < SAMPLES; sample++) {
    const at = Math.round((sample / (SAMPLES - 1)) * (count - 1))
    const spot = ask(at)
    if (!spot) continue
    if (last && last[1] !== spot.isBefore) turns.push([last[0], at, last[1]])
    last = [at, spot.isBefore]
  }
  for (const forwards of [true, false]) {
    for (const turn of turns) if (turn[2] === forwards) halve(...turn)
  }
  const found = [...known].flatMap(([at, spot]) => (spot ? [{ at, away: spot.away }] : []))
  const least = Math.min(...found.map(({ away }) => away))
  const near = found.filter(({ away }) => away === least).map(({ at }) => at)
  return least > 0 ? near.slice(0, 1) : near
}
