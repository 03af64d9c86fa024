import type { CueFinder, CueHit } from './evidence'
import type { Lexicon } from './lexicon'
import type { PageEvidence, PageFacts, Reading } from './types'
import { clarity, leader } from './weigh'

/** A page's evidence as the engine itself sees it. */
export interface PageState extends PageEvidence {
  readonly facts: PageFacts
  /** What the page adds to each sense of an entity's doubtful names. */
  priorOf(entity: string): readonly number[]
  /** Words of the page's title that speak for a sense of an entity's names. */
  titleCuesFor(entity: string, sense: number): readonly string[]
}

/** A block's verdict weighs on the page only when it is clear by this much. */
const CLEAR = 2
/** One block cannot decide for a page by more than this. */
const BLOCK_CAP = 4
/** The lead that one sense needs over the next on a page, and what it then adds: some, or a lot. */
const SOME = { lead: 2, adds: 2.5 }
const MUCH = { lead: 6, adds: 4 }
/** A cue in the title, or a sure mention elsewhere on the page, weighs this part of one near the name. */
const TITLE = 0.5
const ELSEWHERE = 0.75

/** Starts the evidence of a page: its title, then what is added. */
export function createPageEvidence(
  lexicon: Lexicon,
  facts: PageFacts,
  title: readonly CueHit[],
  cues: CueFinder,
): PageState {
  const tallies = new Map(lexicon.entities.map((e) => [e.id, [0, ...(e.senses?.others ?? []).map(() => 0)]]))
  const present = new Map<string, number>()
  const fromTitle = new Map([...tallies].map(([id, tally]) => [id, tally.map(() => 0)]))
  const titleCues = new Map<string, string[]>()
  for (const { uses, text } of title) {
    for (const { entity, sense, weight, at, small } of uses) {
      const scores = fromTitle.get(entity)
      if (!scores || at || small) continue
      scores[sense] = Math.min(3, (scores[sense] ?? 0) + weight * TITLE)
      const key = `${entity} ${sense}`
      titleCues.set(key, [...new Set([...(titleCues.get(key) ?? []), text])])
    }
  }
  let priors = new Map<string, number[]>()
  let version = 0

  function update(): void {
    const next = new Map<string, number[]>()
    for (const [id, tally] of tallies) {
      const scores = [...(fromTitle.get(id) ?? [])]
      const first = leader(tally)
      const lead = (tally[first] ?? 0) - Math.max(0, ...tally.filter((_, i) => i !== first))
      scores[first] =
        (scores[first] ?? 0) + (lead >= MUCH.lead ? MUCH.adds : lead >= SOME.lead ? SOME.adds : 0)
      next.set(id, scores)
    }
    for (const [id, count] of present) {
      if (count <= 0) continue
      for (const { entity, sense, weight } of cues.mentionOf(id)) {
        const scores = next.get(entity)
        // A name does not vouch for itself: that is what the tally is for.
        if (scores && entity !== id) scores[sense] = (scores[sense] ?? 0) + weight * ELSEWHERE
      }
    }
    const changed = [...next].some(([id, scores]) => scores.some((score, i) => score !== priors.get(id)?.[i]))
    priors = next
    if (changed) version++
  }

  function count(reading: Reading, sign: 1 | -1): void {
    // The names of one block that mean the same are one vote.
    const votes = new Map<string, number>()
    for (const { entity, weighed } of reading.candidates) {
      const verdict = weighed ? leader(weighed.scores) : 0
      if (verdict === 0 && (weighed?.scores[0] ?? 1) > 0)
        present.set(entity, (present.get(entity) ?? 0) + sign)
      if (!weighed?.cues[verdict]?.length) continue
      const margin = Math.min(clarity(weighed.scores, verdict), BLOCK_CAP)
      const key = `${entity} ${verdict}`
      if (margin >= CLEAR) votes.set(key, Math.max(margin, votes.get(key) ?? 0))
    }
    for (const [key, margin] of votes) {
      const [entity = '', verdict = 0] = key.split(' ')
      const tally = tallies.get(entity)
      if (tally) tally[+verdict] = (tally[+verdict] ?? 0) + sign * margin
    }
    update()
  }

  update()
  version = 0
  return {
    facts,
    titleCuesFor: (entity, sense) => titleCues.get(`${entity} ${sense}`) ?? [],
    add: (reading) => count(reading, 1),
    remove: (reading) => count(reading, -1),
    priorOf: (entity) => priors.get(entity) ?? [],
    get version() {
      return version
    },
  }
}
