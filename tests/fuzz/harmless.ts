import type { BrowserName, Launched } from '../browser/launch'
import { type PageServer, servePages } from '../browser/server'
import { differences } from '../harmless/difference'
import { openWatched, type Told, type Watched } from '../harmless/watched'
import { bundleFuzz } from './fuzz'

/** Steps on one page before it is used and the next is loaded. */
export const HARMLESS_STEPS = 4
/** How long marks are waited for after a step, in ms. What they must be is the other fuzzer's concern. */
const PATIENCE = 1000

/**
 * What Firefox may do otherwise with us, on one page in 300: an underline in a highlight makes it compute anew how far
 * text reaches, and then a scroller that stands at its end, on half a pixel, is rounded the other way. A highlight of a
 * background alone does not. (153)
 */

/**
 * Firefox scrolls to what is typed in a later frame, and by a pixel less once it has come to rest; where nothing makes it
 * look at the page meanwhile, half a second later. In ms.
 */
const REST: Record<BrowserName, number> = { chromium: 0, firefox: 600 }

/**
 * Makes a page lay out all it holds anew, of which its scripts see nothing. What Firefox lays out step by step is now and
 * then not what its content comes to: an empty line that has gone keeps its place. Anything that makes the browser look
 * again mends it, ours as much as the page's own; so where only the page without us changes by this, we did no harm.
 */
const LAY_OUT_ANEW = `{
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':root { zoom: 1.01 !important }')
  document.adoptedStyleSheets.push(sheet)
  document.documentElement.getBoundingClientRect()
  document.adoptedStyleSheets.pop()
  document.documentElement.getBoundingClientRect()
}`

/** Two browsers side by side, the extension in one of them. */
export interface Pair {
  ours: Watched
  theirs: Watched
  server: PageServer
  script: string
  /** How long a page takes to come to rest after a step, in ms. */
  rest: number
}

export interface Harm {
  seed: number
  page: number
  /** The step after which the pages differed, or what was done with them in the end. */
  step: string
  kinds: string[]
  differences: string[]
}

export interface Compared {
  harm?: Harm
  /** Marks that stood on the page after its steps, added up. */
  marks: number
  /** Waits for the right marks that were given up. */
  late: number
  /** Steps after which the page without us stood where its own content does not place it. */
  outdated: number
}

/** Opens a tab in each of two browsers, for the same random pages. */
export async function openPair(marked: Launched, plain: Launched): Promise<Pair> {
  // Anchored scrolling depends, by a pixel, on when the browser happens to lay out.
  const style = '<style>* { overflow-anchor: none }</style>'
  const server = await servePages({
    '/': `<!doctype html><title>A page</title>${style}<body><p>Nothing yet.</p>`,
  })
  const [ours, theirs] = [await openWatched(marked), await openWatched(plain)]
  // Small, so that there is something to scroll.
  for (const { tab } of [ours, theirs]) await tab.setViewport({ width: 700, height: 300 })
  return { ours, theirs, server, script: await bundleFuzz(), rest: REST[marked.name] }
}

/** What a page tells after some script ran in it; `kinds` is what the script did. */
interface Moment {
  kinds: string[]
  seen: Told
  marks: number
  isLate: boolean
}

/** Takes a random page through random changes in both browsers; gives the first difference. */
export async function comparePage(
  pair: Pair,
  { seed, page, print = true }: { seed: number; page: number; print?: boolean },
): Promise<Compared> {
  const { ours, theirs, server, script, rest } = pair
  const compared: Compared = { marks: 0, late: 0, outdated: 0 }
  const kinds: string[] = []
  const both = <T>(each: (watched: Watched) => Promise<T>) => Promise.all([each(ours), each(theirs)])
  /** Compares what the pages tell; true when they differ. */
  const compare = async ([one, other]: [Told, Told], step: string) => {
    const errors = { 'errors of the driver': theirs.takeErrors() }
    const mine = { ...one, 'errors of the driver': ours.takeErrors() }
    const found = differences(mine, { ...other, ...errors })
    if (found.length === 0) return false
    if ('boxes' in other) {
      await theirs.tab.evaluate(LAY_OUT_ANEW)
      if (differences(mine, { ...(await theirs.seen()), ...errors }).length === 0) {
        compared.outdated++
        return false
      }
    }
    compared.harm = { seed, page, step, kinds, differences: found }
    return true
  }
  /** Runs a script in both pages, lets the marks follow, and compares what the pages tell. */
  const take = async (doing: string, step: string) => {
    const [one, other] = await both(({ tab }) => tab.evaluate(momentAfter(doing, tab === ours.tab, rest)))
    const [mine, without] = [one as Moment, other as Moment]
    kinds.push(mine.kinds.join(', '))
    compared.marks += mine.marks
    if (mine.isLate) compared.late++
    return await compare([mine.seen, without.seen], step)
  }

  await both(async ({ tab }) => {
    await tab.goto(server.origin)
    await tab.evaluate(script)
  })
  if (await take(`fuzz.startUsedPage(${seed}, ${page}), []`, 'as it was made')) return compared
  for (let step = 0; step < HARMLESS_STEPS; step++) {
    const which = `(${seed}, ${page}, ${step})`
    if (await take(`[...fuzz.takeStep${which}, ...fuzz.act${which}]`, `step ${step}`)) return compared
  }
  if (await compare(await both((watched) => watched.use()), 'undo, find and copy')) return compared
  if (print) {
    const printed = await both(async (watched) => ({ print: await watched.print() }))
    if (await compare(printed, 'print')) return compared
  }
  await compare(await both((watched) => watched.seen()), 'the page after that')
  return compared
}

const momentAfter = (doing: string, isOurs: boolean, rest: number) => `(async () => {
  const kinds = (${doing})
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await new Promise((resolve) => setTimeout(resolve, ${rest}))
  const isLate = ${isOurs} && (await fuzz.settle(${PATIENCE})).length > 0
  return { kinds, isLate, marks: ${isOurs} ? fuzz.countPainted() : 0, seen: harmless.seen() }
})()`

export function describeHarm({ seed, page, step, kinds, differences: found }: Harm): string {
  return [
    `seed ${seed}, page ${page}, ${step}: replay with --harmless --seed ${seed} --page ${page}`,
    `  steps: ${kinds.join(' | ')}`,
    ...found.map((line) => `  ${line}`),
  ].join('\n')
}
