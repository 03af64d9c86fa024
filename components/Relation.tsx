import type { Look } from '../common/looks'
import { entityStyle } from './entity-style'
import type { RelationContent } from './relation-content'
import { type LabelKind, layOut, type Shape, WIDTH } from './relation-layout'
import { textWidth } from './text-width'

/** How each entity is shown. */
export type Looks = (entity: string) => Look

/** Each label's type, at its widest: the current one is drawn bold. As in `card.css`. */
const TYPE: Record<LabelKind, string> = { party: '650 12.5px', person: '650 11.5px', tie: '400 11.5px' }
const PERSON_TYPE = '400 11.5px'

interface Props {
  content: RelationContent
  current: string
  agreement: string
  looks: Looks
  rtl: boolean
}

/** A picture of who stands where: two parties, the place under its party, the person of each; one is filled. */
export function Relation({ content, current, agreement, looks, rtl }: Props) {
  const { shapes, ties, name, arched, height } = layOut(content, agreement, (label, kind) =>
    textWidth(label, TYPE[kind]),
  )
  return (
    <svg
      class="relation"
      viewBox={`-1 -1 ${WIDTH + 2} ${height + 2}`}
      role="img"
      aria-label={describe(content, agreement)}
    >
      <g transform={rtl ? `matrix(-1 0 0 1 ${WIDTH} 0)` : undefined}>
        {ties.map((path) => (
          <path key={path} class="tie" d={path} />
        ))}
        <Label {...name} class={`tie-name${arched ? ' arched' : ''}`} rtl={rtl}>
          {agreement}
        </Label>
        {shapes.map((shape) => (
          <Drawn
            key={shape.id}
            shape={shape}
            look={looks(shape.id)}
            current={shape.id === current}
            rtl={rtl}
          />
        ))}
      </g>
    </svg>
  )
}

/** A party in a pill, or a person underlined, each in its colour and line; the current one is filled. */
function Drawn(props: { shape: Shape; look: Look; current: boolean; rtl: boolean }) {
  const { shape, look, current, rtl } = props
  const { x, y, width, height, kind } = shape
  const boxed = current || kind === 'party'
  return (
    <g class={`${kind}${current ? ' current' : ''}`} style={entityStyle(look)} data-line={look.line}>
      {boxed && <rect x={x} y={y} width={width} height={height} rx={height / 2} />}
      {boxed && look.line === 'double' && (
        <rect x={x + 3} y={y + 3} width={width - 6} height={height - 6} rx={height / 2 - 3} />
      )}
      {!boxed && <Underline shape={shape} />}
      <Label
        x={x + width / 2}
        y={y + height / 2 + (kind === 'party' ? 4.5 : 4)}
        rtl={rtl}
        pressed={shape.pressed}
      >
        {shape.label}
      </Label>
    </g>
  )
}

function Underline({ shape: { label, x, y, width, height } }: { shape: Shape }) {
  const length = Math.round(textWidth(label, PERSON_TYPE))
  return <path d={`M${x + (width - length) / 2} ${y + height - 2.5}h${length}`} />
}

/** Text in the middle of a point; turned back when the picture as a whole is mirrored. */
function Label(props: {
  x: number
  y: number
  rtl: boolean
  class?: string
  pressed?: number | undefined
  children: string
}) {
  const { x, y, rtl, pressed, children } = props
  return (
    <text
      class={props.class}
      text-anchor="middle"
      {...(rtl ? { transform: `matrix(-1 0 0 1 ${2 * x} 0)` } : {})}
      {...(pressed === undefined ? {} : { textLength: pressed, lengthAdjust: 'spacingAndGlyphs' })}
      x={x}
      y={y}
    >
      {children}
    </text>
  )
}

/** The picture in words. */
function describe({ parties: [one, two], place }: RelationContent, agreement: string): string {
  const all = [one, two, ...(place ? [place] : [])]
  const people = all.flatMap(({ person }) => (person ? [person] : []))
  const who = [...all, ...people].map(({ label, description }) => `${label}: ${description}`)
  return [`${one.label} – ${two.label}: ${agreement}`, ...who].join('. ')
}
