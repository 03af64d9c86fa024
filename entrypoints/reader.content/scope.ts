import type { Settings } from '../../common/settings'
import type { DrawnMark, Sections } from './store'

/** A mark further behind a heading than so many elements counts as under none: to look for it would take too long. */
const FAR = 5000

/** The marks to paint of all marks: every one, or the first of an entity in each section, or on the page. */
export function inScope(
  marks: readonly DrawnMark[],
  scope: Settings['scope'],
  sections: Sections,
): readonly DrawnMark[] {
  if (scope === 'all') return marks
  const seen = new Map<Element | undefined, Set<string>>()
  return marks.filter((mark) => {
    const section = scope === 'section' ? sections.headingBefore(mark.from[0], FAR) : undefined
    const entities = seen.get(section) ?? new Set()
    seen.set(section, entities)
    return entities.size !== entities.add(mark.entity).size
  })
}
