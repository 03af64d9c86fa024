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
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img">`,
    '<title>Cost of marking a page, by the page’s size and by the number of names</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    drawPanel(0, 'Page without a mention', 'size of the page, MB', bySize),
    drawPanel(430, 'Ours on 1 MB', 'number of names', byNames),
    '</svg>\n',
  ].join('\n')
}

function drawPanel(shift: number, title: string, label: string, series: Series[]): string {
  const points = series.flatMap((one) => one.points).filter(([, y]) => y > 0)
  if (points.length === 0) return ''
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const x = scale(Math.min(...xs), Math.max(...xs), PLOT.left, PLOT.left + PLOT.width)
  const [low, high] = [10 ** Math.floor(log(Math.min(...ys))), 10 ** Math.ceil(log(Math.max(...ys)))]
  const y = scale(low, Math.max(high, low * 10), PLOT.top + PLOT.height, PLOT.top)
  const ticks: string[] = []
  for (let value = low; value <= Math.max(high, low * 10); value *= 10) {
    ticks.push(
      `<path d="M${PLOT.left} ${y(value)}h${PLOT.width}" stroke="#e5e7eb"/>`,
      `<text x="${PLOT.left - 8}" y="${y(value) + 4}" text-anchor="end" fill="#4b5563">${Number(value.toPrecision(1))}</text>`,
    )
  }
  const bottom = PLOT.top + PLOT.height
  for (const value of new Set(xs)) {
    ticks.push(`<text x="${x(value)}" y="${bottom + 18}" text-anchor="middle" fill="#4b5563">${value}</text>`)
  }
  return [
    `<g transform="translate(${shift} 0)">`,
    `<text x="${PLOT.left}" y="24" font-size="14" font-weight="600" fill="#111827">${title}</text>`,
    `<text x="${PLOT.left}" y="42" fill="#4b5563">ms</text>`,
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
const log = Math.log10

function scale(from: number, to: number, start: number, end: number): Scale {
  const span = log(to) - log(from) || 1
  return (value) => start + ((log(value) - log(from)) / span) * (end - start)
}
