import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { popupDossier } from '../common/popup-dossier'
import { lexiconOf, type ProbeSource, packLexicon, probeOf, readDossier } from '../engine/index'

const DOSSIER = join(import.meta.dirname, '../assets/dossiers/interpol-kaspersky.json')
const ENGINE = join(import.meta.dirname, '../engine/')
/** What tells each entity's names from the same letters with another sense; a file of its own for its length. */
const SENSES = DOSSIER.replace(/\.json$/, '.senses.json')

/**
 * Serves the bundled dossier in five cuts, so that each script loads no more of it than it needs, and fails the
 * build with a `DossierError` when the dossier's form or one of its citations is wrong:
 * `dossier:probe` (for every frame), `dossier:packed` (for frames with a candidate, which unpack it in a task of its own),
 * `dossier:lexicon` (the same, unpacked at once), `dossier:full` (all it says, with the article, for the card and our own pages), `dossier:popup` (what the popup shows of it: it opens often, and at once).
 */
export function dossierPlugin(): Plugin {
  const cuts: Record<string, () => string> = {
    'dossier:probe': () => probeModule(probeOf(lexiconOf(loadDossier().dossier))),
    'dossier:packed': () => {
      const packed = packLexicon(loadDossier().dossier).replace(/['\\]/g, '\\$&')
      return `export const packed = '${packed}'`
    },
    'dossier:lexicon': () =>
      `import { packed } from 'dossier:packed'\nimport { unpackLexicon } from '${ENGINE}pack'\nexport const lexicon = unpackLexicon(packed)`,
    'dossier:full': () => {
      const { dossier, article } = loadDossier()
      // What tells senses apart is for the engine alone, and a third of the whole.
      const entities = dossier.entities.map(({ senses: _, ...entity }) => entity)
      return `export const dossier = ${JSON.stringify({ ...dossier, entities })}\nexport const article = ${JSON.stringify(article)}`
    },
    'dossier:popup': () => {
      const { dossier, article } = loadDossier()
      return `export const dossier = ${JSON.stringify(popupDossier(dossier, article))}`
    },
  }
  return {
    name: 'aparte:dossier',
    buildStart() {
      loadDossier()
      this.addWatchFile(DOSSIER)
      this.addWatchFile(SENSES)
    },
    // The engine's modules do nothing on their own: a script that needs one of them gets no other (valibot least).
    transform: (_, id) => (id.startsWith(ENGINE) ? { moduleSideEffects: false } : undefined),
    resolveId: (id) => (id in cuts ? `\0${id}` : undefined),
    load: (id) => cuts[id.slice(1)]?.(),
  }
}

/** The script in every frame is to stay small: it has what tests for many names only where there are many. */
export function probeModule(source: ProbeSource): string {
  const { grams, ...few } = source
  const many = grams === undefined ? '' : `, createGramTest(${JSON.stringify(grams)})`
  return [
    `import { createProbe } from '${ENGINE}probe'`,
    many && `import { createGramTest } from '${ENGINE}probe-grams'`,
    `export const probe = createProbe(${JSON.stringify(few)}${many})`,
  ].join('\n')
}

/** Reads and checks the bundled dossier, its article and its senses. Throws `DossierError`. */
export function loadDossier() {
  const json = JSON.parse(readFileSync(DOSSIER, 'utf8'))
  const senses = JSON.parse(readFileSync(SENSES, 'utf8'))
  for (const entity of json.entities) if (senses[entity.id]) entity.senses = senses[entity.id]
  const article = readFileSync(join(dirname(DOSSIER), String(json.article?.file)), 'utf8')
  return readDossier(json, article)
}
