import { problemOf, SETTING_KEYS, type SettingKey, type Settings } from './settings'

/** Settings in a file: `{"aparte": 1, "settings": {…}}`. */
const FORMAT = 1

/** What a file gave: settings to take over, and what was refused, with the reason. */
export interface FileReading {
  accepted: Partial<Settings>
  refused: Refused[]
}

/** A setting that was refused, or one part of it: a site, what was set for an entity or on a site. */
export type Refused =
  | { key: string; reason: 'unknown' }
  | { key: SettingKey; reason: 'locked' }
  | RefusedValue
export interface RefusedValue {
  key: SettingKey
  reason: 'value'
  value: unknown
}

/** Why a whole file was refused. */
export type FileProblem = 'not-json' | 'not-ours' | 'newer'

/** Writes all settings as a file's text. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ aparte: FORMAT, settings }, undefined, 2)}\n`
}

/** Reads a file's text, each setting on its own; those an organisation has `locked` are refused. Pure; never throws. */
export function readSettingsFile(
  text: string,
  locked: readonly SettingKey[] = [],
): FileReading | FileProblem {
  const file = parse(text)
  if (file === undefined) return 'not-json'
  if (!isRecord(file) || typeof file.aparte !== 'number' || !isRecord(file.settings)) return 'not-ours'
  if (file.aparte > FORMAT) return 'newer'
  const reading: { accepted: Record<string, unknown>; refused: Refused[] } = { accepted: {}, refused: [] }
  for (const [key, value] of Object.entries(file.settings)) {
    if (!isSettingKey(key)) {
      reading.refused.push({ key, reason: 'unknown' })
      continue
    }
    if (locked.includes(key)) {
      reading.refused.push({ key, reason: 'locked' })
      continue
    }
    const { accepted, refused } = sift(key, value)
    if (accepted !== undefined) reading.accepted[key] = accepted
    reading.refused.push(...refused.map((part): Refused => ({ key, reason: 'value', value: part })))
  }
  return reading
}

/** What of a value can be used: all of it, the good parts of a list or a record, or nothing. */
function sift(key: SettingKey, value: unknown): { accepted?: unknown; refused: unknown[] } {
  if (!problemOf(key, value)) return { accepted: value, refused: [] }
  if (Array.isArray(value) && !problemOf(key, [])) {
    const good = value.filter((part) => !problemOf(key, [part]))
    return { accepted: good, refused: value.filter((part) => !good.includes(part)) }
  }
  if (isRecord(value) && !problemOf(key, {})) {
    const parts = Object.entries(value).map(([name, part]) => ({ [name]: part }))
    const good = parts.filter((part) => !problemOf(key, part))
    return { accepted: Object.assign({}, ...good), refused: parts.filter((part) => !good.includes(part)) }
  }
  return { refused: [value] }
}

function isSettingKey(key: string): key is SettingKey {
  return SETTING_KEYS.includes(key as SettingKey)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
