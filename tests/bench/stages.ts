import { bundledNames, manyNames, withNames } from './bundle'
import { measureInstalled } from './installed'
import type { CandidateName } from './page/candidates'
import { type BenchPage, generatePage, realPages } from './pages'
import type { Results, Row } from './results'
import { SCRIPTS } from './scripts'
import type { Session } from './session'

export interface Plan {
  rounds: number
  /** Sizes of the generated pages, in MB. */
  sizes: number[]
  /** Numbers of names. */
  counts: number[]
  /** Of the real pages, each so many-th. */
  everyPage: number
}

/** `mark.js, list` apart, which takes minutes on a long page. */
const QUICK: CandidateName[] = [
  'floor',
  'textContent',
  'ours, sentinel',
  'ours',
  'findAndReplaceDOMText',
  'mark.js, expression',
]
const ALL: CandidateName[] = [...QUICK, 'mark.js, list']
/** The largest page that the list is tried on, in MB. */
const LIST_UP_TO = 0.1
/** A page in another language, in MB. */
const LANGUAGE_SIZE = 0.1

const chosenPages = ({ everyPage }: Plan): BenchPage[] => realPages().filter((_, i) => i % everyPage === 0)
const bundled = (script: string) => withNames(script, bundledNames())

/** Real pages as they are, and with mentions put in; code warmed up. */
export async function runReal(session: Session, script: string, plan: Plan, results: Results) {
  await session.load(bundled(script))
  for (const words of [0, 2000]) {
    for (const page of chosenPages(plan)) {
      const { html } = words ? await session.call('plant', page.html, words) : page
      const times = await session.call('measureWarm', html, QUICK, plan.rounds)
      results.rows.push({ group: 'real', page: page.name, megabytes: html.length / 1e6, words, times })
    }
  }
}

/** Generated pages by size and by how many mentions they hold, each candidate's marks judged. */
export async function runGenerated(session: Session, script: string, plan: Plan, results: Results) {
  for (const megabytes of plan.sizes) {
    const bare = generatePage(megabytes)
    for (const words of [0, 2000, 50]) {
      await session.load(bundled(script))
      const { html } = words ? await session.call('plant', bare, words) : { html: bare }
      const names = megabytes <= LIST_UP_TO ? ALL : QUICK
      const rounds = megabytes >= 5 ? 3 : plan.rounds
      const times = await session.call('measureWarm', html, names, rounds)
      const row: Row = { group: 'generated', page: 'generated', megabytes, words, times, judged: {} }
      for (const name of megabytes <= 1 ? names : []) {
        const judged = await session.call('judge', html, name)
        if (judged && row.judged) row.judged[name] = judged
      }
      results.rows.push(row)
    }
  }
}

/** Pages in other languages, without a mention. */
export async function runScripts(session: Session, script: string, plan: Plan, results: Results) {
  await session.load(bundled(script))
  for (const written of SCRIPTS) {
    const html = generatePage(LANGUAGE_SIZE, written)
    const times = await session.call('measureWarm', html, QUICK, plan.rounds)
    results.rows.push({ group: 'scripts', page: written.language, megabytes: LANGUAGE_SIZE, words: 0, times })
  }
}

/** Each run in a document loaded anew, in code that has not run before, as content scripts run. */
export async function runCold(session: Session, script: string, plan: Plan, results: Results) {
  const names: CandidateName[] = ['floor', 'ours', 'findAndReplaceDOMText', 'mark.js, expression']
  const source = bundled(script)
  for (const words of [0, 2000]) {
    for (const page of chosenPages(plan)) {
      await session.load(source)
      const { html } = words ? await session.call('plant', page.html, words) : page
      const row: Row = { group: 'cold', page: page.name, megabytes: html.length / 1e6, words, times: {} }
      for (let round = 0; round < Math.min(3, plan.rounds); round++) {
        for (const name of names) {
          // The peers are there for the table alone: once is enough.
          if (round > 0 && name !== 'floor' && name !== 'ours') continue
          await session.load(source)
          row.times[name] = [...(row.times[name] ?? []), await session.call('measureCold', html, name)]
        }
      }
      results.rows.push(row)
    }
  }
}

/** Lexicons are measured in turn so often, for the machine is not the same from one minute to the next. */
const TURNS = 3

/** Ours with more and more names to look for. */
export async function runNames(session: Session, script: string, plan: Plan, results: Results) {
  const html = generatePage(1)
  const scripts = plan.counts.map((count) => withNames(script, manyNames(count)))
  const measured = plan.counts.map((count) => ({ count, none: [] as number[], some: [] as number[] }))
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [i, names] of measured.entries()) {
      await session.load(scripts[i] ?? '')
      const planted = await session.call('plant', html, 2000)
      names.none.push(...((await session.call('measureWarm', html, ['ours'], plan.rounds)).ours ?? []))
      names.some.push(
        ...((await session.call('measureWarm', planted.html, ['ours'], plan.rounds)).ours ?? []),
      )
    }
  }
  results.names = measured
}

/** What a run leaves behind, what it makes the browser do afterwards, and its longest task. */
export async function runExtras(session: Session, script: string, plan: Plan, results: Results) {
  await session.load(bundled(script))
  const { html } = await session.call('plant', generatePage(1), 2000)
  const dense = await session.call('plant', generatePage(1), 50)
  const largest = generatePage(plan.sizes.at(-1) ?? 1)
  const own = await session.call('measureSlices', largest, plan.rounds, 3.5)
  results.registered = await session.call('countPainted', dense.html)
  for (const candidate of QUICK) {
    const paint: number[] = []
    for (let i = 0; i < 3; i++) paint.push(await session.call('measurePaint', html, candidate))
    const heap = await session.call('measureHeap', html, candidate)
    const judged = await session.call('judge', html, candidate)
    const whole = await session.call('measureWarm', largest, [candidate], 1)
    results.extras.push({
      candidate,
      changes: judged?.changes,
      heap,
      paint,
      longest: candidate === 'ours' ? own : (whole[candidate] ?? []),
    })
  }
}

/** Real pages as they load with the extension installed, as they are and with mentions put in. */
export async function runInstalled(session: Session, script: string, plan: Plan, results: Results) {
  await session.load(bundled(script))
  const bare = chosenPages(plan)
  const planted: BenchPage[] = []
  for (const { name, html } of bare) {
    planted.push({ name, html: (await session.call('plant', html, 2000)).html })
  }
  results.installed = { none: await measureInstalled(bare), some: await measureInstalled(planted) }
}
