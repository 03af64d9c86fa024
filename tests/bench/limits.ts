import type { OwnWork } from './profile'
import { type Results, select, summarise, timeOf } from './results'
import { median, quantile } from './statistics'

/** What a ratio may exceed its limit by, for the machine's other work. */
export const SLACK = 0.15

export interface Checked {
  what: string
  value: number
  limit: number
  /** `at most` unless said otherwise. */
  least?: boolean
  holds: boolean
}

/** The ratios that must hold. A missing measurement does not hold. */
export function check(results: Results): Checked[] {
  const checks: Omit<Checked, 'holds'>[] = [
    ...realChecks(results, 'real', ''),
    ...realChecks(results, 'cold', ', cold'),
    ...sizeChecks(results),
    ...scriptChecks(results),
    ...[0, 2000].flatMap((words) => growthChecks(results, words)),
    ...peerChecks(results),
    {
      what: `${results.names.at(-1)?.count} names to ${results.names[0]?.count}, no mention`,
      value: median(results.names.at(-1)?.none ?? []) / median(results.names[0]?.none ?? []),
      limit: 1.3,
    },
    { what: 'ranges registered', value: results.registered, limit: 200 },
    {
      what: 'longest slice on the largest page, ms',
      value: median(results.extras.find(({ candidate }) => candidate === 'ours')?.longest ?? []),
      limit: 16,
    },
  ]
  return checks.map(judged)
}

/** What must hold with the extension installed. */
export const checkInstalled = (results: Results): Checked[] => changeChecks(results).map(judged)

function judged(one: Omit<Checked, 'holds'>): Checked {
  const { value, limit, least } = one
  const slack = one.what === 'ranges registered' ? 0 : SLACK
  return { ...one, holds: least ? value >= limit * (1 - slack) : value <= limit * (1 + slack) }
}

function changeChecks({ changes, frames, firstMarks, installed }: Results): Omit<Checked, 'holds'>[] {
  const all = (works: OwnWork[] | undefined) => median((works ?? []).map((work) => work.all))
  const longest = (works: OwnWork[] | undefined) => median((works ?? []).map((work) => work.longest))
  const feed = changes?.feed ?? []
  const half = Math.floor(feed.length / 2)
  const [middle, last] = [feed[half]?.bytes ?? Number.NaN, feed.at(-1)?.bytes ?? Number.NaN]
  const cost = (points: typeof feed) => median(points.map(({ ms }) => ms))
  return [
    { what: '1,000 nodes appended one by one, ms of ours', value: all(changes?.appended), limit: 2 },
    { what: 'longest task in a storm, ms', value: longest(changes?.storm), limit: 16 },
    { what: 'heap after 10,000 recyclings to that after half', value: last / middle, limit: 1.1 },
    {
      what: 'cost of the last 5,000 recyclings to that of the first',
      value: cost(feed.slice(half + 1)) / cost(feed.slice(1, half + 1)),
      limit: 1.2,
    },
    ...(frames ?? []).flatMap((one) => [
      { what: `${one.what}: our longest task, ms`, value: median(one.longest), limit: 16 },
      {
        what: `${one.what}: pauses over 34 ms that are not there without us`,
        value: Math.max(0, median(one.late) - median(one.bareLate)),
        limit: 0,
      },
    ]),
    {
      what: 'pages with mentions as they load: our longest task, p90, ms',
      value: quantile(
        (installed?.some ?? []).map((work) => work.longest),
        0.9,
      ),
      limit: 16,
    },
    { what: 'frames until a mention is marked', value: median(firstMarks ?? []), limit: 2 },
  ]
}

function realChecks(results: Results, group: 'real' | 'cold', suffix: string): Omit<Checked, 'holds'>[] {
  const none = summarise(select(results, group, 0), 'ours')
  const some = summarise(select(results, group, 2000), 'ours')
  return [
    { what: `no mention, median page${suffix}`, value: none.median, limit: 1.4 },
    { what: `no mention, p90${suffix}`, value: none.p90, limit: 2 },
    { what: `mentions, median page${suffix}`, value: some.median, limit: 1.8 },
  ]
}

function sizeChecks(results: Results): Omit<Checked, 'holds'>[] {
  const largest = select(results, 'generated', 0).at(-1)
  if (!largest) return []
  return [
    {
      what: `${largest.megabytes} MB, no mention`,
      value: timeOf(largest, 'ours') / timeOf(largest, 'floor'),
      limit: 1.6,
    },
  ]
}

/** Pages in other languages must cost no more than any. */
function scriptChecks(results: Results): Omit<Checked, 'holds'>[] {
  const { median: middle, p90 } = summarise(select(results, 'scripts', 0), 'ours')
  return [
    { what: 'other languages, median page', value: middle, limit: 1.4 },
    { what: 'other languages, p90', value: p90, limit: 2 },
  ]
}

/** Does the cost grow as the page does? */
function growthChecks(results: Results, words: number): Omit<Checked, 'holds'>[] {
  const rows = select(results, 'generated', words)
  const largest = rows.at(-1)
  const middle = rows.find(({ megabytes }) => megabytes === 1)
  if (!largest || !middle) return []
  const perMegabyte = (row: typeof largest) => timeOf(row, 'ours') / row.megabytes
  return [
    {
      what: `cost of a megabyte, ${largest.megabytes} MB to 1 MB, ${words ? `1 in ${words}` : 'no mention'}`,
      value: perMegabyte(largest) / perMegabyte(middle),
      limit: 1.5,
    },
  ]
}

function peerChecks(results: Results): Omit<Checked, 'holds'>[] {
  return results.rows
    .filter(({ group }) => group === 'generated')
    .flatMap((row) => {
      const page = `${row.megabytes} MB, ${row.words ? `1 in ${row.words}` : 'no mention'}`
      const times = (peer: 'findAndReplaceDOMText' | 'mark.js, expression') =>
        timeOf(row, peer) / timeOf(row, 'ours')
      return [
        {
          what: `findAndReplaceDOMText to ours, ${page}`,
          value: times('findAndReplaceDOMText'),
          limit: 4,
          least: true,
        },
        {
          what: `mark.js, expression to ours, ${page}`,
          value: times('mark.js, expression'),
          limit: 10,
          least: true,
        },
      ]
    })
}
