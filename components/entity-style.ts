import type { Look } from '../common/looks'

/** The custom properties by which a stylesheet shows an entity: its colour in both schemes, and its line. */
export function entityStyle({ light, dark, line }: Look): Record<string, string> {
  return { '--entity': `light-dark(${light}, ${dark})`, '--entity-line': line }
}
