import { isSpace } from './characters'
import { follow, SPACE } from './edges'
import { createSumSet, sumOf, sumWith } from './sums'

/** Units that texts are filed by, the first blank the last of them: so many that few words of a text start as one does. */
const KEY = 4
/** Texts whose sums agree in their last bits stand together. */
const SLOTS = 1 << 11
/** What stands before each text: its length, and its number in two parts. */
const HEAD = 3

/** The texts that stand at a place of a folded text: for each its number, then where it ends. */
export type StandingAt = (text: string, at: number) => readonly number[]

const NONE: readonly number[] = []

/**
 * Files folded texts so that those which stand at a place are found with few looks into memory: all are packed end to
 * end in one string, those that start alike beside each other. What a page reads first is not in the processor's
 * caches, and to bring it there takes longer than all else: 120 looks into maps, two for each word, were a third of
 * what it cost to read a block.
 */
export function createTextIndex(texts: readonly string[]): StandingAt {
  const sums = createSumSet()
  const slots = new Map<number, string>()
  for (let number = 0; number < texts.length; number++) {
    const text = texts[number] as string
    const sum = sumOf(text, keyLength(text, 0, text.length))
    sums.add(sum)
    const slot = sum % SLOTS
    const head = String.fromCharCode(text.length, number & 0xffff, number >> 16)
    slots.set(slot, (slots.get(slot) ?? '') + head + text)
  }
  const offsets = new Uint32Array(SLOTS)
  let packed = ''
  for (const [slot, piece] of slots) {
    offsets[slot] = packed.length
    packed += `${piece}\0`
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
      let from = offsets[sum % SLOTS] ?? 0
      for (let size = packed.charCodeAt(from); size > 0; size = packed.charCodeAt(from)) {
        const start = from + HEAD
        const next = start + size
        const end = follow(text, at, packed, start, next)
        // Two sums of one place may lead to the same slot.
        if (end >= 0 && keyLength(packed, start, next) === keyEnd - at) {
          found ??= []
          found.push(packed.charCodeAt(from + 1) + packed.charCodeAt(from + 2) * 0x10000, end)
        }
        from = next
      }
    }
    return found ?? NONE
  }
}

/** How many units the text between two places is filed by. */
function keyLength(packed: string, start: number, end: number): number {
  const longest = Math.min(start + KEY, end)
  let at = start + 1
  while (at < longest && packed.charCodeAt(at - 1) !== SPACE) at++
  return at - start
}
