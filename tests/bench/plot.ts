import type { CandidateName } from './page/candidates'
import { type Results, select, timeOf } from './results'
import { median } from './statistics'

const WIDTH = 880
const HEIGHT = 380
const PLOT = { left: 64, top: 56, width: 330, height: 250 }
/** Told apart by colour and by dash, in the order they are drawn. */
const LINES: { name: CandidateName; colour: string; dash: string }[] = [
  { name: 'floor', colour: '#6b7280', dash: '2 3' },
  { name: 'ours', colour: '#1d5fc4', dash: '' },
  { name: 'findAndReplaceDOMText', colour: '#b45309', dash: '8 3' },
  { name: 'mark.js, expression', colour: '#a21caf', dash: '8 3 2 3' },
]

interface Series {
  name: string
  colour: string
  dash: string
  points: [number, number][]
}

/** Cost against page size, and against number of names, both on logarithmic axes. */
export function drawPlot(results: Results): string {
  const sizes = select(results, 'generated', 0)
  const bySize = LINES.map(
    ({ name, colour, dash }): Series => ({
      name,
      colour,
      dash,
      points: sizes.map((row): [number, number] => [row.megabytes, timeOf(row, name)]),
    }),
  )
  const names = (which: 'none' | 'some', name: string, dash: string): Series => ({
    name,
    colour: '#1d5fc4',
    dash,
    points: results.names.map((n): [number, number] => [n.count, median(n[which])]),
  })
  const byNames = [names('none', 'no mention', ''), names('some', 'a mention in 2,000 words', '4 3')]
  return draw('Cost of marking a page, by the page’s size and by the number of names', [
    { title: 'Page without a mention', unit: 'ms', label: 'size of the page, MB', series: bySize, axes: LOG },
    { title: 'Ours on 1 MB', unit: 'ms', label: 'number of names', series: byNames, axes: LOG },
  ])
}

/** An endless feed: the page's heap and our cost against the rows used anew, both from zero. */
export function drawFeed({ changes }: Results): string {
  const feed = changes?.feed ?? []
  const line = (name: string, points: [number, number][]): Series[] => [
    { name, colour: '#1d5fc4', dash: '', points },
  ]
  const heap = feed.map(({ after, bytes }): [number, number] => [after, bytes / 1e6])
  const cost = feed.slice(1).map(({ after, ms }): [number, number] => [after, ms])
  const label = 'rows used anew'
  return draw('An endless feed: heap and cost against the rows used anew', [
    { title: 'Heap of the page', unit: 'MB', label, series: line('with us', heap), axes: LINEAR },
    { title: 'Our scripts, each 500 rows', unit: 'ms', label, series: line('with us', cost), axes: LINEAR },
  ])
}

interface Panel {
  title: string
  unit: string
  /** What the horizontal axis tells. */
  label: string
  series: Series[]
  axes: Axes
}

function draw(title: string, panels: [Panel, Panel]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...panels.map((panel, i) => drawPanel(i * 430, panel)),
    '</svg>\n',
  ].join('\n')
}

function drawPanel(shift: number, { title, unit, label, series, axes }: Panel): string {
  const points = series.flatMap((one) => one.points).filter(([, y]) => y > 0)
  if (points.length === 0) return ''
  const across = axes.across(points.map(([x]) => x))
  const up = axes.up(points.map(([, y]) => y))
  const x = axes.scale(across, PLOT.left, PLOT.left + PLOT.width)
  const y = axes.scale(up, PLOT.top + PLOT.height, PLOT.top)
  const ticks = up.map(
    (value) =>
      `<path d="M${PLOT.left} ${y(value)}h${PLOT.width}" stroke="#e5e7eb"/><text x="${PLOT.left - 8}" y="${y(value) + 4}" text-anchor="end" fill="#4b5563">${Number(value.toPrecision(3))}</text>`,
  )
  const bottom = PLOT.top + PLOT.height
  for (const value of across) {
    ticks.push(`<text x="${x(value)}" y="${bottom + 18}" text-anchor="middle" fill="#4b5563">${value}</text>`)
  }
  return [
    `<g transform="translate(${shift} 0)">`,
    `<text x="${PLOT.left}" y="24" font-size="14" font-weight="600" fill="#111827">${title}</text>`,
    `<text x="${PLOT.left}" y="42" fill="#4b5563">${unit}</text>`,
    ...ticks,
    `<text x="${PLOT.left + PLOT.width / 2}" y="${bottom + 40}" text-anchor="middle" fill="#4b5563">${label}</text>`,
    ...series.map((one, i) => drawSeries(one, i, x, y)),
    '</g>',
  ].join('\n')
}

function drawSeries({ name, colour, dash, points }: Series, i: number, x: Scale, y: Scale): string {
  const known = points.filter(([, value]) => value > 0)
  const path = known.map(([a, b], n) => `${n ? 'L' : 'M'}${x(a).toFixed(1)} ${y(b).toFixed(1)}`).join('')
  const legend = PLOT.top + 12 + i * 18
  const stroke = `stroke="${colour}" stroke-width="2" fill="none"${dash ? ` stroke-dasharray="${dash}"` : ''}`
  return [
    `<path d="${path}" ${stroke}/>`,
    ...known.map(
      ([a, b]) => `<circle cx="${x(a).toFixed(1)}" cy="${y(b).toFixed(1)}" r="3" fill="${colour}"/>`,
    ),
    `<path d="M${PLOT.left + 10} ${legend}h24" ${stroke}/>`,
    `<text x="${PLOT.left + 40}" y="${legend + 4}" fill="#111827">${name}</text>`,
  ].join('\n')
}

type Scale = (value: number) => number

/** How an axis is divided, from the values on it, and where a value stands; a scale's ends are the first and last mark. */
interface Axes {
  across(values: number[]): number[]
  up(values: number[]): number[]
  scale(marks: readonly number[], start: number, end: number): Scale
}

/** Marked at each value, and at powers of ten. */
const LOG: Axes = {
  across: (values) => [...new Set(values)].sort((a, b) => a - b),
  up(values) {
    const low = Math.floor(Math.log10(Math.min(...values)))
    const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
    return Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i))
  },
  scale: (marks, start, end) => between(marks, start, end, Math.log10),
}

/** Marked in five parts from zero to a round number. */
const LINEAR: Axes = {
  across: (values) => inFive(Math.max(...values)),
  up: (values) => inFive(Math.max(...values)),
  scale: (marks, start, end) => between(marks, start, end, (value) => value),
}

function inFive(most: number): number[] {
  const step = 10 ** Math.floor(Math.log10(most / 5))
  const part = [1, 2, 5, 10].map((times) => times * step).find((one) => one * 5 >= most) ?? most / 5
  return Array.from({ length: 6 }, (_, i) => i * part)
}

function between(marks: readonly number[], start: number, end: number, by: Scale): Scale {
  const [from, to] = [by(marks[0] ?? 0), by(marks.at(-1) ?? 1)]
  return (value) => start + ((by(value) - from) / (to - from || 1)) * (end - start)
}
