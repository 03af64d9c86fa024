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
  /** Where the name stands in the folded text. */
  start: number
  end: number
  /** The names of the same kind next to it, one on each side at most. */
  neighbours: readonly { foldedStart: number; foldedEnd: number }[]
}

/** Adds up the evidence for one name: its prior, near cues in full, far cues in part, each cue once a sense. */
export function weigh(subject: Subject, folded: string, hits: readonly CueHit[], far: FarEvidence): Weighed {
  const scores = Array.from({ length: subject.senses }, () => 0)
  const cues: string[][] = scores.map(() => [])
  const nearby = new Map<string, { use: CueUse; text: string; weight: number }>()
  for (const hit of around(hits, subject.start)) {
    const distance = hit.end <= subject.start ? subject.start - hit.end : hit.start - subject.end
    if (distance > NEAR || (distance < 0 && hit.start >= subject.start)) continue
    if (isBesideAnother(subject, hit, distance)) continue
    for (const use of hit.uses) {
      if (use.entity !== subject.entity || (use.small && !subject.small)) continue
      if (use.at && !isAdjacent(folded, subject, hit, use.at)) continue
      const key = `${use.sense} ${folded.slice(hit.start, hit.end)}`
      const known = nearby.get(key)
      if (!known || known.weight < use.weight) nearby.set(key, { use, text: hit.text, weight: use.weight })
    }
  }
  for (const [key, { use, text, weight }] of [...nearby].sort((a, b) => b[1].weight - a[1].weight)) {
    // A near cue was counted among the far ones too: only the rest is added.
    const counted = Math.min(weight, far.weightOf(subject.entity, key)) * FAR
    scores[use.sense] = (scores[use.sense] ?? 0) + weight - counted
    cues[use.sense]?.push(text)
  }
  for (let sense = 0; sense < subject.senses; sense++) {
    const rest = far.of(subject.entity, sense)
    scores[sense] = (scores[sense] ?? 0) + Math.min(rest.score, FAR_CAP)
    cues[sense] = [...new Set([...(cues[sense] ?? []), ...rest.cues])].slice(0, CUES_KEPT)
  }
  scores[0] = (scores[0] ?? 0) + subject.prior
  return { scores, cues }
}

/** Evidence by sense over a whole block and its surroundings, added up once for all its names. */
export interface FarEvidence {
  /** What a cue weighs here, before it is cut; 0 when it is not among them. */
  weightOf(entity: string, key: string): number
  of(entity: string, sense: number): { score: number; cues: string[] }
}

export function farEvidence(texts: readonly { folded: string; hits: readonly CueHit[] }[]): FarEvidence {
  const seen = new Map<string, number>()
  const sums = new Map<string, { score: number; cues: string[] }>()
  for (const { folded, hits } of texts) {
    for (const hit of hits) {
      for (const use of hit.uses) {
        if (use.at || use.small) continue
        const cue = `${use.entity} ${use.sense} ${folded.slice(hit.start, hit.end)}`
        if (seen.has(cue)) continue
        seen.set(cue, use.weight)
        const key = `${use.entity} ${use.sense}`
        const sum = sums.get(key) ?? { score: 0, cues: [] }
        sum.score += use.weight * FAR
        if (sum.cues.length < CUES_KEPT) sum.cues.push(hit.text)
        sums.set(key, sum)
      }
    }
  }
  return {
    weightOf: (entity, key) => seen.get(`${entity} ${key}`) ?? 0,
    of: (entity, sense) => sums.get(`${entity} ${sense}`) ?? { score: 0, cues: [] },
  }
}

function around(hits: readonly CueHit[], at: number): readonly CueHit[] {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return hits.slice(Math.max(0, low - WINDOW), low + WINDOW)
}

/** “The band Interpol is not INTERPOL, the police”: a cue that all but touches one of them is near to that one only. */
function isBesideAnother({ neighbours }: Subject, hit: CueHit, distance: number): boolean {
  return neighbours.some(({ foldedStart, foldedEnd }) => {
    const toOther = Math.max(hit.start - foldedEnd, foldedStart - hit.end)
    return toOther < distance && toOther <= BESIDE
  })
}

/** Only quotes, brackets and the like may stand between a name and a cue that belongs right beside it. */
function isAdjacent(folded: string, { start, end }: Subject, hit: CueHit, at: 'before' | 'after'): boolean {
  const between = at === 'before' ? folded.slice(hit.end, start) : folded.slice(end, hit.start)
  if (at === 'before' ? hit.end > start : hit.start < end) return false
  // `Kaspersky's wife`, `Interpol (1957 film)`, `Interpol, a novel`.
  const bare = between.replace(at === 'after' ? /^'s |^, an? / : /^'s /, '').replace(/\d{4} $/, '')
  return bare.length <= 4 && !/[\p{L}\p{N}!?;]/u.test(bare)
}

/** The sense with the highest score; the entity itself (0) when others only equal it. */
export function leader(scores: readonly number[]): number {
  let best = 0
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i
  return best
}

/** How far the leading sense is ahead of the next. */
export function clarity(scores: readonly number[], verdict: number): number {
  return (scores[verdict] ?? 0) - Math.max(0, ...scores.filter((_, i) => i !== verdict))
}
