import type { Lexicon } from './lexicon'
import type { PageState } from './page'
import type { Because, Candidate, EngineOptions, Reading, Resolution } from './types'
import { clarity, leader } from './weigh'

/** Decides each candidate: by its name alone, by the words near it, by the page, or as the reader said. */
export function decide(
  reading: Reading,
  page: PageState,
  lexicon: Lexicon,
  options: EngineOptions,
): Resolution {
  const result: Resolution = { mentions: [], unmarked: [] }
  for (const candidate of reading.candidates) {
    const { sense, because } = verdictOn(candidate, page, lexicon, options)
    const { start, end, entity, surname } = candidate
    if (sense === entity) result.mentions.push({ start, end, entity, because })
    else if (lexicon.entities.some(({ id }) => id === sense)) {
      result.mentions.push({ start, end, entity: sense, because })
    } else if (!surname) result.unmarked.push({ start, end, entity, sense, because })
  }
  return result
}

/** A block whose words are so far ahead for one sense is not overruled by its page: one page may hold both. */
const SURE = 4

interface Verdict {
  /** An entity's id, another sense's, or `unclear`. */
  sense: string
  because: Because
}

function verdictOn(
  { entity, weighed }: Candidate,
  page: PageState,
  lexicon: Lexicon,
  options: EngineOptions,
): Verdict {
  if (!weighed) return { sense: entity, because: { by: 'name', cues: [] } }
  const others = lexicon.entities.find(({ id }) => id === entity)?.senses?.others ?? []
  const nameOf = (sense: number) => (sense === 0 ? entity : (others[sense - 1]?.id ?? 'unclear'))
  const local = leader(weighed.scores)
  const isSure = Boolean(weighed.cues[local]?.length) && clarity(weighed.scores, local) >= SURE
  const priors = options.page === false || isSure ? [] : page.priorOf(entity)
  const scores = weighed.scores.map((score, i) => score + (priors[i] ?? 0))
  const best = leader(scores)
  const wish = page.facts.senses?.[entity]
  if (wish === 'mark') return { sense: entity, because: { by: 'reader', cues: [] } }
  if (wish === 'not')
    return { sense: best > 0 ? nameOf(best) : 'unclear', because: { by: 'reader', cues: [] } }
  const cues = weighed.cues[best] ?? []
  if ((scores[best] ?? 0) <= 0) return { sense: 'unclear', because: { by: 'context', cues: [] } }
  if (best !== local || (cues.length === 0 && (priors[best] ?? 0) > 0)) {
    return {
      sense: nameOf(best),
      because: { by: 'page', cues: cues.length > 0 ? cues : page.titleCuesFor(entity, best).slice(0, 5) },
    }
  }
  return { sense: nameOf(best), because: { by: cues.length > 0 ? 'context' : 'name', cues } }
}
