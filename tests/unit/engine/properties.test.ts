import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allNames, createAnyProbe, createEngine, fold, probeOf } from '../../../engine/index'
import { createMatcher } from '../../../engine/match'
import { rawSpan } from '../../../engine/normalise'
import { dossier, engine, lexicon } from './bundled'

/** Names that can mean nothing else, so that only typography and edges decide. */
const SURE = dossier.entities.flatMap(({ id, names, senses }) => {
  const doubtful = new Set(senses?.doubts.flatMap((doubt) => doubt.names))
  return allNames({ names })
    .filter((name) => !doubtful.has(name) && !name.startsWith('@'))
    .map((name) => ({ id, name }))
})

const anyName = fc.constantFrom(...SURE)

/** Ways to write a name that policy calls the same: each leaves its letters what they were. */
const DRESSES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  // In small letters, a word with a hyphen may be one of code: `"icpo-interpol"`.
  (name) => (name.includes('-') ? name : name.toLowerCase()),
  (name) => name.normalize('NFD'),
  (name) => name.replaceAll(' ', '\u00a0'),
  (name) => name.replaceAll(' ', '\n'),
  (name) => (/[^\0-\u024f]/.test(name) ? name : name.replaceAll(' ', '\u200b')),
  (name) => name.replaceAll(' ', ' \t '),
  (name) => name.replaceAll("'", '’'),
  (name) => name.replaceAll('-', '\u2011'),
  (name) => [...name].join('\u00ad'),
  (name) => `${name.slice(0, -1)}\u200d${name.slice(-1)}`,
  (name) => `${name.slice(0, 1)}\u2060${name.slice(1)}`,
  (name) => name.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  (name) => name.replace(/[A-Z]/g, (char) => String.fromCodePoint(0x1d400 + char.charCodeAt(0) - 65)),
  (name) => name.replace(/[bnrsk]/g, (char) => `${char}\u0301`),
  (name) => name.replace(/n/g, 'ñ'),
  (name) => name.replace(/[aeo]/g, (char) => `${char}\u0302`.normalize('NFC')),
]
const anyDress = fc.constantFrom(...DRESSES)

/** What may stand at a name's edges, and is no part of it. */
const OPENINGS = [
  '',
  ' ',
  '(',
  '«',
  '« ',
  '“',
  '"',
  "d'",
  'l’',
  '[',
  '—',
  '\n',
  '📣',
  '> ',
  '**',
  '：',
  '、',
  '「',
  '</b>',
]
const CLOSINGS = [
  '',
  ' ',
  ')',
  '»',
  ' »',
  '”',
  '"',
  "'s",
  '’s',
  ']',
  '—',
  '\n',
  '…',
  '.',
  ', ',
  '!',
  '®',
  '**',
  '、',
  '」',
  '<b>',
  '🚨',
]

describe('names', () => {
  it('are found in any dress between any edges, with the raw span', () => {
    fc.assert(
      fc.property(
        anyName,
        anyDress,
        fc.constantFrom(...OPENINGS),
        fc.constantFrom(...CLOSINGS),
        (n, dress, a, z) => {
          const surface = dress(n.name)
          const text = `${a}${surface}${z}`
          const [hit, ...more] = engine.read({ text }).candidates
          expect(more).toEqual([])
          expect(hit && { id: hit.entity, surface: text.slice(hit.start, hit.end) }).toEqual({
            id: n.id,
            surface,
          })
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('are not found inside words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('INTERPOL', 'Kaspersky', 'Интерпол', 'CMII', 'Eugene Kaspersky'),
        fc.constantFrom('x', 'é', '7', '_', 'ж', 'ß'),
        fc.constantFrom('q', 'éq', '7', '_z', 'ж', 'ß'),
        (name, before, after) => {
          expect(engine.read({ text: `${before}${name}${after}` }).candidates).toEqual([])
        },
      ),
    )
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.tuple(anyName, anyDress).map(([{ name }, dress]) => dress(name)),
      fc.constantFrom(
        ...OPENINGS,
        ...CLOSINGS,
        'https://',
        'interpol',
        'Interpol',
        'album',
        'IGCI',
        'CMII',
        '\ud835',
        '\udc00',
        'ı',
        'ﬁ',
        'K',
        '️',
        'ｶｽﾍﾟﾙｽｷｰ',
        '\u200b',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('any text', () => {
  it('gives spans in order that do not overlap, and the same ones twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const page = engine.page({ title: text.slice(0, 20) })
        const reading = engine.read({ text, around: () => text.slice(5, 50) })
        page.add(reading)
        const once = engine.resolve(reading, page)
        expect(engine.resolve(engine.read({ text, around: () => text.slice(5, 50) }), page)).toEqual(once)
        let free = 0
        for (const { start, end } of reading.candidates) {
          expect(start).toBeGreaterThanOrEqual(free)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          free = end
        }
      }),
      { numRuns: 600 },
    )
  })

  it('passes the probe when it holds a candidate', () => {
    const mayHoldName = createAnyProbe(probeOf(lexicon))
    fc.assert(
      fc.property(anyText, (text) => {
        if (engine.read({ text }).candidates.length > 0) expect(mayHoldName(text)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('folds each unit alike, with and without what has to be left out beside it', () => {
    for (let code = 0x80; code < 0x3000; code++) {
      const text = `Ab${String.fromCharCode(code)}Cd`
      expect(fold(text).text, text).toBe(fold(`${text}\u00ad`).text)
    }
    expect(fold('L´Île').text).toBe("l'ile")
  })

  it('folds to units that lie where the raw text has them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text)
        expect(fold(folded.text).text).toBe(folded.text)
        for (let i = 0; i < folded.text.length; i++) {
          const [start, end] = rawSpan(folded, i, i + 1)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})

describe('cost', () => {
  /** Steps of matching, with the names of the bundled dossier and, if wanted, many more. */
  function stepsOf(text: string, extra = 0): number {
    const matcher = createMatcher<string>({ prefixes: [], koreanAfter: '', longestStart: 6 })
    for (const { name } of SURE) matcher.add(fold(name).text, name)
    for (let i = 0; i < extra; i++) matcher.add(`name${i.toString(36)} of entity ${i}`, 'extra')
    return matcher.scan(fold(text).text).steps
  }

  it.each([
    ['nearly a name', 'Interpo'],
    ['nearly a name, again and again', 'Interpo '],
    ['nearly a long name', "complexe mondial d'interpol pour l' "],
    ['nested openings', '([{<«“'],
    ['unpaired surrogates', '\ud83d'],
    ['blanks', 'kaspersky      '],
    ['marks', 'e\u0301'],
  ])('grows with the text: %s', (_, piece) => {
    const once = stepsOf(piece.repeat(1000))
    const tenfold = stepsOf(piece.repeat(10_000))
    expect(tenfold).toBeLessThan(once * 10.5 + 100)
    expect(tenfold).toBeLessThan(piece.length * 10_000 * 60)
  })

  it('hardly grows with the number of names', () => {
    const text =
      'Officers of the agency met at noon; names of entities were read, and nothing was found. '.repeat(200)
    expect(stepsOf(text, 10_000)).toBeLessThan(stepsOf(text) * 1.3)
  })

  it('reads a line of ten megabytes', () => {
    const line = 'Interpo https://a.example/x?y=interpol&z '.repeat(250_000)
    expect(createEngine(lexicon).read({ text: line }).candidates).toEqual([])
  }, 20_000)
})
