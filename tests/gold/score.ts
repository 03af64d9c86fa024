import { readFileSync } from 'node:fs'
import { loadDossier } from '../../.scripts/dossier-plugin'
import { createEngine, detect, type Engine, type Lexicon, lexiconOf } from '../../engine/index'
import { ablation } from './ablation'
import { GoldError, type GoldLine, readGold } from './corpus'
import { type Score, scoreOf, type Tally } from './tally'

/** `npm run gold -- FILE [--ablation] [--json]`: how well the engine finds what a corpus says is to be found. */
function main(args: readonly string[]): void {
  const file = args.find((arg) => !arg.startsWith('--'))
  if (!file) throw new GoldError('Name a corpus: npm run gold -- FILE [--ablation] [--json]')
  const lines = readGold(readFileSync(file, 'utf8'), file)
  const lexicon = lexiconOf(loadDossier().dossier)
  console.log(
    args.includes('--ablation') ? ablation(lines, lexicon) : report(lines, lexicon, args.includes('--json')),
  )
}

function report(lines: readonly GoldLine[], lexicon: Lexicon, json: boolean): string {
  const score = scoreWith(createEngine(lexicon), lines)
  return json ? JSON.stringify(score, undefined, 2) : table(score)
}

/** Scores an engine, each line read as a page of its own. */
export function scoreWith(engine: Engine, lines: readonly GoldLine[]): Score {
  return scoreOf(lines, (line) => detect(engine, line.text, { title: '', lang: line.lang }))
}

function table({ all, byEntity, byLang, misses }: Score): string {
  const rows = [
    row('all', all),
    ...Object.entries(byEntity).map(([id, tally]) => row(id, tally)),
    ...Object.entries(byLang).map(([lang, tally]) => row(lang, tally)),
  ]
  const listed = misses.map(
    ({ id, kind, entity, surface, context }) =>
      `${kind.padEnd(6)} ${id} ${entity} “${surface}”\n       ${context}`,
  )
  const head = `${''.padEnd(18)}${'precision'.padStart(10)}${'recall'.padStart(8)}${'F1'.padStart(8)}   found/expected`
  return [head, ...rows, '', `${misses.length} misses`, ...listed].join('\n')
}

function row(name: string, { precision, recall, f1, right, found, expected }: Tally): string {
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3))
  const [p = '', r = '', f = ''] = figures
  return `${name.padEnd(18)}${p.padStart(10)}${r.padStart(8)}${f.padStart(8)}   ${right} right of ${found}/${expected}`
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

if (process.argv[1]?.endsWith('score.ts')) {
  try {
    main(process.argv.slice(2))
  } catch (error) {
    if (error instanceof GoldError) fail(error.message)
    else if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      fail(`There is no file ${(error as NodeJS.ErrnoException).path}`)
    else throw error
  }
}
