import { expect, test } from 'vitest'
import { contrastOf, withContrast } from '../../../common/contrast'
import { LINE_CONTRAST, lookOf, PAPER } from '../../../common/looks'

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
])('%s on %s has contrast %d', (a, b, contrast) => {
  expect(contrastOf(a, b)).toBeCloseTo(contrast, 2)
  expect(contrastOf(b, a)).toBeCloseTo(contrast, 2)
})

test('a colour that is seen stays; one that is not moves until it is', () => {
  expect(withContrast('#1d5fc4', '#ffffff', 3)).toBe('#1d5fc4')
  expect(contrastOf(withContrast('#ffff00', '#ffffff', 3), '#ffffff')).toBeGreaterThanOrEqual(3)
  expect(contrastOf(withContrast('#000033', '#1c1e22', 3), '#1c1e22')).toBeGreaterThanOrEqual(3)
})

test.each(['#ffff00', '#ffffff', '#000000', '#777777', '#ff00ff', '#12ab9c'])(
  'an entity in %s is seen on light and on dark',
  (colour) => {
    const look = lookOf('interpol', { interpol: { colour } })
    expect(contrastOf(look.light, PAPER.light)).toBeGreaterThanOrEqual(LINE_CONTRAST)
    expect(contrastOf(look.dark, PAPER.dark)).toBeGreaterThanOrEqual(LINE_CONTRAST)
  },
)

test('a line is chosen apart from the colour', () => {
  expect(lookOf('cmii', { cmii: { line: 'wavy' } })).toEqual({
    light: '#8a4b00',
    dark: '#efb46a',
    line: 'wavy',
  })
  expect(lookOf('ronald-noble', {}).line).toBe('dotted')
})
