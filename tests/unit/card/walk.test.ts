import { expect, test } from 'vitest'
import { type FrameWalk, planStep } from '../../../common/walk'

const frame = (frameId: number, count: number, more: Partial<FrameWalk> = {}): FrameWalk => ({
  frameId,
  count,
  current: -1,
  since: 0,
  start: 0,
  open: false,
  ...more,
})

type Row = [
  string,
  FrameWalk[],
  1 | -1,
  [frame: number, index: number, ordinal: number, total: number] | undefined,
]
test.each<Row>([
  ['no mention', [frame(0, 0)], 1, undefined],
  ['begins with the first in view', [frame(0, 5, { start: 2 })], 1, [0, 2, 3, 5]],
  ['backwards, with the one before the view', [frame(0, 5, { start: 2 })], -1, [0, 1, 2, 5]],
  ['goes on', [frame(0, 5, { current: 2, since: 1 })], 1, [0, 3, 4, 5]],
  ['goes back', [frame(0, 5, { current: 2, since: 1 })], -1, [0, 1, 2, 5]],
  ['after the last comes the first', [frame(0, 5, { current: 4, since: 1 })], 1, [0, 0, 1, 5]],
  ['before the first comes the last', [frame(0, 5, { current: 0, since: 1 })], -1, [0, 4, 5, 5]],
  ['into the next frame', [frame(9, 3), frame(0, 2, { current: 1, since: 1 })], 1, [9, 0, 3, 5]],
  [
    'over a frame without',
    [frame(0, 1, { current: 0, since: 1 }), frame(4, 0), frame(9, 3)],
    1,
    [9, 0, 2, 4],
  ],
  ['back into the page', [frame(0, 2), frame(9, 3, { current: 0, since: 1 })], -1, [0, 1, 2, 5]],
  ['round over all frames', [frame(0, 2), frame(9, 3, { current: 2, since: 1 })], 1, [0, 0, 1, 5]],
  [
    'the latest current counts',
    [frame(0, 2, { current: 0, since: 5 }), frame(9, 3, { current: 1, since: 4 })],
    1,
    [0, 1, 2, 5],
  ],
  ['the only one is its own neighbour', [frame(0, 1, { current: 0, since: 1 })], 1, [0, 0, 1, 1]],
])('%s', (_, frames, by, step) => {
  const [frameId, index, ordinal, total] = step ?? []
  expect(planStep(frames, by)).toEqual(step && { frameId, index, ordinal, total })
})
