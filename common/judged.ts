import type { Settings } from './settings'

type Senses = Settings['senses']

/** The reader's judgements with one more: on a site, an entity's names are (`mark`) or are not (`not`) it. */
export function judge(senses: Senses, host: string, entity: string, as: 'not' | 'mark'): Senses {
  return { ...senses, [host]: { ...senses[host], [entity]: as } }
}

/** The judgements without one of them. */
export function unjudge(senses: Senses, host: string, entity: string): Senses {
  const { [entity]: _, ...others } = senses[host] ?? {}
  const { [host]: __, ...sites } = senses
  return Object.keys(others).length > 0 ? { ...sites, [host]: others } : sites
}
