import * as v from 'valibot'

const span = {
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer()),
  surface: v.string(),
}

const line = v.object({
  id: v.string(),
  lang: v.string(),
  text: v.string(),
  mentions: v.array(v.object({ ...span, entity: v.nullable(v.string()) })),
})

/** One line of a corpus: a text, read as a page of its own, and the spans that are mentions in it. */
export type GoldLine = v.InferOutput<typeof line>

/** A corpus that cannot be read: says which line, and why. */
export class GoldError extends Error {}

/** Reads a corpus in JSON Lines. Throws `GoldError` naming the file and the line. */
export function readGold(text: string, file: string): GoldLine[] {
  const lines = text
    .split('\n')
    .flatMap((source, i) => (source.trim() ? [readLine(source, `${file}:${i + 1}`)] : []))
  if (lines.length === 0) throw new GoldError(`${file} holds no line`)
  return lines
}

function readLine(source: string, where: string): GoldLine {
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch (error) {
    throw new GoldError(`${where}: this is not JSON (${(error as Error).message})`)
  }
  const parsed = v.safeParse(line, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new GoldError(`${where}: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`)
  }
  for (const { start, end, surface } of parsed.output.mentions) {
    const there = parsed.output.text.slice(start, end)
    if (there !== surface) throw new GoldError(`${where}: ${start} to ${end} is “${there}”, not “${surface}”`)
  }
  return parsed.output
}
