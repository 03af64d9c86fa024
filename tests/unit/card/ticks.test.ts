import { expect, test } from 'vitest'
import { layTicks } from '../../../entrypoints/reader.content/ticks'

const tick = (entity: string, at: number) => ({ key: `${entity} ${at}`, entity, at })

test.each([
  ['apart', [tick('a', 0.1), tick('a', 0.2)], 2],
  ['too near', [tick('a', 0.1), tick('a', 0.101)], 1],
  ['near, but of two entities', [tick('a', 0.1), tick('b', 0.101)], 2],
  [
    'a row of near ones keeps those that can be told apart',
    [0, 0.003, 0.006, 0.009].map((at) => tick('a', at)),
    2,
  ],
  ['beyond the page', [tick('a', 1.2), tick('a', -0.1)], 0],
])('%s', (_, places, left) => {
  expect(layTicks(places, 1000)).toHaveLength(left)
})
