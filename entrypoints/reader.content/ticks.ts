/** A place along the scrollbar. */
export interface Tick {
  /** The mark it leads to. */
  key: string
  entity: string
  /** 0 at the page's top, 1 at its bottom. */
  at: number
}

/** Ticks nearer to each other than this, in CSS px, can't be told apart. */
const APART = 4

/** Leaves out ticks that would cover an earlier one of the same entity. Pure; `height` of the strip in CSS px. */
export function layTicks(places: readonly Tick[], height: number): Tick[] {
  const last = new Map<string, number>()
  return places.filter(({ entity, at }) => {
    const before = last.get(entity)
    if (at < 0 || at > 1 || (before !== undefined && Math.abs(at - before) * height < APART)) return false
    last.set(entity, at)
    return true
  })
}
