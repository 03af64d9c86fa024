import { isWordAt, SCRIPT, scriptOf } from './characters'
import { isEndOfWord } from './edges'
import type { Cues, Evidence, Lexicon } from './lexicon'
import { behindPrefix, longestFirst, wordStarts } from './starts'
import { createTextIndex } from './text-index'

/** What a cue says: it speaks for sense `sense` (0 the entity itself, then its others in order) of an entity. */
export interface CueUse extends Pick<Evidence, 'sense' | 'weight' | 'at' | 'small' | 'surname'> {
  entity: string
}

/** A cue found in a text; offsets into the folded text. */
export interface CueHit {
  start: number
  end: number
  /** As it stands in the text, and as folded. */
  text: string
  key: string
  uses: readonly CueUse[]
}

/** Cues of one kind of one record of evidence. */
interface CueGroup {
  kind: Cues
  use: CueUse
}

/** What all cues say that stand at one place and belong to one word. */
interface Said {
  uses: readonly CueUse[]
  /** Where the text has a capital, too. */
  withCapital: readonly CueUse[]
}

export interface CueFinder {
  /** Finds all cues. `surface` gives the raw text of a folded span. */
  find(folded: string, surface: (start: number, end: number) => string): CueHit[]
  /** What a sure mention of an entity says of other names. */
  mentionOf(entity: string): readonly CueUse[]
}

/** Makes ready to find the cues of a lexicon, once it is asked for. */
export function createCueFinder(lexicon: Lexicon): CueFinder {
  let compiled: CueFinder | undefined
  const finder = () => {
    compiled ??= compile(lexicon)
    return compiled
  }
  return {
    find: (folded, surface) => finder().find(folded, surface),
    mentionOf: (entity) => finder().mentionOf(entity),
  }
}

function compile({ entities, languages }: Lexicon): CueFinder {
  const groups: CueGroup[] = []
  const texts: string[] = []
  /** The number of the first text behind each group. */
  const ends: number[] = []
  const mentions = new Map<string, CueUse[]>()
  for (const { id, senses } of entities) {
    for (const { cues: own, lists, mentions: mentioned, ...said } of senses?.evidence ?? []) {
      const use = { entity: id, ...said }
      for (const entity of mentioned ?? []) mentions.set(entity, [...(mentions.get(entity) ?? []), use])
      const kinds = [...(own ?? []), ...(lists ?? []).flatMap((list) => languages?.words[list] ?? [])]
      for (const kind of kinds) {
        groups.push({ kind, use })
        texts.push(...kind.texts.split('|'))
        ends.push(texts.length)
      }
    }
  }
  // Most cues are never met: to make an object for each took longer than to read a page.
  const groupOf = new Uint16Array(texts.length)
  for (const [number, end] of ends.entries()) groupOf.fill(number, ends[number - 1] ?? 0, end)
  const textOf = (number: number) => texts[number] as string
  const groupAt = (number: number) => groups[groupOf[number] as number] as CueGroup
  const prefixes = longestFirst(
    (languages?.prefixes ?? []).flatMap((p) => `${p.outside} ${p.inside}`.trim().split(' ')),
  )
  const standingAt = createTextIndex(texts)
  /** By the number of the first cue that has the text. */
  const known = new Map<number, Said>()

  /** The longest cue at a place; of two that end there, a whole word says more than a stem. */
  function longestAt(text: string, at: number) {
    const standing = standingAt(text, at)
    let best = -1
    let bestEnd = -1
    let isStem = true
    for (let i = 0; i < standing.length; i += 2) {
      const number = standing[i] as number
      const end = standing[i + 1] as number
      const stem = groupAt(number).kind.stem === 1
      if (end < bestEnd || (end === bestEnd && (stem || !isStem))) continue
      if (!stem && !isEndOfWord(text, at, end, languages?.koreanAfter ?? '')) continue
      best = number
      bestEnd = end
      isStem = stem
    }
    if (best < 0) return undefined
    let said = known.get(best)
    if (!said) {
      said = saidBy(best, standing)
      known.set(best, said)
    }
    return { start: at, end: bestEnd, said }
  }

  /** What all cues of one text say, and with them shorter stems of the same word. */
  function saidBy(best: number, standing: readonly number[]): Said {
    const text = textOf(best)
    const { stem } = groupAt(best).kind
    const all = standing.filter((_, i) => i % 2 === 0)
    const same = all.filter((number) => textOf(number) === text && groupAt(number).kind.stem === stem)
    const shorter = all.filter((number) => {
      const isStem = groupAt(number).kind.stem && textOf(number).length > 1
      return isStem && text.startsWith(textOf(number)) && !same.includes(number)
    })
    shorter.sort((a, b) => textOf(a).length - textOf(b).length)
    const said = [...same, ...shorter].map(groupAt)
    const uses = said.filter(({ kind }) => !kind.capital).map(({ use }) => use)
    return { uses, withCapital: [...uses, ...said.filter(({ kind }) => kind.capital).map(({ use }) => use)] }
  }

  return {
    find(folded, surface) {
      const hits: CueHit[] = []
      for (const at of wordStarts(folded)) {
        const found = longestAt(folded, at) ?? behindPrefix(folded, at, prefixes, longestAt)
        if (!found) continue
        const { start, said } = found
        const end = endOfWord(folded, found.end)
        const text = surface(start, end)
        const uses = isSmall(text) ? said.uses : said.withCapital
        if (uses.length > 0) hits.push({ start, end, text, key: folded.slice(start, end), uses })
      }
      return hits
    },
    mentionOf: (entity) => mentions.get(entity) ?? [],
  }
}

function isSmall(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toUpperCase()
}

/** A stem's hit goes on to the end of its word; where words are not parted, it ends where it ends. */
function endOfWord(text: string, from: number): number {
  let end = from
  while (scriptOf(text.charCodeAt(end)) === SCRIPT.other && isWordAt(text, end)) end++
  return end
}
