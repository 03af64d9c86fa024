/** The engine's one door: text in, mentions out; dossier in, summary out. Pure: no DOM, no browser API. */
export { type Article, findQuote, type Quote, type Sentence, splitArticle } from './article'
export * from './dossier'
export * from './engine'
export * from './lexicon'
export { fold } from './normalise'
export { createProbe, type ProbeSource } from './probe'
export { probeOf } from './probe-source'
export * from './types'
