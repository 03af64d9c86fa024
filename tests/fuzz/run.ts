import { parseArgs } from 'node:util'
import { type BrowserName, launch } from '../browser/launch'
import { describeFailure, openFuzz, runPage, STEPS, shrink } from './fuzz'

const { values: given } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    steps: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    /** Only this page, and of it only these steps: to see one failure again. */
    page: { type: 'string' },
    only: { type: 'string' },
    /** Stop after so many failures. */
    failures: { type: 'string', default: '3' },
  },
})
const browser: BrowserName = given.browser === 'firefox' ? 'firefox' : 'chromium'
const seed = Number(given.seed)
const launched = await launch({ name: browser })
const fuzz = await openFuzz(launched)
const first = Number(given.page ?? 0)
const pages = given.page === undefined ? Math.ceil(Number(given.steps) / STEPS) : 1
const steps =
  given.only === undefined
    ? Array.from({ length: STEPS }, (_, i) => i)
    : given.only.split(',').map(Number).filter(Number.isFinite)
let [failures, done] = [0, 0]
for (let page = first; page < first + pages && failures < Number(given.failures); page++) {
  const failure = await runPage(fuzz, { seed, page, steps })
  done += failure?.steps.length ?? steps.length
  if (failure) {
    failures++
    console.log(describeFailure(given.only === undefined ? await shrink(fuzz, failure) : failure))
  }
  if (page % 40 === 39) console.error(`${done} steps`)
}
fuzz.close()
await launched.close()
console.log(`${browser}, seed ${seed}: ${done} steps on ${pages} pages, ${failures} failures`)
process.exitCode = failures > 0 ? 1 : 0
