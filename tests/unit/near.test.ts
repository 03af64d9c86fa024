import { describe, expect, test } from 'vitest'
import { findNear, type Spot } from '../../entrypoints/reader.content/near'

const HEIGHT = 800
/** A line each 20 px, so that at most 40 are in view. */
const LINE = 20

/** What stands at a height, or `undefined` for what has no box. */
function spotAt(top: number | undefined): Spot | undefined {
  if (top === undefined) return undefined
  return { away: Math.max(top - HEIGHT, -top - LINE, 0), isBefore: top + LINE / 2 < HEIGHT / 2 }
}

function find(tops: readonly (number | undefined)[], guesses: number[] = []) {
  let reads = 0
  const found = findNear(tops.length, guesses, (at) => {
    reads++
    return spotAt(tops[at])
  })
  return { found, reads, spots: found.map((at) => spotAt(tops[at])?.away) }
}

const lines = (count: number, first: number) => Array.from({ length: count }, (_, at) => first + at * LINE)

describe('of many marks those in view are found by few questions', () => {
  test.each([300, 2000, 100_000])('of %d, wherever the page is scrolled to', (count) => {
    for (const part of [0, 0.1, 0.35, 0.5, 0.77, 1]) {
      const { found, reads, spots } = find(lines(count, -part * (count * LINE - HEIGHT)))
      expect(found.length).toBeGreaterThan(0)
      expect(new Set(spots)).toEqual(new Set([0]))
      expect(reads).toBeLessThanOrEqual(64)
    }
  })

  test('where a page runs upwards', () => {
    expect(find(lines(5000, -30_000).reverse()).spots).toContain(0)
  })

  test('where most have no box', () => {
    const shown = lines(3000, -20_000).map((top, at) => (at % 2 === 0 ? top : undefined))
    expect(find([...Array(2000).fill(undefined), ...shown, ...Array(2000).fill(undefined)]).spots).toContain(
      0,
    )
  })

  test('in each of several scrollers', () => {
    const { found } = find([...lines(2000, -9000), ...lines(1500, -18_000), ...lines(900, -3000)])
    const parts = found.map((at) => (at < 2000 ? 'first' : at < 3500 ? 'second' : 'third'))
    expect(new Set(parts)).toEqual(new Set(['first', 'second', 'third']))
  })

  test('where a few, as of a list aside, are guessed alone', () => {
    expect(find([...lines(3000, -9000), ...lines(5, 500), ...lines(3000, 900)], [3002]).found).toContain(3002)
  })
})

test('where none is in view, the nearest is found', () => {
  const { found } = find([...lines(1000, -30_000), ...lines(1000, 2000)])
  expect(found).toEqual([1000])
})

test('where none has a box, none is found', () => {
  const { found, reads } = find(Array(5000).fill(undefined))
  expect(found).toEqual([])
  expect(reads).toBeLessThanOrEqual(64)
})
