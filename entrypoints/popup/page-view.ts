import type { FrameReport, ListedMention, UnmarkedGroup } from '../../common/report'

/** The reports of a tab's frames, by frame id. */
export type Reports = ReadonlyMap<number, FrameReport>

/** A mention in the popup's list. */
export interface Item extends ListedMention {
  /** Unique in the tab. */
  id: string
  frame: number
  host: string
}

/** An entity's mentions, in the order of the page; the top frame's first. */
export interface Group {
  entity: string
  count: number
  items: Item[]
}

/** What the popup shows of a page: all its frames added up. */
export interface PageView {
  counts: Record<string, number>
  total: number
  groups: Group[]
  unmarked: UnmarkedGroup[]
  /** 0 to 1: as far as the frame that is least far. */
  progress: number
}

export interface Filter {
  /** Entities to show; all when empty. */
  entities: readonly string[]
  /** Text that a sentence must hold. */
  text: string
}

/** Adds up what frames report. `order` says in which order entities stand. */
export function viewOf(reports: Reports, order: readonly string[]): PageView {
  const frames = [...reports].sort(([a], [b]) => a - b)
  const counts: Record<string, number> = {}
  for (const [, report] of frames) {
    for (const [entity, count] of Object.entries(report.counts))
      counts[entity] = (counts[entity] ?? 0) + count
  }
  const items = frames.flatMap(([frame, { host, mentions }]) =>
    mentions.map((mention): Item => ({ ...mention, id: `${frame}/${mention.key}`, frame, host })),
  )
  return {
    counts,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    groups: order.flatMap((entity): Group[] => {
      const count = counts[entity] ?? 0
      return count > 0 ? [{ entity, count, items: items.filter((item) => item.entity === entity) }] : []
    }),
    unmarked: mergeUnmarked(frames.flatMap(([, { unmarked }]) => unmarked)),
    progress: Math.min(1, ...frames.map(([, { progress }]) => progress)),
  }
}

function mergeUnmarked(unmarked: readonly UnmarkedGroup[]): UnmarkedGroup[] {
  const merged = new Map<string, UnmarkedGroup>()
  for (const group of unmarked) {
    const key = `${group.entity} ${group.sense}`
    const there = merged.get(key) ?? { ...group, count: 0, cues: [] }
    merged.set(key, {
      ...there,
      count: there.count + group.count,
      cues: [...new Set([...there.cues, ...group.cues])],
    })
  }
  return [...merged.values()]
}

/** The groups that pass a filter, without those that are left empty by it. */
export function filterGroups(groups: readonly Group[], { entities, text }: Filter): Group[] {
  const wanted = fold(text.trim())
  return groups
    .filter(({ entity }) => entities.length === 0 || entities.includes(entity))
    .map((group) => ({
      ...group,
      items: group.items.filter(({ before, surface, after }) =>
        fold(before + surface + after).includes(wanted),
      ),
    }))
    .filter(({ items }) => items.length > 0)
}

/** The item before or after the current one, round the ends; the first or last when none is current. */
export function step(items: readonly Item[], current: string | undefined, by: 1 | -1): Item | undefined {
  const at = items.findIndex(({ id }) => id === current)
  if (at < 0) return by === 1 ? items[0] : items.at(-1)
  return items[(at + by + items.length) % items.length]
}

/** Case and accents do not count in a search. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
