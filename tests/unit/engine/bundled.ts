import { loadDossier } from '../../../.scripts/dossier-plugin'
import { createEngine, lexiconOf, type PageFacts } from '../../../engine/index'

export const { dossier } = loadDossier()
export const lexicon = lexiconOf(dossier)
export const engine = createEngine(lexicon)

/** The mentions of a text read as a page of its own, as `entity: surface`. */
export function found(text: string, facts: Partial<PageFacts> = {}): string[] {
  const page = engine.page({ title: '', ...facts })
  const reading = engine.read({ text, ...(facts.lang ? { lang: facts.lang } : {}) })
  page.add(reading)
  return engine.resolve(reading, page).mentions.map((m) => `${m.entity}: ${text.slice(m.start, m.end)}`)
}
