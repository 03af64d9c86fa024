import { type BrowserName, launch } from '../browser/launch'
import { comparePage, describeHarm, HARMLESS_STEPS, openPair } from './harmless'

/** One page in so many is printed: that takes as long as all else. */
const PRINTED = 10

interface HarmlessRun {
  browser: BrowserName
  seed: number
  first: number
  pages: number
  /** Ends after the page it is then at. */
  minutes: number
  /** Differing pages to stop after. */
  most: number
}

/** Compares random pages with and without the extension; says what it finds, and gives how many pages differ. */
export async function runHarmless({
  browser,
  seed,
  first,
  pages,
  minutes,
  most,
}: HarmlessRun): Promise<number> {
  const marked = await launch({ name: browser })
  const plain = await launch({ name: browser, extension: false })
  const pair = await openPair(marked, plain)
  let [harms, done, marks, late, outdated] = [0, 0, 0, 0, 0]
  const end = Date.now() + minutes * 60_000
  for (let page = first; page < first + pages && harms < most && Date.now() < end; page++) {
    const compared = await comparePage(pair, { seed, page, print: page % PRINTED === 0 })
    done++
    marks += compared.marks
    late += compared.late
    outdated += compared.outdated
    if (compared.harm) {
      harms++
      console.log(describeHarm(compared.harm))
    }
    if (done % 50 === 0) console.error(`${done} pages`)
  }
  pair.server.close()
  await marked.close()
  await plain.close()
  console.log(
    `${browser}, seed ${seed}: ${done} pages from ${first} on, ${HARMLESS_STEPS} steps each, ${marks} marks seen, ${late} times not the right ones in time, ${outdated} times the page without us was laid out wrongly, ${harms} pages that differ`,
  )
  return harms > 0 || marks === 0 ? Math.max(harms, 1) : 0
}
