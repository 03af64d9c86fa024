import { isSpace } from './characters'
import { follow, SPACE } from './edges'
import { createSumSet, sumOf, sumWith } from './sums'

/** Units that texts are filed by, the first blank the last of them: so many that few words of a text start as one does. */
const KEY = 4
/** Texts whose sums agree in their last bits stand together. */
const SLOTS = 1 << 11
/** What is kept of each text: where it begins and ends among all, and its number. */
const ENTRY = 3

/** The texts that stand at a place of a folded text: for each its number, then where it ends. */
export type StandingAt = (text: string, at: number) => readonly number[]

const NONE: readonly number[] = []

/**
 * Files folded texts so that those which stand at a place are found with few looks into memory: all are set end to end
 * in one string, and where they stand in it is listed by how they start. What a page reads first is not in the
 * processor's caches, and to bring it there takes longer than all else: 120 looks into maps, two for each word, were a
 * third of what it cost to read a block. To make them ready takes a quarter of what maps took, as nothing is made for
 * each text.
 */
export function createTextIndex(texts: readonly string[]): StandingAt {
  const sums = createSumSet()
  const all = texts.join('')
  const slotOf = new Uint16Array(texts.length)
  /** Where the entries of each slot begin, and behind the last slot, where they end. */
  const firsts = new Uint32Array(SLOTS + 1)
  for (let number = 0, start = 0; number < texts.length; number++) {
    const end = start + (texts[number] as string).length
    const sum = sumOf(all, start, start + keyLength(all, start, end))
    sums.add(sum)
    const slot = sum % SLOTS
    slotOf[number] = slot
    firsts[slot + 1] = (firsts[slot + 1] as number) + ENTRY
    start = end
  }
  for (let slot = 0; slot < SLOTS; slot++) {
    firsts[slot + 1] = (firsts[slot + 1] as number) + (firsts[slot] as number)
  }
  const entries = new Uint32Array(texts.length * ENTRY)
  const free = firsts.slice()
  for (let number = 0, start = 0; number < texts.length; number++) {
    const slot = slotOf[number] as number
    const at = free[slot] as number
    free[slot] = at + ENTRY
    const end = start + (texts[number] as string).length
    entries[at] = start
    entries[at + 1] = end
    entries[at + 2] = number
    start = end
  }

  return (text, at) => {
    let found: number[] | undefined
    let sum = 0
    let last = Math.min(at + KEY, text.length)
    for (let keyEnd = at; keyEnd < last; ) {
      const unit = text.charCodeAt(keyEnd++)
      const isBlank = isSpace(unit)
      if (isBlank) last = keyEnd
      sum = sumWith(sum, isBlank ? SPACE : unit)
      if (!sums.has(sum)) continue
      const slot = sum % SLOTS
      const past = firsts[slot + 1] as number
      for (let i = firsts[slot] as number; i < past; i += ENTRY) {
        const start = entries[i] as number
        const until = entries[i + 1] as number
        const end = follow(text, at, all, start, until)
        // Two sums of one place may lead to the same slot.
        if (end >= 0 && keyLength(all, start, until) === keyEnd - at) {
          found ??= []
          found.push(entries[i + 2] as number, end)
        }
      }
    }
    return found ?? NONE
  }
}

/** How many units the text between two places is filed by. */
function keyLength(all: string, start: number, end: number): number {
  const longest = Math.min(start + KEY, end)
  let at = start + 1
  while (at < longest && all.charCodeAt(at - 1) !== SPACE) at++
  return at - start
}
