import type { LexiconEntity } from './lexicon'
import type { Weighed } from './weigh'

/** What a forename weighs: more than the name alone with one cue. */
const BEARER = 6

/** A forename or an initial right before a surname, by where it must stand; an initial needs no blank behind it. */
const FORENAME = {
  anywhere: /(?:^|[^\p{L}\p{N}])\p{Lu}(?:\p{Ll}{2,}[ \u00a0]|\.[ \u00a0]?)$/u,
  sentence: /[\p{L},] \p{Lu}(?:\p{Ll}{2,}[ \u00a0]|\.[ \u00a0]?)$/u,
  credits:
    /(?:©|\([cC]\)|[Cc]opyright|[Aa]uthors?|-[Bb]y|\b(?:[Dd]r|[Pp]rof))[\s.:=,\d–"'_-]*\p{Lu}(?:\p{Ll}{2,}[ \u00a0]|\.[ \u00a0]?)$|\p{Ll} \p{Lu}\.[ \u00a0]?$/u,
}

/** Cyrillic endings of a surname, and what a forename beside it ends in: no `Москве` in `в Москве Касперского`. */
const AGREEMENT: readonly (readonly [surname: RegExp, forename: RegExp])[] = [
  [/(?:ого|ога)$/, /[ая]$/],
  [/ому$/, /[уюеиі]$/],
  [/[иі]м$/, /(?:[оеё]м|[оеё]й)$/],
  [/ом$/, /[еиі]$/],
]

export function bearsForename(
  text: string,
  start: number,
  end: number,
  where: keyof typeof FORENAME,
): boolean {
  const before = text.slice(Math.max(0, start - 48), start)
  if (!FORENAME[where].test(before)) return false
  const surname = text.slice(start, end).toLowerCase()
  const forename = before.trimEnd()
  const agreed = AGREEMENT.find(([ending]) => ending.test(surname))
  return !agreed || forename.endsWith('.') || agreed[1].test(forename)
}

export function withBearer({ scores, cues }: Weighed, entity: LexiconEntity, id: string): Weighed {
  const at = 1 + (entity.senses?.others.findIndex((other) => other.id === id) ?? -1)
  return { scores: scores.map((score, i) => (at > 0 && i === at ? score + BEARER : score)), cues }
}
