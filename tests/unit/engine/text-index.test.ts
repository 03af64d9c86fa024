import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextIndex } from '../../../engine/text-index'

/** Numbers and ends of the texts that stand at a place, in order of their numbers. */
function standing(texts: readonly string[], text: string, at: number): [number: number, end: number][] {
  const found = createTextIndex(texts)(text, at)
  const pairs = Array.from({ length: found.length / 2 }, (_, i): [number, number] => [
    found[2 * i] as number,
    found[2 * i + 1] as number,
  ])
  return pairs.sort(([a], [b]) => a - b)
}

describe('texts that stand at a place', () => {
  it.each<{ texts: string[]; text: string; at: number; found: [number, number][] }>([
    {
      texts: ['police', 'band', 'pol'],
      text: 'the police',
      at: 4,
      found: [
        [0, 10],
        [2, 7],
      ],
    },
    { texts: ['police'], text: 'polic', at: 0, found: [] },
    {
      texts: ['a dit', 'a'],
      text: 'a  dit',
      at: 0,
      found: [
        [0, 6],
        [1, 1],
      ],
    },
    { texts: ['red notice'], text: 'red\n notice', at: 0, found: [[0, 11]] },
    // An empty line parts them.
    { texts: ['red notice'], text: 'red\n\nnotice', at: 0, found: [] },
    {
      texts: ['警察', '警'],
      text: '国际警察',
      at: 2,
      found: [
        [0, 4],
        [1, 3],
      ],
    },
    {
      texts: ['lp', 'lp'],
      text: 'lp',
      at: 0,
      found: [
        [0, 2],
        [1, 2],
      ],
    },
    { texts: [], text: 'police', at: 0, found: [] },
  ])('$texts in $text', ({ texts, text, at, found }) => {
    expect(standing(texts, text, at)).toEqual(found)
  })

  it('are found as by looking for each', () => {
    const piece = fc.string({ unit: fc.constantFrom(...'abcd é警'), minLength: 1, maxLength: 7 })
    const filed = piece.filter((text) => text === text.trim() && !text.includes('  '))
    fc.assert(
      fc.property(fc.array(filed, { maxLength: 60 }), fc.array(piece), (texts, pieces) => {
        const text = pieces.join('')
        for (let at = 0; at < text.length; at++) {
          const rest = text.slice(at)
          const wanted = texts.flatMap((one, number) => {
            const length = new RegExp(`^${one.replaceAll(' ', ' +')}`).exec(rest)?.[0].length
            return length === undefined ? [] : [[number, at + length]]
          })
          expect(standing(texts, text, at)).toEqual(wanted)
        }
      }),
    )
  })

  it('are found among more than 65,536', () => {
    const texts = Array.from({ length: 70_000 }, (_, i) => `x${i.toString(36)}`)
    expect(standing(texts, `${texts[69_999]}.`, 0)).toContainEqual([69_999, texts[69_999]?.length])
  })
})
