/** Sums of units are kept below this. */
const SUMS = 1 << 14

/** The sum of the units of a text's start, one more at a time: what starts alike has the same sum, and little else. */
export function sumWith(sum: number, unit: number): number {
  return (sum * 37 + unit) & (SUMS - 1)
}

/** The sum of the units from one place to another. */
export function sumOf(text: string, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum = sumWith(sum, text.charCodeAt(i))
  return sum
}

/**
 * A set of such sums, in 2 kB: most words of a text are known by it to start as nothing that is looked for, which is
 * asked of each of them.
 */
export interface SumSet {
  add(sum: number): void
  has(sum: number): boolean
}

export function createSumSet(): SumSet {
  const bits = new Uint32Array(SUMS / 32)
  return {
    add(sum) {
      bits[sum >> 5] = (bits[sum >> 5] ?? 0) | (1 << (sum & 31))
    },
    has: (sum) => ((bits[sum >> 5] ?? 0) & (1 << (sum & 31))) !== 0,
  }
}
