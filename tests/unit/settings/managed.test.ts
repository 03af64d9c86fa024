import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

vi.mock('wxt/browser', () => ({ browser: {} }))
const { SETTING_KEYS, SETTINGS } = await import('../../../common/settings')

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../public/managed-schema.json'), 'utf8'),
)

test('an organisation can set every setting, and no other', () => {
  expect(Object.keys(schema.properties)).toEqual(SETTING_KEYS)
})

test.each(['style', 'scope', 'cardOpens', 'cardDelay', 'language'] as const)(
  '%s: the same choices',
  (key) => {
    expect(schema.properties[key].enum).toEqual(SETTINGS[key].schema.options)
  },
)
