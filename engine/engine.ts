import { createCueFinder } from './evidence'
import type { Lexicon } from './lexicon'
import { fold } from './normalise'
import { createPageEvidence, type PageState } from './page'
import { createReader } from './read'
import { decide } from './resolve'
import type { Engine, EngineOptions, Mention, PageFacts } from './types'

/** Creates an engine for the names of a lexicon. Compiling is done once, here. */
export function createEngine(lexicon: Lexicon, options: EngineOptions = {}): Engine {
  const cueFinder = createCueFinder(lexicon)
  const { read, findCues } = createReader(lexicon, cueFinder, options)
  return {
    read,
    page: (facts) =>
      createPageEvidence(lexicon, facts, () => findCues(facts.title, fold(facts.title)), cueFinder),
    resolve: (reading, page) => decide(reading, page as PageState, lexicon, options),
  }
}

/** Detects the mentions of one text on its own, as a page of one block. */
export function detect(engine: Engine, text: string, facts: PageFacts = { title: '' }): Mention[] {
  const page = engine.page(facts)
  const reading = engine.read(facts.lang ? { text, lang: facts.lang } : { text })
  page.add(reading)
  return engine.resolve(reading, page).mentions
}
