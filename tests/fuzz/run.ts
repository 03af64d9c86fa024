import { parseArgs } from 'node:util'
import { runHarmless } from './run-harmless'
import { runMarks } from './run-marks'

const { values: given } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    /** Compare pages with and without the extension, instead of marks with a slow scan. */
    harmless: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '10000' },
    /** How many pages `--harmless` compares. */
    pages: { type: 'string', default: '1000' },
    /** The first page, to go on where another run ended. */
    from: { type: 'string', default: '0' },
    /** Only this page, and of it only these steps: to see one failure again. */
    page: { type: 'string' },
    only: { type: 'string' },
    /** Stop after so long; go on later with `--from`. */
    minutes: { type: 'string', default: '600' },
    /** Stop after so many failures. */
    failures: { type: 'string', default: '3' },
  },
})
const common = {
  browser: given.browser === 'firefox' ? ('firefox' as const) : ('chromium' as const),
  seed: Number(given.seed),
  minutes: Number(given.minutes),
  most: Number(given.failures),
}
const failures = given.harmless
  ? await runHarmless({
      ...common,
      first: Number(given.page ?? given.from),
      pages: given.page === undefined ? Number(given.pages) : 1,
    })
  : await runMarks({
      ...common,
      steps: Number(given.steps),
      from: Number(given.from),
      page: given.page === undefined ? undefined : Number(given.page),
      only: given.only?.split(',').map(Number).filter(Number.isFinite),
    })
process.exitCode = failures > 0 ? 1 : 0
