import type { Look } from './looks'
import type { Settings } from './settings'

/** The rules that mark mentions in our own pages: those of any page, with the reader's colours. */
export function markRules(looks: ReadonlyMap<string, Look>, style: Settings['style']): string {
  return [...looks]
    .map(([entity, look]) => `::highlight(aparte-${entity}) {${declarations(look, style)} ${FORCED}}`)
    .join('\n')
}

/** As on any page, the line stays within what forced colours fill. */
const FORCED = '@media (forced-colors: active) { text-underline-offset: 1px; }'

function declarations({ light, dark, line }: Look, style: Settings['style']): string {
  const colour = `light-dark(${light}, ${dark})`
  const underline = `text-decoration: underline ${line} ${line === 'double' ? 1 : 2}px ${colour}; text-underline-offset: 3px; text-decoration-skip-ink: none;`
  const background = `background-color: color-mix(in srgb, ${colour} 12%, transparent);`
  return `${style === 'background' ? '' : underline}${style === 'underline' ? '' : background}`
}
