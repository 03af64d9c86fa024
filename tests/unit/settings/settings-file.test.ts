import { expect, test, vi } from 'vitest'

vi.mock('wxt/browser', () => ({ browser: {} }))
const { DEFAULTS } = await import('../../../common/settings')
const { readSettingsFile, writeSettingsFile } = await import('../../../common/settings-file')

test('what is written is read again', () => {
  const mine = { ...DEFAULTS, style: 'underline' as const, sites: ['example.org'] }
  expect(readSettingsFile(writeSettingsFile(mine))).toEqual({ accepted: mine, refused: [] })
})

test('each setting is taken or refused on its own', () => {
  const settings = { style: 'underline', scope: 'everything', colour: 'red', sites: ['a b'] }
  expect(readSettingsFile(JSON.stringify({ aparte: 1, settings }))).toEqual({
    accepted: { style: 'underline' },
    refused: [
      { key: 'scope', problem: expect.stringContaining('everything') },
      { key: 'colour', problem: 'unknown' },
      { key: 'sites', problem: '0: must be a site such as example.org' },
    ],
  })
})

test.each([
  ['{', 'not-json'],
  ['', 'not-json'],
  ['[]', 'not-ours'],
  ['null', 'not-ours'],
  ['{"settings":{}}', 'not-ours'],
  ['{"aparte":1,"settings":[]}', 'not-ours'],
  ['{"aparte":2,"settings":{}}', 'newer'],
])('the file %j is refused: %s', (text, problem) => {
  expect(readSettingsFile(text)).toBe(problem)
})
