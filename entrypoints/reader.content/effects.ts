import { parentOf } from '../../common/dom'
import { headingOf, headingsAt, type Sections } from './sections'
import type { Kept } from './store'
import { hostOf } from './unread'

/** With more blocks in doubt than this, what stands around them is not followed: the page says enough by itself. */
const MANY = 500

/** What changes of a page mean for blocks that they are not in. */
export interface Effects {
  /** Was the shadow tree a text is in moved? It may stand in an editor now, or no more. */
  carries(text: Text): boolean
  /** Did something change around a block in doubt? It may mean something else now. */
  turns(kept: Kept): boolean
}

/** Next to what was added or removed, texts are among the changed nodes. */
export function createEffects(
  changed: readonly Node[],
  blocks: readonly Kept[],
  sections: Sections,
): Effects {
  const touched = new Set(changed)
  const doubtful = blocks.filter(({ around }) => around).length
  const headings = doubtful > 0 && doubtful <= MANY ? headingsAt(changed) : []
  for (const heading of headings) touched.add(heading)
  return {
    carries(text) {
      for (let at: Node | null | undefined = hostOf(text); at; at = parentOf(at) ?? hostOf(at)) {
        if (touched.has(at)) return true
      }
      return false
    },
    turns({ around, first }) {
      if (!around || doubtful > MANY) return false
      const isOther = headings.length > 0 && headingOf(first, sections) !== around.heading
      return isOther || around.nodes.some((node) => touched.has(node))
    },
  }
}
