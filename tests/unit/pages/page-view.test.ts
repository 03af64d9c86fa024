import { expect, test } from 'vitest'
import type { FrameReport } from '../../../common/report'
import { filterGroups, step, viewOf } from '../../../entrypoints/popup/page-view'

const mention = (key: string, entity: string, surface: string) => ({
  key,
  entity,
  before: 'Before ',
  surface,
  after: ' after.',
  hidden: false,
})
const frame = (host: string, report: Partial<FrameReport>): FrameReport => ({
  host,
  progress: 1,
  counts: {},
  mentions: [],
  unmarked: [],
  ...report,
})
const band = { entity: 'interpol', sense: 'band', surface: 'Interpol', count: 2, cues: ['album'] }
const reports = new Map([
  [
    7,
    frame('b.org', {
      counts: { interpol: 1 },
      mentions: [mention('0', 'interpol', 'Interpol')],
      progress: 0.4,
    }),
  ],
  [
    0,
    frame('a.org', {
      counts: { interpol: 500, cmii: 1 },
      mentions: [mention('0', 'cmii', 'CMII'), mention('1', 'interpol', 'INTERPOL')],
      unmarked: [band],
    }),
  ],
  [9, frame('', { unmarked: [{ ...band, count: 1, cues: ['album', 'tour'] }] })],
])
const view = viewOf(reports, ['interpol', 'kaspersky', 'cmii'])

test('frames are added up, the top one first, entities in their order', () => {
  expect(view.counts).toEqual({ interpol: 501, cmii: 1 })
  expect(view.total).toBe(502)
  expect(view.groups.map(({ entity, count, items }) => [entity, count, items.map(({ id }) => id)])).toEqual([
    ['interpol', 501, ['0/1', '7/0']],
    ['cmii', 1, ['0/0']],
  ])
})

test('the page is as far as its slowest frame; no frame is all there is to read', () => {
  expect(view.progress).toBe(0.4)
  expect(viewOf(new Map(), []).progress).toBe(1)
})

test('what frames left unmarked for one reason is one line', () => {
  expect(view.unmarked).toEqual([{ ...band, count: 3, cues: ['album', 'tour'] }])
})

test.each([
  [{ entities: [], text: '' }, ['0/1', '7/0', '0/0']],
  [{ entities: ['cmii'], text: '' }, ['0/0']],
  [{ entities: [], text: ' befóre CMII' }, ['0/0']],
  [{ entities: ['interpol'], text: 'cmii' }, []],
])('%j leaves %j', (filter, ids) => {
  const left = filterGroups(view.groups, filter)
  expect(left.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids)
})

const items = view.groups.flatMap((group) => group.items)
test.each([
  [undefined, 1, '0/1'],
  [undefined, -1, '0/0'],
  ['0/1', 1, '7/0'],
  ['0/0', 1, '0/1'],
  ['0/1', -1, '0/0'],
  ['gone', 1, '0/1'],
] as const)('from %s by %d: %s', (current, by, id) => {
  expect(step(items, current, by)?.id).toBe(id)
})

test('there is no step in an empty list', () => {
  expect(step([], undefined, 1)).toBeUndefined()
})
