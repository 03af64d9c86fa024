import { type CueHit, createCueFinder } from './evidence'
import { findSpelling } from './initials'
import type { Lexicon, LexiconEntity } from './lexicon'
import { createNameFinder, type Named } from './names'
import { type Folded, fold, rawSpan } from './normalise'
import { createPageEvidence, type PageState } from './page'
import { decide, leader } from './resolve'
import { type FarEvidence, farEvidence, type Weighed, weigh } from './weigh'

/** A name in text that was resolved to an entity. Offsets are UTF-16 units into the raw text, `end` exclusive. */
export interface Mention {
  start: number
  end: number
  entity: string
  because: Because
}

/** A candidate that was left unmarked, and the sense it was taken to have. */
export interface Unmarked {
  start: number
  end: number
  /** The entity it would have been. */
  entity: string
  /** Id of the other sense, such as `band`; `unclear` when nothing speaks for the entity. */
  sense: string
  because: Because
}

/** Why a candidate was decided as it was. */
export interface Because {
  /** What decided: the name has no other sense, words near it, the page as a whole, or the reader. */
  by: 'name' | 'context' | 'page' | 'reader'
  /** The cues that weighed most, as they stand in the text; at most five. */
  cues: readonly string[]
}

/** One block of a page, as the engine wants it. */
export interface Block {
  text: string
  /** Text near the block that may tell its sense: its heading, neighbouring blocks. */
  around?: string
  /** BCP 47 tag, when the page says. */
  lang?: string
}

/** What is known of a page before its text is read. */
export interface PageFacts {
  title: string
  lang?: string
  /** What the reader decided for this site, by entity: never its doubtful names, or all of them. */
  senses?: Readonly<Record<string, 'not' | 'mark'>>
}

/** What reading a block gave: candidates and the evidence the block holds. Kept by the caller, opaque to it. */
export interface Reading {
  readonly text: string
  readonly candidates: readonly Candidate[]
}

export interface Candidate {
  readonly start: number
  readonly end: number
  readonly entity: string
  /** Present when the name has other senses. */
  readonly weighed?: Weighed
}

/** The evidence of a page so far. Changes only through `add` and `remove`. */
export interface PageEvidence {
  add(reading: Reading): void
  remove(reading: Reading): void
  /** Changes when, and only when, earlier readings may resolve differently: then call `resolve` on them again. */
  readonly version: number
}

export interface Resolution {
  mentions: Mention[]
  unmarked: Unmarked[]
}

export interface Engine {
  /** Finds the candidates of a block. Does the costly part; its result may be resolved many times. */
  read(block: Block): Reading
  /** Starts the evidence of a page. */
  page(facts: PageFacts): PageEvidence
  /** Decides each candidate of a reading by the page's evidence. Pure. */
  resolve(reading: Reading, page: PageEvidence): Resolution
}

/** Parts of the work that can be left out, to measure what each is worth. */
export interface EngineOptions {
  /** Weigh other senses. */
  senses?: boolean
  /** Let the page's evidence decide where a block's does not. */
  page?: boolean
}

/** Creates an engine for the names of a lexicon. Compiling is done once, here. */
export function createEngine(lexicon: Lexicon, options: EngineOptions = {}): Engine {
  const findNames = createNameFinder(lexicon)
  const doubts = lexicon.entities.flatMap((entity) => entity.senses?.doubts ?? [])
  const cueFinder = createCueFinder(lexicon, (text) => fold(text).text)

  const findCues = (raw: string, folded: Folded) =>
    cueFinder.find(folded.text, (start, end) => raw.slice(...rawSpan(folded, start, end)))

  function read({ text, around, lang }: Block): Reading {
    const folded = fold(text)
    const names = findNames(text, folded).filter((name) => !isOtherWord(name, text, lang))
    const doubtful = options.senses === false ? [] : names.filter((name) => name.doubt)
    if (doubtful.length === 0) return { text, candidates: names.map(plain) }
    const cues = findCues(text, folded)
    const sure = names.filter((name) => !name.doubt).map((name) => mentionCue(name, text))
    const hits = [...cues, ...sure].sort((a, b) => a.start - b.start)
    const far = [{ folded: folded.text, hits }]
    if (around) {
      const foldedAround = fold(around)
      far.push({ folded: foldedAround.text, hits: findCues(around, foldedAround) })
    }
    const weighed = weighAll({ text, folded: folded.text, lang, names: doubtful, all: names, hits, far })
    return { text, candidates: names.map((name) => ({ ...plain(name), ...weighed.get(name) })) }
  }

  function mentionCue(name: Named, text: string): CueHit {
    const { foldedStart, foldedEnd, entity } = name
    const uses = cueFinder.mentionOf(entity.id)
    return { start: foldedStart, end: foldedEnd, text: text.slice(name.start, name.end), uses }
  }

  /** Doubt by doubt in the lexicon's order, so that names may count on those decided before them. */
  function weighAll(block: WholeBlock): Map<Named, { weighed: Weighed }> {
    const weighed = new Map<Named, { weighed: Weighed }>()
    let { hits } = block
    for (const doubt of doubts) {
      const names = block.names.filter((name) => name.doubt === doubt)
      if (names.length === 0) continue
      const far = farEvidence([{ folded: block.folded, hits }, ...block.far.slice(1)])
      const found: CueHit[] = []
      for (const name of names) {
        const result = weighOne(name, block, hits, far)
        weighed.set(name, { weighed: result })
        if (leader(result.scores) === 0 && (result.scores[0] ?? 0) > 0)
          found.push(mentionCue(name, block.text))
      }
      if (found.length > 0) hits = [...hits, ...found].sort((a, b) => a.start - b.start)
    }
    return weighed
  }

  return {
    read,
    page: (facts) => createPageEvidence(lexicon, facts, findCues(facts.title, fold(facts.title)), cueFinder),
    resolve: (reading, page) => decide(reading, page as PageState, lexicon, options),
  }
}

interface WholeBlock {
  text: string
  folded: string
  lang: string | undefined
  names: readonly Named[]
  all: readonly Named[]
  hits: readonly CueHit[]
  far: readonly { folded: string; hits: readonly CueHit[] }[]
}

function plain({ start, end, entity }: Named): Candidate {
  return { start, end, entity: entity.id }
}

function weighOne(name: Named, block: WholeBlock, hits: readonly CueHit[], far: FarEvidence): Weighed {
  const { entity, doubt, foldedStart: start, foldedEnd: end } = name
  const [written, capitals, small] = doubt?.prior ?? [0, 0, 0]
  const surface = block.text.slice(name.start, name.end)
  const isSmall = surface === surface.toLowerCase() && surface !== surface.toUpperCase()
  const isCapital = surface === surface.toUpperCase() && surface !== surface.toLowerCase()
  const prior = isSmall ? small : isCapital ? capitals : written
  const senses = 1 + (entity.senses?.others.length ?? 0)
  const subject = {
    entity: entity.id,
    senses,
    prior: isMisfit(name, block.text, block.lang) ? prior - MISFIT : prior,
    small: isSmall,
    start,
    end,
  }
  const weighed = weigh(subject, block.folded, hits, far)
  return doubt?.initials ? withSpelling(weighed, name, block, entity) : weighed
}

/** An inflected form in a language that has no such form is more likely another word (Dutch `Interpolis`). */
function isMisfit({ langs, start, end }: Named, text: string, lang: string | undefined): boolean {
  if (!langs || /[^\0-\u024f]/.test(text.slice(start, end))) return false
  const primary = lang?.toLowerCase().split('-')[0]
  return !primary || !langs.split(' ').includes(primary)
}

/** In small letters too, it is one for sure: `il interpole`. */
function isOtherWord(name: Named, text: string, lang: string | undefined): boolean {
  const surface = text.slice(name.start, name.end)
  return name.doubt !== undefined && surface === surface.toLowerCase() && isMisfit(name, text, lang)
}

const MISFIT = 4
const SPELT_OUT = 6

/** Words beside an abbreviation that spell it say what it stands for: the entity, or something else. */
function withSpelling(weighed: Weighed, name: Named, block: WholeBlock, entity: LexiconEntity): Weighed {
  const span = findSpelling(block.text, name.start, name.end)
  if (!span) return weighed
  const own = block.all.some((other) => other !== name && other.start < span.end && other.end > span.start)
  const sense = own ? 0 : (entity.senses?.others.findIndex((other) => other.id === 'expansion') ?? -1) + 1
  const spelling = block.text.slice(span.start, span.end)
  const scores = weighed.scores.map((score, i) => (i === sense ? score + SPELT_OUT : score))
  const cues = weighed.cues.map((texts, i) => (i === sense ? [spelling, ...texts].slice(0, 5) : texts))
  return { scores, cues }
}

/** Detects the mentions of one text on its own, as a page of one block. */
export function detect(engine: Engine, text: string, facts: PageFacts = { title: '' }): Mention[] {
  const page = engine.page(facts)
  const reading = engine.read(facts.lang ? { text, lang: facts.lang } : { text })
  page.add(reading)
  return engine.resolve(reading, page).mentions
}
