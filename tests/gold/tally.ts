import type { GoldLine } from './corpus'

export interface Tally {
  /** Spans found with the right entity; all spans found; all spans expected. */
  right: number
  found: number
  expected: number
  precision: number
  recall: number
  f1: number
}

/** A span the engine and the corpus do not agree on. */
export interface Miss {
  id: string
  lang: string
  /** Not found; found where nothing is; found with other edges or as another entity. */
  kind: 'missed' | 'wrong' | 'span'
  entity: string
  surface: string
  /** Some text to each side. */
  context: string
}

export interface Score {
  all: Tally
  byEntity: Record<string, Tally>
  byLang: Record<string, Tally>
  misses: Miss[]
}

interface Found {
  start: number
  end: number
  entity: string
}

/** Compares what `detect` finds in each line with what the corpus expects: same span, same entity. */
export function scoreOf(lines: readonly GoldLine[], detect: (line: GoldLine) => readonly Found[]): Score {
  const counts = new Map<string, { right: number; found: number; expected: number }>()
  const misses: Miss[] = []
  const count = (line: GoldLine, entity: string, what: 'right' | 'found' | 'expected') => {
    for (const key of ['all', `entity ${entity}`, `lang ${line.lang}`]) {
      const tally = counts.get(key) ?? { right: 0, found: 0, expected: 0 }
      tally[what]++
      counts.set(key, tally)
    }
  }
  for (const line of lines) {
    const found = detect(line)
    const expected = line.mentions.filter((m): m is Found & { surface: string } => m.entity !== null)
    const same = (a: Found, b: Found) => a.start === b.start && a.end === b.end && a.entity === b.entity
    for (const mention of found) {
      count(line, mention.entity, 'found')
      if (expected.some((m) => same(m, mention))) count(line, mention.entity, 'right')
      else misses.push(missOf(line, mention, expected.some((m) => overlap(m, mention)) ? 'span' : 'wrong'))
    }
    for (const mention of expected) {
      count(line, mention.entity, 'expected')
      if (!found.some((m) => overlap(m, mention))) misses.push(missOf(line, mention, 'missed'))
    }
  }
  const pick = (kind: string) =>
    Object.fromEntries(
      [...counts]
        .filter(([key]) => key.startsWith(kind))
        .map(([key, tally]) => [key.slice(kind.length), tallyOf(tally)])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ) as Record<string, Tally>
  const all = tallyOf(counts.get('all') ?? { right: 0, found: 0, expected: 0 })
  return { all, byEntity: pick('entity '), byLang: pick('lang '), misses }
}

function tallyOf(counts: { right: number; found: number; expected: number }): Tally {
  const { right, found, expected } = counts
  const precision = found > 0 ? right / found : 1
  const recall = expected > 0 ? right / expected : 1
  const f1 = found + expected > 0 ? (2 * right) / (found + expected) : 1
  return { ...counts, precision, recall, f1 }
}

function overlap(a: Found, b: Found): boolean {
  return a.start < b.end && b.start < a.end
}

function missOf(line: GoldLine, { start, end, entity }: Found, kind: Miss['kind']): Miss {
  const context = line.text.slice(Math.max(0, start - 60), end + 60).replace(/\s+/g, ' ')
  return { id: line.id, lang: line.lang, kind, entity, surface: line.text.slice(start, end), context }
}
