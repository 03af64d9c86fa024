import { problemOf, SETTING_KEYS, type SettingKey, type Settings } from './settings'

/** Settings in a file: `{"aparte": 1, "settings": {…}}`. */
const FORMAT = 1

/** What a file gave: settings to take over, and what was refused, with the reason. */
export interface FileReading {
  accepted: Partial<Settings>
  refused: { key: string; problem: string }[]
}

/** Why a whole file was refused. */
export type FileProblem = 'not-json' | 'not-ours' | 'newer'

/** Writes all settings as a file's text. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ aparte: FORMAT, settings }, undefined, 2)}\n`
}

/** Reads a file's text, each setting on its own. Pure; never throws. */
export function readSettingsFile(text: string): FileReading | FileProblem {
  const file = parse(text)
  if (file === undefined) return 'not-json'
  if (!isRecord(file) || typeof file.aparte !== 'number' || !isRecord(file.settings)) return 'not-ours'
  if (file.aparte > FORMAT) return 'newer'
  const entries = Object.entries(file.settings)
  const refused = entries.flatMap(([key, value]) => {
    const known = SETTING_KEYS.includes(key as SettingKey)
    const problem = known ? problemOf(key as SettingKey, value) : 'unknown'
    return problem ? [{ key, problem }] : []
  })
  const accepted = entries.filter(([key]) => !refused.some((r) => r.key === key))
  return { accepted: Object.fromEntries(accepted), refused }
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
