import { isWordAt, SCRIPT, scriptOf } from './characters'
import { firstOf, startOf } from './drawers'
import type { Evidence, Lexicon } from './lexicon'
import { createMatcher } from './match'
import { fold } from './normalise'

/** Enough that a word of a text seldom starts as a cue does. */
const LONGEST_START = 5

/** What a cue says: it speaks for sense `sense` (0 the entity itself, then its others in order) of an entity. */
export interface CueUse {
  entity: string
  sense: number
  weight: number
  at?: 'before' | 'after'
  small?: true
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

interface UnreadCue {
  cue: string
  use: CueUse
}

interface FoldedCue {
  text: string
  stem: boolean
  capital: boolean
  use: CueUse
}

export interface CueFinder {
  /** Finds all cues. `surface` gives the raw text of a folded span. */
  find(folded: string, surface: (start: number, end: number) => string): CueHit[]
  /** What a sure mention of an entity says of other names. */
  mentionOf(entity: string): readonly CueUse[]
}

/** Compiles the evidence of a lexicon, once it is asked for. */
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

function compile(lexicon: Lexicon): CueFinder {
  const unread = new Map<string, UnreadCue[]>()
  const stems = new Map<string, CueTerm>()
  const mentions = new Map<string, CueUse[]>()
  const words = lexicon.languages?.words ?? {}
  const withLists = (cues: string) => cues.replace(/\$(\w+)/g, (_, list: string) => words[list]?.cues ?? '')
  for (const { id, senses } of lexicon.entities) {
    if (!senses) continue
    const add = (evidence: readonly Evidence[], sense: number) => {
      for (const { weight, cues, at, small } of evidence) {
        const use: CueUse = { entity: id, sense, weight, ...(at ? { at } : {}), ...(small ? { small } : {}) }
        for (const cue of withLists(cues).split('|')) addCue(cue, use)
      }
    }
    add(senses.evidence, 0)
    senses.others.forEach((other, i) => {
      add(other.evidence, i + 1)
    })
  }
  const matcher = createMatcher<CueTerm>({
    prefixes: (lexicon.languages?.prefixes ?? []).flatMap((p) =>
      `${p.outside} ${p.inside}`.trim().split(' '),
    ),
    koreanAfter: lexicon.languages?.koreanAfter ?? '',
    longestStart: LONGEST_START,
  })
  for (const [first, cues] of unread) matcher.addFirst(first, () => file(cues))

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

  function addCue(cue: string, use: CueUse): void {
    if (cue.startsWith('@')) {
      mentions.set(cue.slice(1), [...(mentions.get(cue.slice(1)) ?? []), use])
      return
    }
    const first = firstOf(cue)
    const others = unread.get(first)
    if (others) others.push({ cue, use })
    else unread.set(first, [{ cue, use }])
  }

  /** Cues with one first letter, by what they start with. */
  function file(cues: readonly UnreadCue[]): void {
    const starts = new Map<string, FoldedCue[]>()
    for (const { cue, use } of cues) {
      const stem = cue.endsWith('*')
      const text = fold(stem ? cue.slice(0, -1) : cue).text
      const start = startOf(text, LONGEST_START)
      starts.set(start, [...(starts.get(start) ?? []), { text, stem, capital: isCapital(cue), use }])
    }
    for (const [start, found] of starts) matcher.addLater(start, () => open(found))
  }

  /** Makes cues with one start ready to be found. */
  function open(cues: readonly FoldedCue[]): void {
    const plain = new Map<string, CueTerm>()
    for (const { text, stem, capital, use } of cues) {
      const terms = stem ? stems : plain
      const term = terms.get(text) ?? { text, uses: [], capitalUses: [] }
      if (!terms.has(text)) matcher.add(text, term, stem ? 'stem' : undefined)
      terms.set(text, term)
      term[capital ? 'capitalUses' : 'uses'].push(use)
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

/** Does a text start with a capital, or with a small letter? Neither, where letters have no case. */
function isCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
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
