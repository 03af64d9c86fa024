import type { Frame, Page } from 'puppeteer-core'

/** The texts painted in one frame, by entity id, in document order. */
export type Painted = Record<string, string[]>

/** Reads what a frame has registered in our highlights, as a page could. */
export function paintedIn(frame: Frame | Page): Promise<Painted> {
  return frame.evaluate(() => {
    const painted: Record<string, string[]> = {}
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
      if (!/^aparte-/.test(name) || highlight.size === 0) continue
      const ranges = [...highlight].map((held) => {
        const range = document.createRange()
        range.setStart(held.startContainer, held.startOffset)
        range.setEnd(held.endContainer, held.endOffset)
        return range
      })
      painted[name.slice('aparte-'.length)] = ranges.map(String)
    }
    return painted
  })
}

/** Reads what all frames of a page have registered, added up. */
export async function paintedOn(page: Page): Promise<Painted> {
  const all: Painted = {}
  for (const frame of page.frames()) {
    for (const [entity, texts] of Object.entries(await paintedIn(frame))) {
      all[entity] = [...(all[entity] ?? []), ...texts]
    }
  }
  return all
}
