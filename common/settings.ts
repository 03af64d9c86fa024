import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { parseSite } from './sites'

const hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1d5fc4'))
const site = v.pipe(
  v.string(),
  v.check((typed) => !('error' in parseSite(typed)), 'must be a site such as example.org'),
)

/** What is marked for one entity, and how; a missing part is as the look says. */
export const EntityChoiceSchema = v.strictObject({
  on: v.optional(v.boolean()),
  colour: v.optional(hex),
  line: v.optional(v.picklist(['solid', 'dashed', 'double', 'dotted', 'wavy'])),
})

/**
 * Every setting: its key in `storage.sync`, its form and its default. A value in storage that does not fit its form
 * counts as the default, is reported by `readSettings`, and stays where it is until the reader sets it anew.
 */
export const SETTINGS = {
  /** Is anything marked at all? */
  on: { schema: v.boolean(), fallback: true },
  /** Choices by entity id. */
  entities: { schema: v.record(v.string(), EntityChoiceSchema), fallback: {} },
  style: { schema: v.picklist(['both', 'underline', 'background']), fallback: 'both' },
  /** Mark all mentions, the first of an entity in each section, or the first on the page. */
  scope: { schema: v.picklist(['all', 'section', 'page']), fallback: 'all' },
  /** Sites left out, as typed; see `parseSite`. */
  sites: { schema: v.array(site), fallback: [] },
  /** Names the reader judged, by site host then entity id: `not` leaves them unmarked there, `mark` marks them. */
  senses: { schema: v.record(v.string(), v.record(v.string(), v.picklist(['not', 'mark']))), fallback: {} },
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

/** Checks stored values one by one. Pure; never throws. */
export function checkSettings(stored: Record<string, unknown>): {
  settings: Settings
  broken: BrokenSetting[]
} {
  const broken: BrokenSetting[] = []
  const entries = Object.entries(SETTINGS).map(([name, { schema, fallback }]) => {
    const key = name as SettingKey
    if (stored[key] === undefined) return [key, fallback]
    const parsed = v.safeParse(schema as v.GenericSchema, stored[key])
    if (parsed.success) return [key, parsed.output]
    const issue = parsed.issues[0]
    const path = v.getDotPath(issue)
    broken.push({ key, stored: stored[key], problem: path ? `${path}: ${issue.message}` : issue.message })
    return [key, fallback]
  })
  return { settings: Object.fromEntries(entries), broken }
}

/** Reads all settings from `storage.sync`; see `checkSettings`. */
export async function readSettings(): Promise<{ settings: Settings; broken: BrokenSetting[] }> {
  return checkSettings(await browser.storage.sync.get(Object.keys(SETTINGS)))
}

/** Changes settings. A broken value about to be replaced is first kept aside in `storage.local`, under `aside`. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const { broken } = await readSettings()
  const replaced = broken.filter(({ key }) => key in changes)
  if (replaced.length > 0) {
    const { aside } = await browser.storage.local.get<{ aside: unknown[] }>({ aside: [] })
    const at = new Date().toISOString()
    await browser.storage.local.set({ aside: [...aside, ...replaced.map((b) => ({ ...b, at }))] })
  }
  await browser.storage.sync.set(changes)
}

/** Calls back on each change of a setting, wherever it was made, until `signal` aborts. */
export function onSettingsChange(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'sync' && Object.keys(changes).some((key) => key in SETTINGS)) changed()
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
