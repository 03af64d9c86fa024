import { expect, test, vi } from 'vitest'

vi.mock('wxt/browser', () => ({ browser: {} }))
const { DEFAULTS } = await import('../../../common/settings')
const { readSettingsFile, writeSettingsFile } = await import('../../../common/settings-file')

test('what is written is read again', () => {
  const mine = { ...DEFAULTS, style: 'underline' as const, sites: ['example.org'] }
  expect(readSettingsFile(writeSettingsFile(mine))).toEqual({ accepted: mine, refused: [] })
})

test('each setting is taken or refused on its own, and each part of a list or a record', () => {
  const settings = {
    style: 'underline',
    scope: 'everything',
    colour: 'red',
    sites: ['example.org', 'a b', '*'],
    entities: { interpol: { on: false }, cmii: { colour: 'brown' } },
    senses: ['band'],
  }
  expect(readSettingsFile(JSON.stringify({ aparte: 1, settings }))).toEqual({
    accepted: { style: 'underline', sites: ['example.org'], entities: { interpol: { on: false } } },
    refused: [
      { key: 'scope', reason: 'value', value: 'everything' },
      { key: 'colour', reason: 'unknown' },
      { key: 'sites', reason: 'value', value: 'a b' },
      { key: 'sites', reason: 'value', value: '*' },
      { key: 'entities', reason: 'value', value: { cmii: { colour: 'brown' } } },
      { key: 'senses', reason: 'value', value: ['band'] },
    ],
  })
})

test('what an organisation has set is refused', () => {
  const file = JSON.stringify({ aparte: 1, settings: { on: false, style: 'underline' } })
  expect(readSettingsFile(file, ['on'])).toEqual({
    accepted: { style: 'underline' },
    refused: [{ key: 'on', reason: 'locked' }],
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
