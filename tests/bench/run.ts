import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BrowserName } from '../browser/launch'
import { bundleBench } from './bundle'
import { measureChanges } from './changes'
import { measureInstalled } from './installed'
import { check } from './limits'
import { drawPlot } from './plot'
import { writeReport } from './report'
import type { Results } from './results'
import { openSession } from './session'
import { type Plan, runCold, runExtras, runGenerated, runNames, runReal } from './stages'

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
  generated: () => runGenerated(session, script, plan, results),
  cold: () => runCold(session, script, plan, results),
  names: () => runNames(session, script, plan, results),
  extras: () => runExtras(session, script, plan, results),
  changes: async () => {
    if (browser === 'chromium') await measureChanges(given.quick ? 1 : 5, results)
  },
  installed: async () => {
    if (browser === 'chromium') results.installed = await measureInstalled(plan.everyPage)
  },
}
const wanted = given.only?.split(',') ?? Object.keys(stages)
for (const name of wanted) {
  const start = Date.now()
  await stages[name]?.()
  console.error(`${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`)
}
await session.close()

const checked = check(results)
const report = writeReport(results, checked)
console.log(report)
if (!given.only && !given.quick) {
  const name = browser === 'chromium' ? 'results' : `results-${browser}`
  writeFileSync(join(import.meta.dirname, `${name}.md`), report)
  writeFileSync(join(import.meta.dirname, `${name}.svg`), drawPlot(results))
}
const failed = checked.filter(({ holds, value }) => !holds && !(given.only && Number.isNaN(value)))
process.exitCode = failed.length > 0 ? 1 : 0
