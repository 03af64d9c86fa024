import { withContrast } from '../common/contrast'
import { type Look, PAPER } from '../common/looks'

/** What a surface filled with an entity's colour needs for the words on it (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5

/** The custom properties by which a stylesheet shows an entity: its colour in both schemes, and its line. */
export function entityStyle({ light, dark, line }: Look): Record<string, string> {
  const ground = [
    withContrast(light, PAPER.light, TEXT_CONTRAST),
    withContrast(dark, PAPER.dark, TEXT_CONTRAST),
  ]
  return {
    '--entity': `light-dark(${light}, ${dark})`,
    '--entity-ground': `light-dark(${ground.join(', ')})`,
    '--entity-line': line,
    // Two lines of 2 px under small text run into one.
    '--entity-thickness': line === 'double' ? '1px' : '2px',
    // Borders know no waves.
    '--entity-border': line === 'wavy' ? 'dotted' : line,
  }
}
