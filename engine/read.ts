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
  const doubts = lexicon.entities.flatMap(({ id: entity, senses }) =>
    (senses?.doubts ?? []).map((doubt) => ({ entity, doubt })),
  )
  const findCues: FindCues = (raw, folded) =>
    cueFinder.find(folded.text, (start, end) => raw.slice(...rawSpan(folded, start, end)))

  function read({ text, around, lang }: Block): Reading {
    const folded = fold(text)
    const found = findNames(text, folded).filter((name) => !isOtherWord(name, text, lang))
    const names = found.some(({ surname }) => !surname) ? found : []
    const doubtful = options.senses === false ? [] : names.filter((name) => name.doubt)
    if (doubtful.length === 0) return { text, candidates: names.map((name) => candidateOf(name)) }
    // `Interpolas` is no cue for interpolation where it is the name in Lithuanian.
    const whole = names.filter((name) => misfit(name, text, lang) === 0)
    const cues = findCues(text, folded).filter(
      ({ start, end }) =>
        !whole.some(({ foldedStart, foldedEnd }) => start === foldedStart && end <= foldedEnd),
    )
    const sure = names.filter((name) => !name.doubt).map((name) => mentionCue(name, text))
    const weighings = doubtful.map((name) => ({
      name,
      told: toldAround(name, text, lang),
      weighed: UNWEIGHED,
    }))
    const block = {
      text,
      folded: folded.text,
      lang,
      weighings,
      all: names,
      hits: inOrder(cues, sure),
      near: [],
    }
    weighAll(block)
    if (around && weighings.some(({ weighed }) => !isDecided(weighed))) {
      const near = around()
      if (near) weighAll({ ...block, near: findCues(near, fold(near)) })
    }
    const weighedOf = (name: Named) => weighings.find((weighing) => weighing.name === name)?.weighed
    return { text, candidates: names.map((name) => candidateOf(name, weighedOf(name))) }
  }

  function mentionCue(name: Named, text: string): CueHit {
    const { foldedStart, foldedEnd, entity } = name
    const uses = cueFinder.mentionOf(entity.id)
    const surface = text.slice(name.start, name.end)
    return { start: foldedStart, end: foldedEnd, text: surface, key: fold(surface).text, uses }
  }

  /** Doubt by doubt in the lexicon's order, so that names may count on those decided before them. */
  function weighAll(block: WholeBlock): void {
    let { hits } = block
    for (const { entity, doubt } of doubts) {
      const weighings = block.weighings.filter(({ name }) => name.doubt === doubt)
      if (weighings.length === 0) continue
      const far = farEvidence(entity, [hits, block.near])
      const found: CueHit[] = []
      for (const [i, weighing] of weighings.entries()) {
        const neighbours = [weighings[i - 1], weighings[i + 1]].flatMap((next) => (next ? [next.name] : []))
        weighing.weighed = weighOne(weighing, neighbours, block, hits, far)
        const { scores } = weighing.weighed
        if (leader(scores) === 0 && (scores[0] ?? 0) > 0) found.push(mentionCue(weighing.name, block.text))
      }
      hits = inOrder(hits, found)
    }
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

/** A name in doubt, what its surroundings say of it, and what all evidence comes to. */
interface Weighing {
  readonly name: Named
  readonly told: readonly Told[]
  weighed: Weighed
}

const UNWEIGHED: Weighed = { scores: [], cues: [] }

interface WholeBlock {
  text: string
  folded: string
  lang: string | undefined
  weighings: readonly Weighing[]
  all: readonly Named[]
  hits: readonly CueHit[]
  /** The cues around the block. */
  near: readonly CueHit[]
}

function candidateOf({ start, end, entity, surname }: Named, weighed?: Weighed): Candidate {
  const candidate = { start, end, entity: entity.id, surname }
  return weighed ? { ...candidate, weighed } : candidate
}

function inOrder(hits: readonly CueHit[], more: readonly CueHit[]): readonly CueHit[] {
  return more.length > 0 ? [...hits, ...more].sort((a, b) => a.start - b.start) : hits
}

function toldAround({ entity, doubt, start, end }: Named, text: string, lang: string | undefined): Told[] {
  return doubt ? shapesAround(entity, doubt, { text, start, end, lang }) : []
}

function weighOne(
  { name, told }: Weighing,
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
    surname: name.surname,
    start,
    end,
    neighbours,
  }
  const weighed = withoutOthers(withTold(weigh(subject, block.folded, hits, far), told), name)
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
