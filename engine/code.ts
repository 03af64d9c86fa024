import { CODE, type CodeContext } from './code-rules'

/** Of the line, in units to each side. */
const REACH = 160

/** Contexts filed by one clue of each: few lines have any, and to look at all of them costs more than to read the line. */
interface FiledContexts {
  left: Map<string, CodeContext[]>
  right: Map<string, CodeContext[]>
  first: Map<string, CodeContext[]>
  last: Map<string, CodeContext[]>
  others: CodeContext[]
}

const ANY_CASE = filed(CODE.filter(({ small }) => !small))
const IN_SMALL = filed(CODE.filter(({ small }) => small))

function filed(contexts: readonly CodeContext[]): FiledContexts {
  const by: FiledContexts = {
    left: new Map(),
    right: new Map(),
    first: new Map(),
    last: new Map(),
    others: [],
  }
  for (const context of contexts) {
    const { left, right, first, last } = context
    if (left) fileUnder(by.left, [...left], context)
    else if (right) fileUnder(by.right, [...right], context)
    else if (first) fileUnder(by.first, first, context)
    else if (last) fileUnder(by.last, last, context)
    else by.others.push(context)
  }
  return by
}

function fileUnder(by: Map<string, CodeContext[]>, keys: readonly string[], context: CodeContext): void {
  for (const key of keys) by.set(key, [...(by.get(key) ?? []), context])
}

/** Do the words and signs around a name make it an identifier? */
export function isInCode(text: string, start: number, end: number, small: boolean): boolean {
  const line = lineAround(text, start, end)
  return isIn(ANY_CASE, line) || (small && isIn(IN_SMALL, line))
}

function isIn({ left, right, first, last, others }: FiledContexts, line: Line): boolean {
  return (
    isInOne(left.get(line.left), line) ||
    isInOne(right.get(line.right), line) ||
    isInOne(first.get(line.first), line) ||
    isInOne(last.get(line.last), line) ||
    isInOne(others, line)
  )
}

function isInOne(contexts: readonly CodeContext[] | undefined, line: Line): boolean {
  return contexts?.some((context) => mayFit(context, line) && fits(context, line.before, line.after)) ?? false
}

/** What stands before and after a name on its line, as a whole and as clues ask for it. */
interface Line {
  before: string
  after: string
  left: string
  right: string
  /** The first word, and the last before the name. */
  first: string
  last: string
}

function lineAround(text: string, start: number, end: number): Line {
  const from = Math.max(0, start - REACH)
  const near = text.slice(from, start)
  const broken = near.lastIndexOf('\n')
  // A line that was cut has no start to be looked at.
  const before = broken < 0 && from > 0 ? `…${near}` : near.slice(broken + 1)
  const rest = text.slice(end, end + REACH)
  const breaks = rest.indexOf('\n')
  return lineOf(before, breaks < 0 ? rest : rest.slice(0, breaks))
}

/** A line by what stands before and after the name on it. */
export function lineOf(before: string, after: string): Line {
  return {
    before,
    after,
    left: before.slice(-1),
    right: after.slice(0, 1),
    first: firstWord(before.trimStart()),
    last: lastWord(before.trimEnd()),
  }
}

function firstWord(text: string): string {
  let end = 0
  while (isLetter(text.charCodeAt(end))) end++
  return text.slice(0, end)
}

function lastWord(text: string): string {
  let start = text.length
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--
  return text.slice(start)
}

/** Words that are clues have no other letters than those of ASCII. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** Does a line have what a context needs? */
export function mayFit({ left, right, first, last, has }: CodeContext, line: Line): boolean {
  if (left !== undefined && !(line.left && left.includes(line.left))) return false
  if (right !== undefined && !(line.right && right.includes(line.right))) return false
  if (first !== undefined && !first.includes(line.first)) return false
  if (last !== undefined && !last.includes(line.last)) return false
  return has === undefined || line.after.includes(has)
}

export function fits({ before, after }: CodeContext, lineBefore: string, lineAfter: string): boolean {
  return (before?.test(lineBefore) ?? true) && (after?.test(lineAfter) ?? true)
}
