import { isWordAt, SCRIPT, scriptOf } from './characters'
import { startOf } from './drawers'
import type { Cues, Evidence, Lexicon } from './lexicon'
import { createMatcher } from './match'

/** Units, at most, that cues are filed by: so many that few words of a text start as a cue does, and are none. */
const LONGEST_START = 11

/** What a cue says: it speaks for sense `sense` (0 the entity itself, then its others in order) of an entity. */
export interface CueUse extends Pick<Evidence, 'sense' | 'weight' | 'at' | 'small'> {
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

interface CueTerm {
  text: string
  uses: CueUse[]
  capitalUses: CueUse[]
  /** With what shorter stems of the same word say, once it was met. */
  whole?: CueTerm
}

interface FiledCue {
  text: string
  kind: Cues
  use: CueUse
}

export interface CueFinder {
  /** Finds all cues. `surface` gives the raw text of a folded span. */
  find(folded: string, surface: (start: number, end: number) => string): CueHit[]
  /** What a sure mention of an entity says of other names. */
  mentionOf(entity: string): readonly CueUse[]
}

/** Makes ready to find the cues of a lexicon, once it is asked for: each when a text first has a word that starts as it does. */
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
  const starts = new Map<string, FiledCue[]>()
  const stems = new Map<string, CueTerm>()
  const mentions = new Map<string, CueUse[]>()
  for (const { id, senses } of entities) {
    for (const { cues, lists, mentions: mentioned, ...said } of senses?.evidence ?? []) {
      const use = { entity: id, ...said }
      for (const entity of mentioned ?? []) mentions.set(entity, [...(mentions.get(entity) ?? []), use])
      for (const kind of cues ?? []) file(kind, use)
      for (const list of lists ?? []) for (const kind of languages?.words[list] ?? []) file(kind, use)
    }
  }
  const matcher = createMatcher<CueTerm>({
    prefixes: (languages?.prefixes ?? []).flatMap((p) => `${p.outside} ${p.inside}`.trim().split(' ')),
    koreanAfter: languages?.koreanAfter ?? '',
    longestStart: LONGEST_START,
  })
  matcher.addAllLater(starts, open)

  function file(kind: Cues, use: CueUse): void {
    for (const text of kind.texts.split('|')) {
      const start = startOf(text, LONGEST_START)
      const cue = { text, kind, use }
      const others = starts.get(start)
      if (others) others.push(cue)
      else starts.set(start, [cue])
    }
  }

  /** The matcher gives the longest cue only: it says what shorter stems of the same word say, too. */
  function withStems(term: CueTerm): CueTerm {
    const { text } = term
    const whole: CueTerm = { text, uses: [...term.uses], capitalUses: [...term.capitalUses] }
    for (let length = 2; length <= text.length; length++) {
      const stem = stems.get(text.slice(0, length))
      if (!stem || stem === term) continue
      whole.uses.push(...stem.uses)
      whole.capitalUses.push(...stem.capitalUses)
    }
    return whole
  }

  /** Makes cues with one start ready to be found. */
  function open(filed: readonly FiledCue[]): void {
    const plain = new Map<string, CueTerm>()
    for (const { text, kind, use } of filed) {
      const terms = kind.stem ? stems : plain
      const term = terms.get(text) ?? { text, uses: [], capitalUses: [] }
      if (!terms.has(text)) matcher.add(text, term, kind.stem ? 'stem' : undefined)
      terms.set(text, term)
      term[kind.capital ? 'capitalUses' : 'uses'].push(use)
    }
  }

  return {
    find(folded, surface) {
      return matcher.scan(folded).hits.flatMap(({ start, end: found, term }) => {
        const end = endOfWord(folded, found)
        const text = surface(start, end)
        term.whole ??= withStems(term)
        const said = term.whole
        const uses = !isSmall(text) ? [...said.uses, ...said.capitalUses] : said.uses
        return uses.length > 0 ? [{ start, end, text, key: folded.slice(start, end), uses }] : []
      })
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
