import { beforeEach, expect, test, vi } from 'vitest'

type Items = Record<string, unknown>

/** Storage areas in memory, with as much of the browser's behaviour as settings rely on. */
function area(items: Items) {
  return {
    items,
    get: async (keys: string[] | Items) => {
      const wanted = Array.isArray(keys) ? keys : Object.keys(keys)
      const found = Object.fromEntries(wanted.filter((key) => key in items).map((key) => [key, items[key]]))
      return Array.isArray(keys) ? found : { ...keys, ...found }
    },
    set: async (changes: Items) => Object.assign(items, changes),
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete items[key]
    },
  }
}

const storage = { sync: area({}), local: area({}), managed: area({}) }
vi.mock('wxt/browser', () => ({ browser: { storage } }))
const settings = await import('../../../common/settings')

beforeEach(() => Object.assign(storage, { sync: area({}), local: area({}), managed: area({}) }))

test('with nothing stored, the defaults are in force', async () => {
  expect(await settings.readSettings()).toEqual({ settings: settings.DEFAULTS, broken: [], locked: [] })
})

test('every default fits its own form', () => {
  for (const key of settings.SETTING_KEYS) {
    expect(settings.problemOf(key, settings.DEFAULTS[key]), key).toBeUndefined()
  }
})

test.each([
  ['on', 'yes'],
  ['entities', { interpol: { colour: 'red' } }],
  ['entities', { interpol: { size: 3 } }],
  ['style', 'glitter'],
  ['sites', ['example.org', 'http://']],
  ['senses', { 'example.org': { interpol: 'maybe' } }],
  ['language', 'tlh'],
] as const)('a stored %s of %j counts as the default, and is reported', (key, stored) => {
  const read = settings.checkSettings({ [key]: stored })
  expect(read.settings[key]).toEqual(settings.DEFAULTS[key])
  expect(read.broken).toEqual([{ key, stored, problem: expect.any(String) }])
})

test('one broken value leaves the others as they are', () => {
  const read = settings.checkSettings({ style: 7, scope: 'page' })
  expect(read.settings).toMatchObject({ style: 'both', scope: 'page' })
})

test('a broken value is kept aside when its setting is set anew, and only then', async () => {
  await storage.sync.set({ style: 7 })
  await settings.changeSettings({ scope: 'page' })
  expect(await settings.readAside()).toEqual([])
  expect(storage.sync.items.style).toBe(7)
  await settings.changeSettings({ style: 'underline' })
  expect(await settings.readAside()).toMatchObject([{ key: 'style', stored: 7, at: expect.any(String) }])
  expect(storage.sync.items.style).toBe('underline')
  await settings.forgetAside()
  expect(await settings.readAside()).toEqual([])
})

test('a reset goes back to the defaults, keeps what is broken, and can be undone', async () => {
  await storage.sync.set({ style: 'underline', scope: 7 })
  const before = await settings.resetSettings()
  expect((await settings.readSettings()).settings).toEqual(settings.DEFAULTS)
  expect(await settings.readAside()).toMatchObject([{ key: 'scope', stored: 7 }])
  await settings.restoreSettings(before)
  expect((await settings.readSettings()).settings.style).toBe('underline')
})

test('what an organisation has set goes before the reader’s own, and can’t be changed', async () => {
  storage.managed = area({ on: false, style: 'nonsense' })
  await storage.sync.set({ on: true, style: 'underline' })
  const read = await settings.readSettings()
  expect(read).toMatchObject({ settings: { on: false, style: 'underline' }, locked: ['on'] })
  await settings.changeSettings({ on: true, style: 'background' })
  expect((await settings.readSettings()).settings).toMatchObject({ on: false, style: 'background' })
})

test('a browser that has no managed storage is no obstacle', async () => {
  storage.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'))
  expect((await settings.readSettings()).locked).toEqual([])
})
