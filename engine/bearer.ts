import type { LexiconEntity } from './lexicon'
import type { Weighed } from './weigh'

/** What a forename weighs: more than the name alone with one cue. */
const BEARER = 6

/** A forename or an initial right before a surname, by where it must stand. */
const FORENAME = {
  anywhere: /(?:^|[^\p{L}\p{N}])\p{Lu}(?:\p{Ll}{2,}|\.)[ \u00a0]$/u,
  sentence: /[\p{L},] \p{Lu}(?:\p{Ll}{2,}|\.)[ \u00a0]$/u,
  credits:
    /(?:©|\([cC]\)|[Cc]opyright|[Aa]uthors?|-[Bb]y|\b(?:[Dd]r|[Pp]rof))[\s.:=,\d–"'_-]*\p{Lu}(?:\p{Ll}{2,}|\.)[ \u00a0]$/u,
}

export function bearsForename(text: string, start: number, where: keyof typeof FORENAME): boolean {
  return FORENAME[where].test(text.slice(Math.max(0, start - 48), start))
}

export function withBearer({ scores, cues }: Weighed, entity: LexiconEntity, id: string): Weighed {
  const at = 1 + (entity.senses?.others.findIndex((other) => other.id === id) ?? -1)
  return { scores: scores.map((score, i) => (at > 0 && i === at ? score + BEARER : score)), cues }
}
