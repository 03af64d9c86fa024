import type { Excerpt } from '../common/excerpt'

/** A sentence with one mention in it, marked as on the page; what stands around it says how (`entityStyle`). */
export function MarkedText({ excerpt: { before, surface, after } }: { excerpt: Excerpt }) {
  return (
    <span dir="auto">
      {before}
      <mark class="mention">{surface}</mark>
      {after}
    </span>
  )
}
