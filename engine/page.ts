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

/** What a page has said so far of the names of one entity, by sense. */
interface Standing {
  /** Sure mentions of the entity itself. */
  present: number
  tally: number[]
  fromTitle: number[]
  titleCues: string[][]
  prior: readonly number[]
}

/** Starts the evidence of a page: its title, read by `readTitle` once it is asked for, then what is added. */
export function createPageEvidence(
  lexicon: Lexicon,
  facts: PageFacts,
  readTitle: () => readonly CueHit[],
  cues: CueFinder,
): PageState {
  const standings = new Map<string, Standing>()
  for (const { id, senses } of lexicon.entities) {
    const tally = [0]
    for (const _ of senses?.others ?? []) tally.push(0)
    standings.set(id, { present: 0, tally, fromTitle: [...tally], titleCues: [], prior: tally })
  }
  /** Nothing that was decided so far has asked what the page says. */
  let isUnasked = true
  let isStale = true
  let version = 0

  function addTitle(): void {
    for (const { uses, text } of readTitle()) {
      for (const { entity, sense, weight, at, small } of uses) {
        const standing = standings.get(entity)
        if (!standing || at || small) continue
        const { fromTitle, titleCues } = standing
        fromTitle[sense] = Math.min(3, (fromTitle[sense] ?? 0) + weight * TITLE)
        titleCues[sense] ??= []
        if (!titleCues[sense].includes(text)) titleCues[sense].push(text)
      }
    }
  }

  function update(): void {
    isStale = false
    const before = [...standings.values()].map(({ prior }) => prior)
    for (const standing of standings.values()) {
      const { tally, fromTitle } = standing
      const prior = [...fromTitle]
      const first = leader(tally)
      const lead = clarity(tally, first)
      prior[first] = (prior[first] ?? 0) + (lead >= MUCH.lead ? MUCH.adds : lead >= SOME.lead ? SOME.adds : 0)
      standing.prior = prior
    }
    for (const [id, { present }] of standings) {
      if (present <= 0) continue
      for (const { entity, sense, weight } of cues.mentionOf(id)) {
        // A name does not vouch for itself: that is what the tally is for.
        const prior = entity === id ? undefined : (standings.get(entity)?.prior as number[] | undefined)
        if (prior) prior[sense] = (prior[sense] ?? 0) + weight * ELSEWHERE
      }
    }
    let at = 0
    let isChanged = false
    for (const { prior } of standings.values()) {
      const old = before[at++]
      if (prior.some((score, i) => score !== old?.[i])) isChanged = true
    }
    if (isChanged) version++
  }

  /** Brings up to date what the page says. */
  function settle(): void {
    if (isUnasked) {
      isUnasked = false
      addTitle()
      update()
      version = 0
    } else if (isStale) update()
  }

  function count(reading: Reading, sign: 1 | -1): void {
    isStale = true
    // The names of one block that mean the same are one vote.
    const votes: { tally: number[]; verdict: number; margin: number }[] = []
    for (const { entity, weighed } of reading.candidates) {
      const standing = standings.get(entity)
      if (!standing) continue
      const verdict = weighed ? leader(weighed.scores) : 0
      if (verdict === 0 && (weighed?.scores[0] ?? 1) > 0) standing.present += sign
      if (!weighed?.cues[verdict]?.length) continue
      const { tally } = standing
      const margin = Math.min(clarity(weighed.scores, verdict), BLOCK_CAP)
      if (margin < CLEAR) continue
      const same = votes.find((vote) => vote.tally === tally && vote.verdict === verdict)
      if (same) same.margin = Math.max(margin, same.margin)
      else votes.push({ tally, verdict, margin })
    }
    for (const { tally, verdict, margin } of votes) tally[verdict] = (tally[verdict] ?? 0) + sign * margin
  }

  return {
    facts,
    titleCuesFor: (entity, sense) => standings.get(entity)?.titleCues[sense] ?? [],
    add: (reading) => count(reading, 1),
    remove: (reading) => count(reading, -1),
    priorOf(entity) {
      settle()
      return standings.get(entity)?.prior ?? []
    },
    get version() {
      if (!isUnasked) settle()
      return version
    },
  }
}
