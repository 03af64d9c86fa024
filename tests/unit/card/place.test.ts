import { expect, test } from 'vitest'
import { isDark, readColour } from '../../../common/colour'
import { chooseEdge, nextCorner } from '../../../entrypoints/card.content/place'

const room = { x: 0, y: 0, width: 1000, height: 800 }
test.each([
  ['top left', { x: 8, y: 8 }, { x: 1000, y: 0 }],
  ['top right', { x: 632, y: 8 }, { x: 1000, y: 800 }],
  ['bottom right', { x: 632, y: 392 }, { x: 0, y: 800 }],
  ['bottom left', { x: 8, y: 392 }, { x: 0, y: 0 }],
])('from %s the next corner is clockwise', (_, at, corner) => {
  expect(nextCorner({ ...at, width: 360, height: 300 }, room)).toEqual(corner)
})

test('the corners are those of what is seen', () => {
  const seen = { x: 0, y: 900, width: 600, height: 500 }
  expect(nextCorner({ x: 8, y: 908, width: 360, height: 300 }, seen)).toEqual({ x: 600, y: 900 })
})

test.each([
  ['low mention, high sheet', 490, { top: 460, bottom: 480 }, { side: 'above', room: 452 }],
  ['high mention', 490, { top: 40, bottom: 60 }, { side: 'below', room: 490 }],
  ['just above the middle', 490, { top: 300, bottom: 320 }, { side: 'below', room: 372 }],
  ['just under the middle', 490, { top: 370, bottom: 390 }, { side: 'above', room: 362 }],
])('a sheet leaves its mention in sight: %s', (_, height, mention, edge) => {
  expect(chooseEdge(height, mention, 700)).toEqual(edge)
})

test('where neither edge has room, the sheet stands at the bottom', () => {
  expect(chooseEdge(248, { top: 120, bottom: 140 }, 256)).toEqual({ side: 'below', room: 248 })
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
