import { isWordAt } from './characters'
import type { CueHit, CueUse } from './evidence'

/** What speaks for each sense of one name: a score by sense (0 is the entity itself) and the cues behind it. */
export interface Weighed {
  scores: number[]
  cues: string[][]
}

/** Within so many units of the name a cue counts in full: about a sentence. */
const NEAR = 100
/** Within so many units a cue is said of the name beside it: an article and an adjective fit between. */
const BESIDE = 12
/** A cue elsewhere in the block, in its heading or in a neighbour counts by this much. */
const FAR = 0.5
/** All far cues of a sense together weigh no more. */
const FAR_CAP = 4
/** Cues looked at on each side of a name, so that a long line costs no more than its length. */
const WINDOW = 40
const CUES_KEPT = 5

export interface Subject {
  entity: string
  senses: number
  prior: number
  small: boolean
  surname: boolean
  /** Where the name stands in the folded text. */
  start: number
  end: number
  /** The names of the same kind next to it, one on each side at most. */
  neighbours: readonly { foldedStart: number; foldedEnd: number }[]
}

/** Adds up the evidence for one name: its prior, near cues in full, far cues in part, each cue once a sense. */
export function weigh(subject: Subject, folded: string, hits: readonly CueHit[], far: FarEvidence): Weighed {
  const scores: number[] = []
  const cues: string[][] = []
  const near = nearCues(subject, folded, hits)
  for (let sense = 0; sense < subject.senses; sense++) {
    const rest = far[sense]
    if (!near[sense] && !rest) {
      scores.push(0)
      cues.push([])
      continue
    }
    let score = 0
    const texts: string[] = []
    const found = [...(near[sense] ?? [])].sort((a, b) => b[1].weight - a[1].weight)
    for (const [key, { text, weight }] of found) {
      // A near cue was counted among the far ones too: only the rest is added.
      score += weight - Math.min(weight, rest?.weights.get(key) ?? 0) * FAR
      texts.push(text)
    }
    scores.push(score + Math.min(rest?.score ?? 0, FAR_CAP))
    cues.push(rest ? [...new Set([...texts, ...rest.cues])].slice(0, CUES_KEPT) : texts.slice(0, CUES_KEPT))
  }
  scores[0] = (scores[0] ?? 0) + subject.prior
  return { scores, cues }
}

/** The cues near a name by sense and by their folded text, each with the most it says. */
function nearCues(
  subject: Subject,
  folded: string,
  hits: readonly CueHit[],
): Map<string, { text: string; weight: number }>[] {
  const near: Map<string, { text: string; weight: number }>[] = []
  const first = firstFrom(hits, subject.start)
  for (let i = Math.max(0, first - WINDOW); i < Math.min(hits.length, first + WINDOW); i++) {
    const hit = hits[i] as CueHit
    const distance = hit.end <= subject.start ? subject.start - hit.end : hit.start - subject.end
    if (distance < 0 && hit.start >= subject.start) continue
    if (isBesideAnother(subject, hit, distance)) continue
    for (const use of hit.uses) {
      if (use.entity !== subject.entity || (use.small && !subject.small)) continue
      // Once the full name has stood in a block, the surname is that one's to its end.
      if (use.surname ? !subject.surname : distance > NEAR) continue
      if (use.at && !isAdjacent(folded, subject, hit, use.at)) continue
      near[use.sense] ??= new Map()
      const known = near[use.sense]?.get(hit.key)
      if (!known || known.weight < use.weight)
        near[use.sense]?.set(hit.key, { text: hit.text, weight: use.weight })
    }
  }
  return near
}

/** What a block and its surroundings say for each sense of one entity, added up once for all its names. */
export type FarEvidence = readonly (FarSense | undefined)[]

interface FarSense {
  score: number
  cues: string[]
  /** What each cue weighs here, by its folded text, before it is cut. */
  weights: Map<string, number>
}

export function farEvidence(of: string, texts: readonly (readonly CueHit[])[]): FarEvidence {
  const senses: FarSense[] = []
  for (const hits of texts) {
    for (const { key, text, uses } of hits) {
      for (const { entity, sense, weight, at, small, surname } of uses) {
        if (entity !== of || at || small || surname) continue
        senses[sense] ??= { score: 0, cues: [], weights: new Map() }
        const sum = senses[sense]
        if (sum.weights.has(key)) continue
        sum.weights.set(key, weight)
        sum.score += weight * FAR
        if (sum.cues.length < CUES_KEPT) sum.cues.push(text)
      }
    }
  }
  return senses
}

/** The number of the first hit that starts at `at` or later. */
function firstFrom(hits: readonly CueHit[], at: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** “The band Interpol is not INTERPOL, the police”: a cue that all but touches one of them is near to that one only. */
function isBesideAnother({ neighbours }: Subject, hit: CueHit, distance: number): boolean {
  return neighbours.some(({ foldedStart, foldedEnd }) => {
    const toOther = Math.max(hit.start - foldedEnd, foldedStart - hit.end)
    return toOther < distance && toOther <= BESIDE
  })
}

/** `'s `, four figures and a blank, and four signs, in units. */
const LONGEST_JOINT = 12

/** A new sentence begins behind it; not behind the dot of a short form, `Mr. Weber`, of at most so many units. */
const ENDS = /[!?;。…]|\n\s*\n/
const ENDS_OR_DOT = /[!?;。…]|\.\s|\n\s*\n/
const LONGEST_SHORT = 3

/**
 * What joins a forename to a surname: blanks, with what begins a line of a comment or a quotation; in kana a dot, or a
 * double hyphen, which folds to an equals sign.
 */
const JOINT = /^(?:\s*|\s*\n\s*(?:\/\/|[#*>])\s*|[·=])$/

/** Only quotes, brackets and the like may stand between a name and a cue that belongs right beside it. */
function isAdjacent(
  folded: string,
  { start, end }: Subject,
  hit: CueHit,
  at: NonNullable<CueUse['at']>,
): boolean {
  const isAfter = at === 'after'
  if (isAfter ? hit.start < end : hit.end > start) return false
  const between = isAfter ? folded.slice(end, hit.start) : folded.slice(hit.end, start)
  if (at === 'joined') return JOINT.test(between)
  if (between.length > LONGEST_JOINT) return false
  // `Kaspersky's wife`, `İnterpol'ün bülteni`, `Interpol (1957 film)`, `“Interpol”, a novel`.
  const bare = between
    .replace(isAfter ? /^['"”»*_]*(?:'[^\s\d.,;:!?]{1,5} |, an? )/ : /^'s /, '')
    .replace(/\d{4} $/, '')
  if (bare.length > 4) return false
  for (let i = 0; i < bare.length; i++) if (isWordAt(bare, i)) return false
  const isShort = !isAfter && hit.end - hit.start <= LONGEST_SHORT
  return !(isShort ? ENDS : ENDS_OR_DOT).test(bare)
}

/** The sense with the highest score; the entity itself (0) when others only equal it. */
export function leader(scores: readonly number[]): number {
  let best = 0
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i
  return best
}

/** How far the leading sense is ahead of the next. */
export function clarity(scores: readonly number[], verdict: number): number {
  let next = 0
  for (let i = 0; i < scores.length; i++) if (i !== verdict) next = Math.max(next, scores[i] ?? 0)
  return (scores[verdict] ?? 0) - next
}

/** Is a name's sense so clear from its own block that nothing around could turn it? */
export function isDecided({ scores }: Weighed): boolean {
  return clarity(scores, leader(scores)) >= FAR_CAP
}
