import type { CandidateName } from './page/candidates'
import type { Judged } from './page/measure'
import type { OwnWork } from './profile'
import { median, quantile, sum } from './statistics'

/** What was measured on one page. */
export interface Row {
  group: 'real' | 'generated' | 'scripts' | 'cold'
  page: string
  megabytes: number
  /** One mention in so many words; 0 is none. */
  words: number
  /** ms of one page, each round. */
  times: Partial<Record<CandidateName, number[]>>
  judged?: Partial<Record<CandidateName, Judged>>
}

export interface Results {
  browser: string
  rows: Row[]
  /** Ours by number of names, ms each round, on a page without a mention and on one with. */
  names: { count: number; none: number[]; some: number[] }[]
  extras: {
    candidate: CandidateName
    changes?: number | undefined
    heap?: number | undefined
    paint: number[]
    longest: number[]
  }[]
  /** Ranges registered on the page with the most mentions. */
  registered: number
  /** What changes cost with the extension installed; Chromium alone tells. */
  changes?: {
    /** 1,000 nodes, each in a task of its own, and all in one. */
    appended: OwnWork[]
    /** The same without us, by an observer that does nothing. */
    observed: OwnWork[]
    appendedAtOnce: OwnWork[]
    /** 100,000 changes in a second. */
    storm: OwnWork[]
    /** The heap of a feed's page in bytes, and what the rows since the point before took in ms. */
    feed: { after: number; bytes: number; ms: number }[]
  }
  frames?: Frames[]
  /** Frames from a mention's coming on the screen to its mark, in each round. */
  firstMarks?: number[]
  /** What real pages' loads take with the extension installed, without a mention and with some; Chromium alone tells. */
  installed?: Record<'none' | 'some', OwnWork[]>
}

/** The longest pause between frames, and how many were over 34 ms, with us and without us; our longest task. All in ms, by round. */
export interface Frames {
  what: string
  ours: number[]
  bare: number[]
  late: number[]
  bareLate: number[]
  longest: number[]
}

export const timeOf = (row: Row, name: CandidateName): number => median(row.times[name] ?? [])

/** A candidate's cost in floors, on each page that has both. */
export function ratiosOf(rows: readonly Row[], name: CandidateName, to: CandidateName = 'floor'): number[] {
  return rows.map((row) => timeOf(row, name) / timeOf(row, to)).filter((ratio) => !Number.isNaN(ratio))
}

export interface Summary {
  median: number
  p90: number
  /** All pages together. */
  total: number
}

export function summarise(rows: readonly Row[], name: CandidateName, to: CandidateName = 'floor'): Summary {
  const ratios = ratiosOf(rows, name, to)
  const both = rows.filter((row) => row.times[name]?.length && row.times[to]?.length)
  return {
    median: median(ratios),
    p90: quantile(ratios, 0.9),
    total: sum(both.map((row) => timeOf(row, name))) / sum(both.map((row) => timeOf(row, to))),
  }
}

export const select = (results: Results, group: Row['group'], words: number): Row[] =>
  results.rows.filter((row) => row.group === group && row.words === words)
