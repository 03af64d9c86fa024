import { expect, test, vi } from 'vitest'

vi.mock('wxt/browser', () => ({ browser: {} }))
const { DEFAULTS } = await import('../../../common/settings')
const { judge, unjudge } = await import('../../../common/judged')
const { presetOf, presetSettings } = await import('../../../entrypoints/options/presets')

const IDS = ['interpol', 'cmii', 'ronald-noble']

test.each(['quiet', 'clear', 'strong'] as const)(
  'the preset %s is known again, and keeps what is off',
  (name) => {
    const off = { cmii: { on: false, line: 'wavy' as const } }
    const settings = { ...DEFAULTS, ...presetSettings(name, IDS, off) }
    expect(settings.entities.cmii?.on).toBe(false)
    expect(presetOf(settings, IDS)).toBe(name)
  },
)

test('a choice of one’s own is no preset', () => {
  expect(presetOf({ ...DEFAULTS, entities: { cmii: { line: 'wavy' } } }, IDS)).toBeUndefined()
  expect(presetOf({ ...DEFAULTS, style: 'background' }, IDS)).toBeUndefined()
  expect(presetOf(DEFAULTS, IDS)).toBe('clear')
})

test('a judgement is added, replaced and taken back, and leaves no empty site', () => {
  const one = judge({}, 'a.org', 'interpol', 'not')
  const two = judge(judge(one, 'a.org', 'interpol', 'mark'), 'b.org', 'cmii', 'not')
  expect(two).toEqual({ 'a.org': { interpol: 'mark' }, 'b.org': { cmii: 'not' } })
  expect(unjudge(two, 'a.org', 'interpol')).toEqual({ 'b.org': { cmii: 'not' } })
  expect(unjudge(two, 'c.org', 'interpol')).toEqual(two)
})
