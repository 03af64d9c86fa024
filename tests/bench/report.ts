import { type Checked, SLACK } from './limits'
import type { CandidateName } from './page/candidates'
import type { OwnWork } from './profile'
import { type Results, type Row, select, summarise, timeOf } from './results'
import { figure, median, quantile, spread } from './statistics'

const NAMES: CandidateName[] = [
  'textContent',
  'ours, sentinel',
  'ours',
  'findAndReplaceDOMText',
  'mark.js, expression',
  'mark.js, list',
]

/** The results in Markdown. */
export function writeReport(results: Results, checked: readonly Checked[]): string {
  const parts = [
    `# Benchmark, ${results.browser === 'firefox' ? 'Firefox' : 'Chromium'}`,
    'Written by `npm run bench`. × is the cost in floors: a `TreeWalker` that reads the `data` of every text node once. All run in a content script’s world, in turn, on nodes that no script has touched; medians.',
    realTable(results),
    sizeTable(results),
    scriptsTable(results),
    judgedTable(results),
    namesTable(results),
    extrasTable(results),
    checkTable(checked),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** What was measured with the extension installed, in Markdown. */
export function writeInstalledReport(results: Results, checked: readonly Checked[]): string {
  const parts = [
    '# The extension installed, in Chromium',
    'Written by `npm run bench`, from the browser’s own tracing of our scripts.',
    installedTable(results),
    changesTable(results),
    checkTable(checked),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return ''
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function realTable(results: Results): string {
  const groups: [string, Row[]][] = [
    ['no mention', select(results, 'real', 0)],
    ['1 in 2,000 words', select(results, 'real', 2000)],
    ['no mention, cold', select(results, 'cold', 0)],
    ['1 in 2,000, cold', select(results, 'cold', 2000)],
  ]
  const present = groups.filter(([, rows]) => rows.length > 0)
  if (present.length === 0) return ''
  const cells = (name: CandidateName) =>
    present.map(([, rows]) => {
      const { median: middle, p90, total } = summarise(rows, name)
      return Number.isNaN(middle) ? '–' : `${figure(middle)} / ${figure(p90)} / ${figure(total)}`
    })
  return `## Real pages\n\n${present[0]?.[1].length} pages; × of the median page / 90th percentile / all together. “Cold” is a document loaded anew, in code that has not run.\n\n${table(
    ['', ...present.map(([head]) => head)],
    NAMES.slice(0, -1).map((name) => [name, ...cells(name)]),
  )}`
}

function sizeTable(results: Results): string {
  const rows = results.rows.filter(({ group }) => group === 'generated')
  if (rows.length === 0) return ''
  const cell = (row: Row, name: CandidateName) => {
    const ms = timeOf(row, name)
    return Number.isNaN(ms) ? '–' : `${figure(ms / timeOf(row, 'floor'))}× (${figure(ms)} ms)`
  }
  return `## Generated pages\n\nIn brackets: ms of one page; ± is half the distance between the quartiles of ours.\n\n${table(
    ['page', 'mentions', 'floor', ...NAMES, '±'],
    rows.map((row) => [
      `${row.megabytes} MB`,
      row.words ? `1 in ${row.words}` : 'none',
      `${figure(timeOf(row, 'floor'))} ms`,
      ...NAMES.map((name) => cell(row, name)),
      `${(spread(row.times.ours ?? []) * 100).toFixed(0)} %`,
    ]),
  )}`
}

function scriptsTable(results: Results): string {
  const rows = results.rows.filter(({ group }) => group === 'scripts')
  if (rows.length === 0) return ''
  const names = NAMES.slice(0, -1)
  return `## Other languages\n\nGenerated pages of ${rows[0]?.megabytes} MB without a mention.\n\n${table(
    ['page', 'floor', ...names],
    rows.map((row) => [
      row.page,
      `${figure(timeOf(row, 'floor'))} ms`,
      ...names.map((name) => `${figure(timeOf(row, name) / timeOf(row, 'floor'))}×`),
    ]),
  )}`
}

function judgedTable(results: Results): string {
  const rows = results.rows.flatMap((row) =>
    Object.entries(row.judged ?? {}).map(([name, { found, missed, wrong, changes }]) => [
      `${row.megabytes} MB, ${row.words ? `1 in ${row.words}` : 'none'}`,
      name,
      ...[found, missed, wrong, changes].map(String),
    ]),
  )
  if (rows.length === 0) return ''
  return `## Correctness\n\nMentions put in, a quarter of them over inline elements, and traps such as “interpolated” and addresses.\n\n${table(['page', '', 'found', 'missed', 'wrong', 'mutation records'], rows)}`
}

function namesTable({ names }: Results): string {
  const first = names[0]
  if (!first) return ''
  return `## Number of names\n\n1 MB.\n\n${table(
    ['names', 'no mention', '1 in 2,000'],
    names.map(({ count, none, some }) => [
      String(count),
      `${figure(median(none))} ms (${figure(median(none) / median(first.none))}×)`,
      `${figure(median(some))} ms (${figure(median(some) / median(first.some))}×)`,
    ]),
  )}`
}

function extrasTable({ extras, registered }: Results): string {
  if (extras.length === 0) return ''
  return `## Aside from time\n\nOn 1 MB with a mention in 2,000 words; the longest task on the largest page without one. At most ${registered} ranges were registered.\n\n${table(
    ['', 'mutation records', 'heap kept', 'style, layout and frame after', 'longest task (worst)'],
    extras.map(({ candidate, changes, heap, paint, longest }) => [
      candidate,
      changes === undefined ? '–' : String(changes),
      heap === undefined ? '–' : `${figure(heap / 1024)} kB`,
      `${figure(median(paint))} ms`,
      `${figure(median(longest))} ms (${figure(Math.max(...longest))} ms)`,
    ]),
  )}`
}

function installedTable({ installed }: Results): string {
  if (!installed) return ''
  const spread = (ms: readonly number[]) =>
    `${figure(median(ms))} / ${figure(quantile(ms, 0.9))} / ${figure(Math.max(...ms))} ms`
  const row = (what: string, works: readonly OwnWork[]) => [
    what,
    spread(works.map(({ all }) => all)),
    spread(works.map(({ longest }) => longest)),
  ]
  return `## Pages as they load\n\n${installed.none.length} real pages; median / 90th percentile / most, the look at every element for a shadow root among it.\n\n${table(
    ['with the extension installed', 'our scripts', 'longest task'],
    [row('no mention', installed.none), row('a mention in 2,000 words', installed.some)],
  )}`
}

function changesTable({ changes, frames, firstMarks }: Results): string {
  if (!changes || !frames) return ''
  const row = (what: string, works: OwnWork[]) => [
    what,
    `${figure(median(works.map(({ all }) => all)))} ms`,
    `${figure(median(works.map(({ longest }) => longest)))} ms (${figure(Math.max(...works.map(({ longest }) => longest)))} ms)`,
  ]
  const works = table(
    ['with the extension installed', 'our scripts', 'longest task (worst)'],
    [
      row('1,000 nodes appended, one a task', changes.appended),
      row('the same, by an observer that does nothing (without us)', changes.observed),
      row('1,000 nodes appended in one task', changes.appendedAtOnce),
      row('100,000 changes in a second', changes.storm),
    ],
  )
  const pauses = table(
    [
      'frames',
      'longest pause with us',
      'without us',
      'pauses over 34 ms',
      'without us',
      'our longest task (worst)',
    ],
    frames.map((one) => [
      one.what,
      `${figure(median(one.ours))} ms`,
      `${figure(median(one.bare))} ms`,
      String(median(one.late)),
      String(median(one.bareLate)),
      `${figure(median(one.longest))} ms (${figure(Math.max(...one.longest))} ms)`,
    ]),
  )
  const [first, last] = [changes.feed[0], changes.feed.at(-1)]
  const feed = `A feed of 40 rows used anew ${last?.after} times: the page’s heap went from ${figure((first?.bytes ?? 0) / 1e6)} to ${figure((last?.bytes ?? 0) / 1e6)} MB; 500 rows took ${figure(median(changes.feed.slice(1).map(({ ms }) => ms)))} ms. A mention that comes on the screen is marked after ${median(firstMarks ?? [])} frames.`
  return `## Changes\n\n${works}\n\n${pauses}\n\n${feed}`
}

function checkTable(checked: readonly Checked[]): string {
  return `## Limits\n\nA limit may be passed by ${SLACK * 100} %, for the machine’s other work; \`npm run bench\` fails beyond that.\n\n${table(
    ['', 'measured', 'limit', ''],
    checked.map(({ what, value, limit, least, holds }) => [
      what,
      figure(value),
      `${least ? '≥' : '≤'} ${limit}`,
      holds ? 'holds' : '**falls short**',
    ]),
  )}`
}
