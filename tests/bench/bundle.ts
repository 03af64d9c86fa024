import { join } from 'node:path'
import { build } from 'vite'
import { loadDossier } from '../../.scripts/dossier-plugin'
import { minified } from '../../.scripts/terser-plugin'
import { allNames, type Lexicon, lexiconOf, probeOf } from '../../engine/index'

const ROOT = join(import.meta.dirname, '../..')

/** The bench's script for a page: the shipped modules and the peers, reading the names that `withNames` puts before. */
export async function bundleBench({ readable = false } = {}): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'bench:names',
        resolveId: (id) => (id.startsWith('dossier:') ? `\0${id}` : undefined),
        load(id) {
          const cut = /^\0dossier:(.+)$/.exec(id)?.[1]
          const value = `globalThis.benchNames.${cut}`
          if (cut !== 'probe') return cut ? `export const ${cut} = ${value}` : undefined
          return `import { createAnyProbe } from '${ROOT}/engine/probe-grams'\nexport const probe = createAnyProbe(${value})`
        },
      },
    ],
    build: {
      write: false,
      minify: !readable,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'page/index.ts'), formats: ['iife'], name: 'benchScript' },
    },
  })
  const output = Array.isArray(built) ? built[0] : built
  if (!output || !('output' in output)) throw new Error('The bench’s bundle is empty.')
  const { code } = output.output[0]
  return readable ? code : await minified(code)
}

/** The script with its names in front; those that peers look for are the bundled ones, as they are written. */
export function withNames(script: string, lexicon: Lexicon): string {
  const names = loadDossier().dossier.entities.flatMap(allNames)
  return `globalThis.benchNames = ${JSON.stringify({ probe: probeOf(lexicon), lexicon, names })};${script};0`
}

/** The names of the bundled dossier. */
export const bundledNames = (): Lexicon => lexiconOf(loadDossier().dossier)

/** A lexicon of about `count` names: the bundled ones, and made-up ones of two or three syllables and words. */
export function manyNames(count: number): Lexicon {
  const { dossier } = loadDossier()
  const syllables =
    'ba ce di fo gu ha je ki lo mu na pe qi ro su ta ve wi xo yu za bre cli dra flo gre'.split(' ')
  const invented = Array.from({ length: count }, (_, i) => {
    const at = (step: number) => syllables[Math.floor(i / step) % syllables.length] ?? ''
    const word = at(1) + at(26) + at(676) + at(17)
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}ex${i % 3 === 0 ? ` ${at(5)}trak` : ''}`
  })
  return lexiconOf({ entities: [...dossier.entities, { id: 'u1', names: { en: invented } }] })
}
