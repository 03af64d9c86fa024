import type { Look } from '../common/looks'
import { entityStyle } from './entity-style'
import type { RelationContent } from './relation-content'

/** Sizes of the picture, in its own units, which are CSS px at the card's full width. */
const WIDTH = 328
const PILL = 28
const GAP = 22
const ROW = PILL + GAP + 12

interface Pill {
  id: string
  label: string
  x: number
  y: number
  width: number
  person: boolean
}

/** How each entity is shown. */
export type Looks = (entity: string) => Look

/** A picture of who stands where: two parties, the place under its party, the person of each; one is filled. */
export function Relation(props: {
  content: RelationContent
  current: string
  agreement: string
  looks: Looks
  rtl: boolean
}) {
  const { content, current, agreement, looks, rtl } = props
  const [one, two] = content.parties
  const { pills, height } = layOut(content)
  const [left, right] = pills as [Pill, Pill]
  const place = pills.find(({ id }) => id === content.place?.id)
  const parent = content.place?.under === 1 ? right : left
  const from = left.x + left.width
  return (
    <svg
      class="relation"
      viewBox={`-1 -1 ${WIDTH + 2} ${height + 2}`}
      role="img"
      aria-label={describe(content, agreement)}
    >
      <g transform={rtl ? `matrix(-1 0 0 1 ${WIDTH} 0)` : undefined}>
        <path class="tie" d={`M${from} ${PILL / 2}H${right.x}`} />
        {place && <path class="tie" d={`M${parent.x + 20} ${PILL}V${place.y}`} />}
        {pills.map((pill) => (
          <PillShape
            key={pill.id}
            pill={pill}
            look={looks(pill.id)}
            current={pill.id === current}
            rtl={rtl}
          />
        ))}
        <Words x={(from + right.x) / 2} y={PILL / 2 - 6} class="tie-name" rtl={rtl}>
          {agreement}
        </Words>
      </g>
      <title>{`${one.label} – ${two.label}`}</title>
    </svg>
  )
}

function PillShape(props: { pill: Pill; look: Look; current: boolean; rtl: boolean }) {
  const { pill, look, current, rtl } = props
  const { label, x, y, width, person } = pill
  const height = person ? 20 : PILL
  return (
    <g class={`pill${person ? ' person' : ''}${current ? ' current' : ''}`} style={entityStyle(look)}>
      <rect x={x} y={y} width={width} height={height} rx={height / 2} />
      <Words x={x + width / 2} y={y + height / 2 + (person ? 4 : 4.5)} rtl={rtl}>
        {label}
      </Words>
    </g>
  )
}

/** Text in the middle of a point; turned back when the picture as a whole is mirrored. */
function Words(props: { x: number; y: number; rtl: boolean; class?: string; children: string }) {
  const { x, y, rtl, children } = props
  return (
    <text
      class={props.class}
      text-anchor="middle"
      {...(rtl ? { transform: `matrix(-1 0 0 1 ${2 * x} 0)` } : {})}
      x={x}
      y={y}
    >
      {children}
    </text>
  )
}

function layOut({ parties: [one, two], place }: RelationContent): { pills: Pill[]; height: number } {
  const [left, right] = [pillOf(one, 0), pillOf(two, 0)]
  right.x = WIDTH - right.width
  const pills = [left, right]
  const below = PILL + 8
  if (one.person) pills.push({ ...personOf(one.person), x: place?.under === 0 ? 30 : 0, y: below })
  if (two.person) {
    const person = personOf(two.person)
    pills.push({ ...person, x: WIDTH - person.width, y: below })
  }
  if (!place) return { pills, height: one.person || two.person ? below + 20 : PILL }
  const site = pillOf(place, ROW)
  site.x = place.under === 1 ? WIDTH - site.width : 0
  pills.push(site)
  if (place.person) {
    const person = personOf(place.person)
    const x = place.under === 1 ? site.x - 8 - person.width : site.x + site.width + 8
    pills.push({ ...person, x, y: ROW + 4 })
  }
  return { pills, height: ROW + PILL }
}

function pillOf({ id, label }: { id: string; label: string }, y: number): Pill {
  return { id, label, x: 0, y, width: Math.round(label.length * 7.6 + 30), person: false }
}

function personOf({ id, label }: { id: string; label: string }): Omit<Pill, 'x' | 'y'> {
  return { id, label, width: Math.round(label.length * 6.4 + 18), person: true }
}

/** The picture in words. */
function describe({ parties: [one, two], place }: RelationContent, agreement: string): string {
  const all = [one, two, ...(place ? [place] : [])]
  const people = all.flatMap(({ person }) => (person ? [person] : []))
  const who = [...all, ...people].map(({ label, description }) => `${label}: ${description}`)
  return [`${one.label} – ${two.label}: ${agreement}`, ...who].join('. ')
}
