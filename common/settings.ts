import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { parseSite } from './sites'

const hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1d5fc4'))
const site = v.pipe(
  v.string(),
  v.check((typed) => !('error' in parseSite(typed)), 'must be a site such as example.org'),
)

/** Values by name; a list, which valibot takes for a record too, is none. */
const byName = <T extends v.GenericSchema>(schema: T) =>
  v.pipe(
    v.unknown(),
    v.check((values) => !Array.isArray(values), 'must be values by name, not a list'),
    v.record(v.string(), schema),
  )

/** What is marked for one entity, and how; a missing part is as the look says. */
export const EntityChoiceSchema = v.strictObject({
  on: v.optional(v.boolean()),
  colour: v.optional(hex),
  line: v.optional(v.picklist(['solid', 'dashed', 'double', 'dotted', 'wavy'])),
})

export type EntityChoice = v.InferOutput<typeof EntityChoiceSchema>

/**
 * Every setting: its key in `storage.sync`, its form and its default. A value in storage that does not fit its form
 * counts as the default, is reported by `readSettings`, and stays where it is until the reader sets it anew.
 */
export const SETTINGS = {
  /** Is anything marked at all? */
  on: { schema: v.boolean(), fallback: true },
  /** Choices by entity id. */
  entities: { schema: byName(EntityChoiceSchema), fallback: {} },
  style: { schema: v.picklist(['both', 'underline', 'background']), fallback: 'both' },
  /** Mark all mentions, the first of an entity in each section, or the first on the page. */
  scope: { schema: v.picklist(['all', 'section', 'page']), fallback: 'all' },
  /** Sites left out, as typed; see `parseSite`. */
  sites: { schema: v.array(site), fallback: [] },
  /** Names the reader judged, by site host then entity id: `not` leaves them unmarked there, `mark` marks them. */
  senses: { schema: byName(byName(v.picklist(['not', 'mark']))), fallback: {} },
  /** What opens the card. */
  cardOpens: { schema: v.picklist(['rest', 'click', 'alt']), fallback: 'rest' },
  cardDelay: { schema: v.picklist(['short', 'normal', 'long']), fallback: 'normal' },
  /** Marks along the scrollbar. */
  scrollMarks: { schema: v.boolean(), fallback: false },
  /** The interface's language; `auto` follows the browser. */
  language: { schema: v.picklist(['auto', 'en', 'fr', 'es', 'ar', 'de', 'ru']), fallback: 'auto' },
} as const satisfies Record<string, { schema: v.GenericSchema; fallback: unknown }>

export type SettingKey = keyof typeof SETTINGS
export type Settings = { [K in SettingKey]: v.InferOutput<(typeof SETTINGS)[K]['schema']> }

/** A stored value that was not understood: it stays in storage, the default is in force. */
export interface BrokenSetting {
  key: SettingKey
  stored: unknown
  problem: string
}

/** Settings as they are in force, with what could not be used and what the reader can't change. */
export interface ReadSettings {
  settings: Settings
  broken: BrokenSetting[]
  /** Keys that an organisation has set (`storage.managed`): they go before the reader's own. */
  locked: SettingKey[]
}

/** The keys of all settings. */
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]

/** Every setting's default. */
export const DEFAULTS = Object.fromEntries(
  SETTING_KEYS.map((key) => [key, SETTINGS[key].fallback]),
) as unknown as Settings

/** Checks one value against a setting's form: what is wrong with it, in one sentence, or nothing. */
export function problemOf(key: SettingKey, value: unknown): string | undefined {
  const parsed = v.safeParse(SETTINGS[key].schema as v.GenericSchema, value)
  if (parsed.success) return undefined
  const issue = parsed.issues[0]
  const path = v.getDotPath(issue)
  return path ? `${path}: ${issue.message}` : issue.message
}

/** Checks stored values one by one, those of an organisation first. Pure; never throws. */
export function checkSettings(
  stored: Record<string, unknown>,
  managed: Record<string, unknown> = {},
): ReadSettings {
  const locked = SETTING_KEYS.filter((key) => managed[key] !== undefined && !problemOf(key, managed[key]))
  const broken = SETTING_KEYS.flatMap((key): BrokenSetting[] => {
    if (stored[key] === undefined) return []
    const problem = problemOf(key, stored[key])
    return problem ? [{ key, stored: stored[key], problem }] : []
  })
  const inForce = SETTING_KEYS.map((key) => {
    if (locked.includes(key)) return [key, managed[key]]
    const usable = stored[key] !== undefined && !broken.some((b) => b.key === key)
    return [key, usable ? stored[key] : DEFAULTS[key]]
  })
  return { settings: Object.fromEntries(inForce), broken, locked }
}

/** Reads all settings: an organisation's, then the reader's in `storage.sync`, then the defaults. */
export async function readSettings(): Promise<ReadSettings> {
  const [stored, managed] = await Promise.all([browser.storage.sync.get(SETTING_KEYS), readManaged()])
  return checkSettings(stored, managed)
}

async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(SETTING_KEYS)
  } catch {
    // Firefox rejects when no organisation has set anything.
    return {}
  }
}

/**
 * Changes settings; those an organisation has set stay as they are. A broken value about to be replaced is first kept
 * aside in `storage.local`, under `aside`.
 */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const { broken, locked } = await readSettings()
  await keepAside(broken.filter(({ key }) => key in changes))
  const allowed = Object.entries(changes).filter(([key]) => !locked.includes(key as SettingKey))
  await browser.storage.sync.set(Object.fromEntries(allowed))
}

/** Goes back to the defaults, keeping broken values aside. Resolves with what was stored, for `restoreSettings`. */
export async function resetSettings(): Promise<Record<string, unknown>> {
  const { broken } = await readSettings()
  await keepAside(broken)
  const stored = await browser.storage.sync.get(SETTING_KEYS)
  await browser.storage.sync.remove(SETTING_KEYS)
  return stored
}

/** Puts back what `resetSettings` took away. */
export async function restoreSettings(stored: Record<string, unknown>): Promise<void> {
  await browser.storage.sync.set(stored)
}

/** A broken value that was kept when its setting was set anew, and when (ISO 8601). */
export type KeptAside = BrokenSetting & { at: string }

/** Values kept aside, oldest first. */
export async function readAside(): Promise<KeptAside[]> {
  const { aside } = await browser.storage.local.get<{ aside: KeptAside[] }>({ aside: [] })
  return aside
}

/** Forgets the values kept aside. */
export async function forgetAside(): Promise<void> {
  await browser.storage.local.remove('aside')
}

async function keepAside(broken: BrokenSetting[]): Promise<void> {
  if (broken.length === 0) return
  const at = new Date().toISOString()
  await browser.storage.local.set({ aside: [...(await readAside()), ...broken.map((b) => ({ ...b, at }))] })
}

/** Calls back on each change of a setting, wherever it was made, until `signal` aborts. */
export function onSettingsChange(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    const ours = area === 'sync' || area === 'managed'
    if (ours && SETTING_KEYS.some((key) => key in changes)) changed()
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
