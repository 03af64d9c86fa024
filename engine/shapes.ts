import type { Doubt, LexiconEntity } from './lexicon'
import { HINTS, type Hint, SHAPES, type Shape, type Surroundings } from './shape-rules'
import type { Weighed } from './weigh'

/** Cyrillic endings of a surname, and what a forename beside it ends in: no `Москве` in `в Москве Касперского`. */
const AGREEMENT: readonly (readonly [surname: RegExp, forename: RegExp])[] = [
  [/(?:ого|ога)$/, /[ая]$/],
  [/ому$/, /(?:[ую]|[ое]ві)$/],
  [/[иі]м$/, /(?:[оеё]м|[оеё]й)$/],
  [/ом$/, /[еиі]$/],
]

/** A surname in the nominative: so is a forename beside it, and no preposition stands before both. */
const NOMINATIVE = /(?:[кц][иі]й|ск[іи])$/
const MAY_BE_NOMINATIVE = /[бвгґджзклмнпрстфхцчшщйьаяо]$/
const GOVERNED =
  /(?:^|[^а-яёіїєґ])(?:во?|на|через|после|для|по|от|из|со?|за|до|при|у|об?|под|над|про|без|к|із?|з|від|після|перед)\s+\S+\s*$/i

function agrees(surname: string, forename: string, before: string): boolean {
  const small = surname.toLowerCase()
  if (NOMINATIVE.test(small)) {
    return forename.endsWith('.') || (MAY_BE_NOMINATIVE.test(forename) && !GOVERNED.test(before))
  }
  const ending = AGREEMENT.find(([of]) => of.test(small))
  return !ending || forename.endsWith('.') || ending[1].test(forename)
}

/** A shape of this weight decides on its own. */
const SURE = 5
/** In units to each side. */
const REACH = 200

/** What the surroundings of a name say for one of its senses, by how they are put together. */
export interface Told {
  sense: number
  weight: number
  /** The word that tells, if it does so beyond doubt. */
  cue?: string
}

/** Reads what the surroundings of a name say, by all shapes. */
export function shapesAround(
  entity: LexiconEntity,
  doubt: Doubt,
  { text, start, end, lang = '' }: Place,
): Told[] {
  const byHint = tellingShapes(entity, doubt)
  if (byHint.size === 0) return []
  const told: Told[] = []
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const beside = lastWord(before)
  const surroundings = { before, after, beside }
  for (const [hint, telling] of byHint) {
    if (!HINTS[hint](surroundings)) continue
    for (const { shape, sense } of telling) {
      if (!fits(shape, surroundings) || shape.notIn?.test(lang)) continue
      if (!shape.after && !agrees(text.slice(start, end), beside, before)) continue
      const { weight } = shape
      // What tells, a forename mostly: a page may count on it.
      told.push(weight >= SURE ? { sense, weight, cue: tellingPart(shape, surroundings) } : { sense, weight })
    }
  }
  return told
}

interface Telling {
  shape: Shape
  sense: number
}

type ByHint = ReadonlyMap<Hint, readonly Telling[]>
const tellings = new WeakMap<Doubt, ByHint>()

/** The shapes that tell something of names in doubt, and which of the entity's senses, by what they need. */
function tellingShapes({ id: entity, senses }: LexiconEntity, doubt: Doubt): ByHint {
  const known = tellings.get(doubt)
  if (known) return known
  const ids = [entity, ...(senses?.others ?? []).map(({ id }) => id)]
  const byHint = new Map<Hint, Telling[]>()
  for (const shape of SHAPES) {
    const sense = ids.indexOf(doubt.tells?.[shape.tells] ?? '')
    if (sense >= 0) byHint.set(shape.hint, [...(byHint.get(shape.hint) ?? []), { shape, sense }])
  }
  tellings.set(doubt, byHint)
  return byHint
}

/** The last word of a text, with its signs. */
function lastWord(text: string): string {
  const trimmed = text.trimEnd()
  let from = trimmed.length
  while (from > 0 && trimmed.charAt(from - 1).trim() !== '') from--
  return trimmed.slice(from)
}

/** Adds to each sense of a name what its surroundings say. */
export function withTold({ scores, cues }: Weighed, told: readonly Told[]): Weighed {
  for (const { sense, weight, cue } of told) {
    scores = scores.with(sense, (scores[sense] ?? 0) + weight)
    if (cue) cues = cues.with(sense, [cue, ...(cues[sense] ?? [])].slice(0, 5))
  }
  return { scores, cues }
}

/** Is what stands around a name put together so? */
export function fits({ before, after }: Shape, around: Pick<Surroundings, 'before' | 'after'>): boolean {
  return (
    (before?.(around.before).test(around.before) ?? true) &&
    (after?.(around.after).test(around.after) ?? true)
  )
}

const SIGNS_AROUND = /^[\s"'“”«»‘’().,;:!?–—-]+|[\s"'“”«»‘’(),;:!?–—-]+$/g
/** In units. */
const LONGEST_PART = 40

/** The words of a shape, for the reader: those behind a name, or else the one before it. */
function tellingPart(shape: Shape, { after, beside }: Surroundings): string {
  const behind = shape.after?.(after).exec(after)?.[0] ?? ''
  const part = [behind, beside].map((text) => text.replace(SIGNS_AROUND, '')).find((text) => text !== '')
  return (part ?? beside).slice(0, LONGEST_PART)
}

/** Where a name stands in raw text. */
interface Place {
  text: string
  start: number
  end: number
  lang: string | undefined
}
