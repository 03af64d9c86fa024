import type { Excerpt } from '../common/excerpt'
import type { Look } from '../common/looks'
import { entityStyle } from './entity-style'

interface Props {
  excerpt: Excerpt
  look: Look
}

/** A sentence with one mention in it, marked as on the page. */
export function MarkedText({ excerpt: { before, surface, after }, look }: Props) {
  return (
    <span dir="auto">
      {before}
      <mark class="mention" style={entityStyle(look)}>
        {surface}
      </mark>
      {after}
    </span>
  )
}
