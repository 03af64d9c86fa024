import { expect, test } from 'vitest'
import { nextCorner } from '../../../entrypoints/card.content/place'
import { isDark, readColour } from '../../../entrypoints/card.content/scheme'

const room = { width: 1000, height: 800 }
test.each([
  ['top left', { x: 8, y: 8 }, { x: 1000, y: 0 }],
  ['top right', { x: 632, y: 8 }, { x: 1000, y: 800 }],
  ['bottom right', { x: 632, y: 392 }, { x: 0, y: 800 }],
  ['bottom left', { x: 8, y: 392 }, { x: 0, y: 0 }],
])('from %s the next corner is clockwise', (_, at, corner) => {
  expect(nextCorner({ ...at, width: 360, height: 300 }, room)).toEqual(corner)
})

test.each([
  ['rgb(255, 255, 255)', false],
  ['rgb(18, 18, 18)', true],
  ['rgba(0, 0, 0, 0.9)', true],
  ['color(srgb 0.1 0.1 0.12)', true],
  ['oklch(0.97 0.01 250)', false],
  ['oklab(0.2 0.01 0.02)', true],
  ['lab(20 3 4)', true],
  ['rgb(128, 128, 128)', false],
])('%s is dark: %s', (colour, dark) => {
  const read = readColour(colour)
  expect(read && isDark(read)).toBe(dark)
})

test('a transparent background has no alpha', () => {
  expect(readColour('rgba(0, 0, 0, 0)')?.alpha).toBe(0)
})
