import type { Party, RelationContent } from './relation-content'

/** What a label is drawn as: it decides its type. */
export type LabelKind = 'party' | 'person' | 'tie'

/** How wide a label is, in the picture's units. */
export type Measure = (label: string, kind: LabelKind) => number

/** A party, place or person in the picture: its box, and the width its label must be pressed into, if any. */
export interface Shape {
  id: string
  label: string
  kind: 'party' | 'person'
  x: number
  y: number
  width: number
  height: number
  pressed?: number
}

export interface Picture {
  height: number
  shapes: Shape[]
  /** Paths of the lines between shapes. */
  ties: string[]
  /** The middle of the tie's name. */
  name: { x: number; y: number }
  /** The tie goes over the parties, and behind its name. */
  arched: boolean
}

/** The picture's width: its units are CSS px in a card of full width. */
export const WIDTH = 328
const PILL = 28
const PERSON = 20
/** Between the rows. */
const GAP = 7
/** Between a label and the edge of its shape. */
const PAD = { party: 14, person: 7 }
/** Parties stand at least this far apart. */
const APART = 12
/** Beside the tie's name a bit of the tie is to be seen. */
const TIE = 8
/** So high does the tie stand over the parties when its name has no room between them. */
const ARCH = 18
/** How far the tie to the place, and what stands beside it, are set in. */
const INSET = 20

/**
 * Lays out who stands where: two parties on a line, the person of each below, the place under its party. Labels are
 * never cut and never meet: a tie whose name does not fit between the parties goes over them, people who do not fit side
 * by side stand one below the other. Pure.
 */
export function layOut(content: RelationContent, agreement: string, measure: Measure): Picture {
  const { parties, place } = content
  const [left, right] = pairOf(parties, measure)
  const gap = right.x - left.width
  const arched = gap < measure(agreement, 'tie') + 2 * TIE
  const top = arched ? ARCH : 0
  left.y = top
  right.y = top
  const shapes = [left, right]
  const ties = arched
    ? [`M${left.width / 2} ${top}V9a6 6 0 0 1 6 -6H${right.x + right.width / 2 - 6}a6 6 0 0 1 6 6V${top}`]
    : [`M${left.width} ${PILL / 2}H${right.x}`]
  const name = arched
    ? { x: (left.width / 2 + right.x + right.width / 2) / 2, y: 7 }
    : { x: left.width + gap / 2, y: PILL / 2 - 6 }

  let bottom = top + PILL
  for (const [i, person] of parties.map((party) => party.person).entries()) {
    if (!person) continue
    const shape = shapeOf(person, 'person', measure)
    shape.x = i === 1 ? WIDTH - shape.width : place?.under === 0 ? INSET + 6 : 0
    shape.y = top + PILL + GAP
    const other = shapes[2]
    if (other && other.x + other.width + GAP > shape.x) shape.y += PERSON
    shapes.push(shape)
    bottom = Math.max(bottom, shape.y + PERSON)
  }
  if (!place) return { height: bottom, shapes, ties, name, arched }
  const site = shapeOf(place, 'party', measure)
  const parent = place.under === 1 ? right : left
  site.y = Math.max(bottom + GAP, top + PILL + 3 * GAP)
  site.x = place.under === 1 ? WIDTH - site.width : 0
  ties.push(`M${place.under === 1 ? WIDTH - INSET : INSET} ${parent.y + PILL}V${site.y}`)
  shapes.push(site)
  bottom = site.y + PILL
  if (place.person) {
    const shape = shapeOf(place.person, 'person', measure)
    const beside = site.width + GAP + shape.width <= WIDTH
    const away = beside ? site.width + GAP : 0
    shape.x = place.under === 1 ? WIDTH - away - shape.width : away
    shape.y = beside ? site.y + (PILL - PERSON) / 2 : bottom + GAP
    shapes.push(shape)
    bottom = Math.max(bottom, shape.y + PERSON)
  }
  return { height: bottom, shapes, ties, name, arched }
}

/** The two parties, at the picture's ends. Names too long to stand apart are pressed, each by the same share. */
function pairOf(parties: RelationContent['parties'], measure: Measure): [Shape, Shape] {
  const [left, right] = parties.map((party) => shapeOf(party, 'party', measure)) as [Shape, Shape]
  const share = (WIDTH - APART) / (left.width + right.width)
  if (share < 1) for (const shape of [left, right]) press(shape, share)
  right.x = WIDTH - right.width
  return [left, right]
}

function press(shape: Shape, share: number): void {
  shape.width *= share
  shape.pressed = shape.width - PAD[shape.kind]
}

function shapeOf({ id, label }: Pick<Party, 'id' | 'label'>, kind: Shape['kind'], measure: Measure): Shape {
  const width = Math.ceil(measure(label, kind)) + 2 * PAD[kind]
  return { id, label, kind, x: 0, y: 0, width, height: kind === 'party' ? PILL : PERSON }
}
