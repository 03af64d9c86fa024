import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIn, isOnTheWay } from '../../../entrypoints/reader.content/corridor'

const card = { left: 100, top: 140, right: 460, bottom: 600 }
const from = { x: 120, y: 120 }

test.each([
  ['in the card', { x: 300, y: 300 }, true],
  ['just under the mention', { x: 122, y: 130 }, true],
  ['flat over the card', { x: 290, y: 122 }, false],
  ['halfway to the far corner', { x: 290, y: 360 }, true],
  ['away upwards', { x: 120, y: 60 }, false],
  ['away to the left', { x: 40, y: 130 }, false],
  ['a hand’s breadth beside the card', { x: 94, y: 300 }, true],
  ['well beside the card', { x: 70, y: 300 }, false],
])('%s', (_, at, onTheWay) => {
  expect(isOnTheWay(at, from, card)).toBe(onTheWay)
})

test('every point of every straight way to the card is on the way', () => {
  const inRange = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true })
  fc.assert(
    fc.property(
      fc.record({ x: inRange(0, 800), y: inRange(0, 800) }),
      fc.record({ x: inRange(card.left, card.right), y: inRange(card.top, card.bottom) }),
      inRange(0, 1),
      (start, goal, share) => {
        const at = { x: start.x + (goal.x - start.x) * share, y: start.y + (goal.y - start.y) * share }
        expect(isOnTheWay(at, start, card)).toBe(true)
      },
    ),
  )
})

test('a way along the edge of what a hand may stray is on it, whatever the last digit is', () => {
  const start = { x: 0, y: 608.0000000000001 }
  const share = 8.878336819288634e-17
  const at = { x: 320.1242530994816 * share, y: start.y + (140 - start.y) * share }
  expect(isOnTheWay(at, start, card)).toBe(true)
})

test('a box holds its edges', () => {
  expect(isIn(card, { x: 100, y: 600 })).toBe(true)
  expect(isIn(card, { x: 99, y: 600 })).toBe(false)
})
