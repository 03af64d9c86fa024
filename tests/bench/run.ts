import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BrowserName } from '../browser/launch'
import { bundleBench } from './bundle'
import { measureChanges } from './changes'
import { type Checked, check, checkInstalled } from './limits'
import { drawFeed, drawPlot } from './plot'
import { writeInstalledReport, writeReport } from './report'
import type { Results } from './results'
import { openSession } from './session'
import {
  type Plan,
  runCold,
  runExtras,
  runGenerated,
  runInstalled,
  runNames,
  runReal,
  runScripts,
} from './stages'

const { values: given } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    /** Few pages, few rounds: under a minute, for a look while working. */
    quick: { type: 'boolean', default: false },
    /** Only these stages, such as `real,cold`; nothing is written then. */
    only: { type: 'string' },
  },
})
const browser: BrowserName = given.browser === 'firefox' ? 'firefox' : 'chromium'
const plan: Plan = given.quick
  ? { rounds: 3, sizes: [0.1, 1], counts: [60, 10_000], everyPage: 4 }
  : { rounds: 7, sizes: [0.1, 1, 5, 10], counts: [60, 300, 1000, 3000, 10_000], everyPage: 1 }

const results: Results = { browser, rows: [], names: [], extras: [], registered: Number.NaN }
const session = await openSession(browser)
const script = await bundleBench()
const stages: Record<string, () => Promise<void>> = {
  real: () => runReal(session, script, plan, results),
  scripts: () => runScripts(session, script, plan, results),
  generated: () => runGenerated(session, script, plan, results),
  cold: () => runCold(session, script, plan, results),
  names: () => runNames(session, script, plan, results),
  extras: () => runExtras(session, script, plan, results),
  changes: async () => {
    if (browser === 'chromium') await measureChanges(given.quick ? 1 : 5, results)
  },
  installed: async () => {
    if (browser === 'chromium') await runInstalled(session, script, plan, results)
  },
}
/** Stages with the extension installed have a report of their own. */
const INSTALLED = ['changes', 'installed']
const wanted = given.only?.split(',') ?? Object.keys(stages)
for (const name of wanted) {
  const start = Date.now()
  await stages[name]?.()
  console.error(`${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`)
}
await session.close()

const failed: Checked[] = []
/** Prints a report, and keeps it when all of its stages have run in full. */
function conclude(names: readonly string[], file: string, checked: Checked[], report: string): boolean {
  if (!names.some((name) => wanted.includes(name))) return false
  const isWhole = names.every((name) => wanted.includes(name))
  failed.push(...checked.filter(({ holds, value }) => !holds && (isWhole || !Number.isNaN(value))))
  console.log(report)
  if (!isWhole || given.quick) return false
  writeFileSync(join(import.meta.dirname, `${file}.md`), report)
  return true
}
const scan = Object.keys(stages).filter((name) => !INSTALLED.includes(name))
const name = browser === 'chromium' ? 'results' : `results-${browser}`
const checked = check(results)
const keepPlot = (file: string, svg: string) => writeFileSync(join(import.meta.dirname, `${file}.svg`), svg)
if (conclude(scan, name, checked, writeReport(results, checked))) keepPlot(name, drawPlot(results))
if (browser === 'chromium') {
  const inUse = checkInstalled(results)
  if (conclude(INSTALLED, 'installed', inUse, writeInstalledReport(results, inUse)))
    keepPlot('installed', drawFeed(results))
}
process.exitCode = failed.length > 0 ? 1 : 0
