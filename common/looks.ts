import type { Entity } from '../engine/index'
import { contrastOf, withContrast } from './contrast'
import type { Settings } from './settings'

/** How an entity is shown everywhere: its colour on light and on dark, and its line. */
export interface Look {
  light: string
  dark: string
  line: Line
}

export type Line = 'solid' | 'dashed' | 'double' | 'dotted' | 'wavy'

export const LINES: readonly Line[] = ['solid', 'dashed', 'double', 'dotted', 'wavy']

/** The backgrounds a colour is checked against: our light and our dark paper. */
export const PAPER = { light: '#ffffff', dark: '#1c1e22' } as const

/** A line next to text wants 3:1 (WCAG 2.2, 1.4.11). */
export const LINE_CONTRAST = 3

/** More contrast than this makes no colour stronger, only paler. */
const STRONG = 8

const LOOKS: Record<string, Look> = {
  interpol: { light: '#1d5fc4', dark: '#7fb0ff', line: 'solid' },
  kaspersky: { light: '#0b7a61', dark: '#58cdb0', line: 'dashed' },
  cmii: { light: '#8a4b00', dark: '#efb46a', line: 'double' },
}
const OTHERS: Look = { light: '#5d5470', dark: '#b9aed2', line: 'dotted' }

/** An entity's look by the reader's choices. A chosen colour is lightened or darkened where it would not be seen. */
export function lookOf(entity: Entity['id'], choices: Settings['entities']): Look {
  const usual = LOOKS[entity] ?? OTHERS
  const { colour, line = usual.line } = choices[entity] ?? {}
  if (!colour || colour.toLowerCase() === usual.light) return { ...usual, line }
  const light = withContrast(colour, PAPER.light, LINE_CONTRAST)
  // A strong colour on light is to be as strong on dark.
  const strength = Math.min(contrastOf(light, PAPER.light), STRONG)
  return { light, dark: withContrast(colour, PAPER.dark, strength), line }
}
