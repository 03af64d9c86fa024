import { isSpace } from './characters'
import { follow, SPACE } from './edges'
import { createSumSet, sumWith } from './sums'

/** Units that texts are filed by, the first blank the last of them: so many that few words of a text start as one does. */
const KEY = 4
/** Texts whose sums agree in their last bits stand together. */
const SLOTS = 1 << 11

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
  /** Where each text begins, and behind the last, where it ends. */
  const starts = new Uint32Array(texts.length + 1)
  const Numbers = texts.length < 0xffff ? Uint16Array : Uint32Array
  /** One more than the number of the first text of each slot, and of the next one in the slot of each text; 0 for none. */
  const firsts = new Numbers(SLOTS)
  const nexts = new Numbers(texts.length)
  starts[texts.length] = all.length
  // From the last on, so that those of a slot come in order.
  for (let number = texts.length - 1, end = all.length; number >= 0; number--) {
    const start = end - (texts[number] as string).length
    const sum = sumOfKey(all, start, end)
    sums.add(sum)
    const slot = sum % SLOTS
    nexts[number] = firsts[slot] as number
    firsts[slot] = number + 1
    starts[number] = start
    end = start
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
      for (let next = firsts[sum % SLOTS] as number; next > 0; next = nexts[next - 1] as number) {
        const start = starts[next - 1] as number
        const until = starts[next] as number
        const end = follow(text, at, all, start, until)
        // Two sums of one place may lead to the same slot.
        if (end >= 0 && keyLength(all, start, until) === keyEnd - at) {
          found ??= []
          found.push(next - 1, end)
        }
      }
    }
    return found ?? NONE
  }
}

/** The sum of the units that the text between two places is filed by. */
function sumOfKey(all: string, start: number, end: number): number {
  const longest = Math.min(start + KEY, end)
  let sum = 0
  for (let at = start, unit = 0; at < longest && unit !== SPACE; at++) {
    unit = all.charCodeAt(at)
    sum = sumWith(sum, unit)
  }
  return sum
}

/** How many units the text between two places is filed by. */
function keyLength(all: string, start: number, end: number): number {
  const longest = Math.min(start + KEY, end)
  let at = start + 1
  while (at < longest && all.charCodeAt(at - 1) !== SPACE) at++
  return at - start
}
