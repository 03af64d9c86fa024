import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { type Dossier, probeOf, readDossier } from '../engine/index'

const DOSSIER = join(import.meta.dirname, '../assets/dossiers/interpol-kaspersky.json')

/**
 * Serves the bundled dossier in three cuts, so that each script loads no more of it than it needs, and fails the
 * build with a `DossierError` when the dossier's form or one of its citations is wrong:
 * `dossier:probe` (for every frame), `dossier:lexicon` (for frames with a candidate), `dossier:full` (for readers).
 */
export function dossierPlugin(): Plugin {
  const cuts: Record<string, () => string> = {
    'dossier:probe': () => `export const probe = ${JSON.stringify(probeOf(load().dossier))}`,
    'dossier:lexicon': () => `export const lexicon = ${JSON.stringify(lexiconOf(load().dossier))}`,
    'dossier:full': () => {
      const { dossier, article } = load()
      return `export const dossier = ${JSON.stringify(dossier)}\nexport const article = ${JSON.stringify(article)}`
    },
  }
  return {
    name: 'aparte:dossier',
    buildStart() {
      load()
      this.addWatchFile(DOSSIER)
    },
    resolveId: (id) => (id in cuts ? `\0${id}` : undefined),
    load: (id) => cuts[id.slice(1)]?.(),
  }
}

function load() {
  const json = JSON.parse(readFileSync(DOSSIER, 'utf8'))
  const article = readFileSync(join(dirname(DOSSIER), String(json.article?.file)), 'utf8')
  return readDossier(json, article)
}

function lexiconOf(dossier: Dossier) {
  return { entities: dossier.entities.map(({ id, names }) => ({ id, names })) }
}
