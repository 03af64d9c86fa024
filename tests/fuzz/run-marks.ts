import { type BrowserName, launch } from '../browser/launch'
import { describeFailure, openFuzz, runPage, STEPS, shrink } from './fuzz'

interface MarksRun {
  browser: BrowserName
  seed: number
  steps: number
  /** Ends after the page it is then at. */
  minutes: number
  /** The first page. */
  from: number
  /** Only this page, and of it only these steps. */
  page: number | undefined
  only: number[] | undefined
  /** Failures to stop after. */
  most: number
}

/** Compares the marks of random pages with the slow, obvious scan; says what it finds, and gives the failures. */
export async function runMarks({
  browser,
  seed,
  steps,
  minutes,
  from,
  page: one,
  only,
  most,
}: MarksRun): Promise<number> {
  const launched = await launch({ name: browser })
  const fuzz = await openFuzz(launched)
  const first = one ?? from
  const pages = one === undefined ? Math.ceil(steps / STEPS) : 1
  const taken = only ?? Array.from({ length: STEPS }, (_, i) => i)
  let [failures, done] = [0, 0]
  const end = Date.now() + minutes * 60_000
  let page = first
  for (; page < first + pages && failures < most && Date.now() < end; page++) {
    const failure = await runPage(fuzz, { seed, page, steps: taken })
    done += failure?.steps.length ?? taken.length
    if (failure) {
      failures++
      console.log(describeFailure(only ? failure : await shrink(fuzz, failure)))
    }
    if (page % 40 === 39) console.error(`${done} steps`)
  }
  fuzz.close()
  await launched.close()
  console.log(
    `${browser}, seed ${seed}: ${done} steps on pages ${first} to ${page - 1}, ${failures} failures`,
  )
  return failures
}
