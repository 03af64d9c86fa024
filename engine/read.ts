import { isInSmall } from './characters'
import type { CueFinder, CueHit } from './evidence'
import { findSpelling } from './initials'
import type { Lexicon, LexiconEntity } from './lexicon'
import { createNameFinder, type Named } from './names'
import { type Folded, fold, rawSpan } from './normalise'
import { shapesAround, type Told, withTold } from './shapes'
import type { Block, Candidate, EngineOptions, Reading } from './types'
import { type FarEvidence, farEvidence, isDecided, leader, type Weighed, weigh } from './weigh'

/** Finds the cues of a raw text. */
export type FindCues = (raw: string, folded: Folded) => CueHit[]

/** Compiles what `Engine.read` does: finds the names of a block, and weighs those that may mean something else. */
export function createReader(
  lexicon: Lexicon,
  cueFinder: CueFinder,
  options: EngineOptions,
): { read: (block: Block) => Reading; findCues: FindCues } {
  const findNames = createNameFinder(lexicon)
  const doubts = lexicon.entities.flatMap((entity) => entity.senses?.doubts ?? [])
  const findCues: FindCues = (raw, folded) =>
    cueFinder.find(folded.text, (start, end) => raw.slice(...rawSpan(folded, start, end)))

  function read({ text, around, lang }: Block): Reading {
    const folded = fold(text)
    const names = findNames(text, folded).filter((name) => !isOtherWord(name, text, lang))
    const doubtful = options.senses === false ? [] : names.filter((name) => name.doubt)
    if (doubtful.length === 0) return { text, candidates: names.map(plain) }
    // `Interpolas` is no cue for interpolation where it is the name in Lithuanian.
    const whole = new Map(
      names
        .filter((name) => misfit(name, text, lang) === 0)
        .map((name) => [name.foldedStart, name.foldedEnd]),
    )
    const cues = findCues(text, folded).filter(({ start, end }) => end > (whole.get(start) ?? 0))
    const sure = names.filter((name) => !name.doubt).map((name) => mentionCue(name, text))
    const hits = [...cues, ...sure].sort((a, b) => a.start - b.start)
    const told = new Map(doubtful.map((name) => [name, toldAround(name, text, lang)]))
    const block = { text, folded: folded.text, lang, names: doubtful, told, all: names, hits, near: [] }
    let weighed = weighAll(block)
    if (around && [...weighed.values()].some((one) => !isDecided(one.weighed))) {
      const near = around()
      if (near) weighed = weighAll({ ...block, near: findCues(near, fold(near)) })
    }
    return { text, candidates: names.map((name) => ({ ...plain(name), ...weighed.get(name) })) }
  }

  function mentionCue(name: Named, text: string): CueHit {
    const { foldedStart, foldedEnd, entity } = name
    const uses = cueFinder.mentionOf(entity.id)
    const surface = text.slice(name.start, name.end)
    return { start: foldedStart, end: foldedEnd, text: surface, key: fold(surface).text, uses }
  }

  /** Doubt by doubt in the lexicon's order, so that names may count on those decided before them. */
  function weighAll(block: WholeBlock): Map<Named, { weighed: Weighed }> {
    const weighed = new Map<Named, { weighed: Weighed }>()
    let { hits } = block
    for (const doubt of doubts) {
      const names = block.names.filter((name) => name.doubt === doubt)
      if (names.length === 0) continue
      const far = farEvidence([hits, block.near])
      const found: CueHit[] = []
      for (const [i, name] of names.entries()) {
        const neighbours = [names[i - 1], names[i + 1]].filter((next) => next !== undefined)
        const result = weighOne(name, neighbours, block, hits, far)
        weighed.set(name, { weighed: result })
        if (leader(result.scores) === 0 && (result.scores[0] ?? 0) > 0)
          found.push(mentionCue(name, block.text))
      }
      if (found.length > 0) hits = [...hits, ...found].sort((a, b) => a.start - b.start)
    }
    return weighed
  }

  /** What a heading or a title says: its names count as well. */
  const findAll: FindCues = (raw, folded) => [
    ...findCues(raw, folded),
    ...findNames(raw, folded)
      .filter((name) => !name.doubt)
      .map((name) => mentionCue(name, raw)),
  ]

  return { read, findCues: findAll }
}

interface WholeBlock {
  text: string
  folded: string
  lang: string | undefined
  /** Those in doubt, and what each one's surroundings say of it. */
  names: readonly Named[]
  told: ReadonlyMap<Named, readonly Told[]>
  all: readonly Named[]
  hits: readonly CueHit[]
  /** The cues around the block. */
  near: readonly CueHit[]
}

function plain({ start, end, entity }: Named): Candidate {
  return { start, end, entity: entity.id }
}

function toldAround({ entity, doubt, start, end }: Named, text: string, lang: string | undefined): Told[] {
  return doubt ? shapesAround(entity, doubt, { text, start, end, lang }) : []
}

function weighOne(
  name: Named,
  neighbours: readonly Named[],
  block: WholeBlock,
  hits: readonly CueHit[],
  far: FarEvidence,
): Weighed {
  const { entity, doubt, foldedStart: start, foldedEnd: end } = name
  const [written, capitals, small] = doubt?.prior ?? [0, 0, 0]
  const surface = block.text.slice(name.start, name.end)
  const isSmall = isInSmall(surface)
  const isCapital = surface === surface.toUpperCase() && surface !== surface.toLowerCase()
  const prior = isSmall ? small : isCapital ? capitals : written
  const senses = 1 + (entity.senses?.others.length ?? 0)
  const subject = {
    entity: entity.id,
    senses,
    prior: prior - misfit(name, block.text, block.lang),
    small: isSmall,
    start,
    end,
    neighbours,
  }
  const weighed = withoutOthers(
    withTold(weigh(subject, block.folded, hits, far), block.told.get(name) ?? []),
    name,
  )
  return doubt?.initials ? withSpelling(weighed, name, block, entity) : weighed
}

/** `OIPC` is no band, however much music is about. */
function withoutOthers({ scores, cues }: Weighed, { entity, doubt }: Named): Weighed {
  const able = doubt?.others
  if (!able) return { scores, cues }
  const others = entity.senses?.others ?? []
  const isAble = (sense: number) => sense === 0 || able.includes(others[sense - 1]?.id ?? '')
  return { scores: scores.map((score, i) => (isAble(i) ? score : Number.NEGATIVE_INFINITY)), cues }
}

/**
 * How much less an inflected form weighs in a language that has no such form, where it is more likely another word
 * (Dutch `Interpolis`); less so when the page does not say its language.
 */
function misfit({ langs, start, end }: Named, text: string, lang: string | undefined): number {
  if (!langs || /[^\0-\u024f]/.test(text.slice(start, end))) return 0
  const primary = lang?.toLowerCase().split('-')[0]
  if (!primary) return 1.5
  return langs.split(' ').includes(primary) ? 0 : 4
}

/** In small letters too, it is one for sure: `il interpole`. */
function isOtherWord(name: Named, text: string, lang: string | undefined): boolean {
  const surface = text.slice(name.start, name.end)
  return name.doubt !== undefined && surface === surface.toLowerCase() && misfit(name, text, lang) > 0
}

const SPELT_OUT = 6

/** Words beside an abbreviation that spell it say what it stands for: the entity, or something else. */
function withSpelling(weighed: Weighed, name: Named, block: WholeBlock, entity: LexiconEntity): Weighed {
  const span = findSpelling(block.text, name.start, name.end)
  if (!span) return weighed
  const own = block.all.some((near) => near !== name && near.start < span.end && near.end > span.start)
  const other = entity.senses?.others.findIndex(({ id }) => id === 'expansion') ?? -1
  const sense = own ? 0 : other + 1
  // A lexicon without that sense can only say that it is not the entity.
  const gain = own || other >= 0 ? SPELT_OUT : -SPELT_OUT
  const spelling = block.text.slice(span.start, span.end)
  const scores = weighed.scores.map((score, i) => (i === sense ? score + gain : score))
  const cues = weighed.cues.map((texts, i) => (i === sense ? [spelling, ...texts].slice(0, 5) : texts))
  return { scores, cues }
}
