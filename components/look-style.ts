import { withContrast } from '../common/contrast'
import { type Look, PAPER } from '../common/looks'

export type { Look }

/** What a surface filled with an entity's colour needs for the words on it (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5

/** An entity's look as custom properties: its colour as a line, its colour as a ground under text, its line. */
export function styleOf({ light, dark, line }: Look): Record<string, string> {
  return {
    '--entity': `light-dark(${light}, ${dark})`,
    '--fill': `light-dark(${withContrast(light, PAPER.light, TEXT_CONTRAST)}, ${withContrast(dark, PAPER.dark, TEXT_CONTRAST)})`,
    // Borders know no waves.
    '--stroke': line === 'wavy' ? 'dotted' : line,
  }
}
