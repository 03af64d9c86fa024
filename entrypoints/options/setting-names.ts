import type { SettingKey } from '../../common/settings'
import type { words } from './strings'

/** What each setting is called on the page. */
const NAMES = {
  on: 'on',
  entities: 'names',
  style: 'style',
  scope: 'scope',
  sites: 'sites',
  senses: 'judged',
  cardOpens: 'cardOpens',
  cardDelay: 'cardDelay',
  scrollMarks: 'scrollMarks',
  language: 'language',
} as const satisfies Record<SettingKey, string>

/** What a setting is called on the page, or its key when there is none of that key. */
export function settingName(key: string, t: ReturnType<typeof words.get>): string {
  return key in NAMES ? t[NAMES[key as SettingKey]] : key
}

/** A value as it is stored, short enough to be read. */
export function valueText(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
