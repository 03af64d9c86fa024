import type { Look } from '../common/looks'
import { entityStyle } from './entity-style'

export interface SampleName {
  name: string
  look: Look
  /** Not marked when off. */
  on: boolean
}

interface Props {
  /** A sentence with `{placeholders}` for the names. */
  text: string
  names: Record<string, SampleName>
  style: 'both' | 'underline' | 'background'
}

/** A sentence in which names are marked as on a page. */
export function Sample({ text, names, style }: Props) {
  return (
    <p class="sample">
      {text.split(/\{(\w+)\}/).map((part, i) => {
        const found = i % 2 === 1 ? names[part] : undefined
        if (!found) return part
        if (!found.on) return found.name
        return (
          <mark key={part} class="mention" data-style={style} style={entityStyle(found.look)}>
            {found.name}
          </mark>
        )
      })}
    </p>
  )
}
