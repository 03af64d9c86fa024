import type { Look } from '../common/looks'

/** The custom properties by which a stylesheet shows an entity: its colour in both schemes, and its line. */
export function entityStyle({ light, dark, line }: Look): Record<string, string> {
  return {
    '--entity': `light-dark(${light}, ${dark})`,
    '--entity-line': line,
    // Two lines of 2 px under small text run into one.
    '--entity-thickness': line === 'double' ? '1px' : '2px',
  }
}
