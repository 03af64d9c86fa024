import fc from 'fast-check'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'
import { probeModule } from '../../../.scripts/dossier-plugin'
import { termsOf } from '../../../engine/forms'
import { createAnyProbe, lexiconOf, type ProbeSource, probeOf } from '../../../engine/index'
import { GAP, GAP_SIGN } from '../../../engine/probe'
import { gramOf } from '../../../engine/probe-gram-source'
import { createGramTest } from '../../../engine/probe-grams'
import { gramsOf } from '../../../engine/probe-source'
import { dossier } from './bundled'

describe('a part is looked for by its rarest gram', () => {
  test.each([
    ['sp.rsk.', 'p.rsk', undefined, '(?<=sp.rsk).'],
    ['b.b.b..x', 'b.b.b', undefined, '(?<=b.b.b)..x'],
    ['k.zt', 'k.zt', undefined, '(?<=k.zt)'],
    ['d.l', 'd.l', undefined, '(?<=d.l)'],
    [`p.l.c${GAP}cr.m.n`, 'cr.m.', 'p.l.c', `(?<=p.l.c${GAP_SIGN}cr.m.)n`],
    ['u\\x2en\\x2e', '.-n-', undefined, '(?<=u\\x2en\\x2e)'],
    ['c\\+\\+', 'c--', undefined, '(?<=c\\+\\+)'],
    ['gr[oóô]w', 'gr.w', undefined, '(?<=gr[oóô]w)'],
    ['th\\s+k.rm', 'k.rm', undefined, '(?<=th\\s+k.rm)'],
    ['nəlx', 'n.lx', undefined, '(?<=nəlx)'],
    ['v3', 'v-', undefined, '(?<=v3)'],
    ["[oó]['’]n[eé]", '.?n.', undefined, "(?<=[oó]['’]n[eé])"],
    ['k𝄞brt', 'brt', undefined, '(?<=k𝄞brt)'],
  ])('%s', (part, letters, after, source) => {
    expect(gramOf(part)).toEqual({ letters, after, source })
  })
})

/** Parts one after the other, as slowly as can be, with a class for the letters that vary. */
const expressionOf = (parts: readonly string[], varying: string) =>
  new RegExp(
    parts
      .join('|')
      .replaceAll('.', varying)
      .replaceAll('c', '[cç]')
      .replaceAll('n', '[nñ]')
      .replaceAll(GAP_SIGN, GAP),
    'i',
  )

const word = (shortest: number) =>
  fc.string({ unit: fc.constantFrom(...'bcnrt.'), minLength: shortest, maxLength: 8 })
const part = fc.oneof(
  { weight: 4, arbitrary: word(3) },
  { weight: 2, arbitrary: fc.tuple(word(2), word(3)).map((words) => words.join(GAP_SIGN)) },
  { weight: 1, arbitrary: fc.tuple(word(1), word(1)).map((words) => words.join('\\x2e')) },
  { weight: 1, arbitrary: fc.tuple(word(1), word(1)).map((words) => words.join('\\s+')) },
)
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...'bcnrtaeoBCNRTéÑçж. ') }) },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\u00a0', '. ', '\n', '_', ' ab ') },
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

/** As a gram has it: anything beyond ASCII, but for the consonants. */
const VOWEL = '(?![çñ])[aeiouy\\x80-\\uffff]'

/** A text with a part in it. */
const writtenAs = (part: string) =>
  part.replaceAll('.', 'é').replaceAll('\\x2e', '.').replaceAll('\\s+', ' ').replaceAll(GAP_SIGN, 'ar bc. ')

test('parts are found wherever they stand, and nowhere else', () => {
  let found = 0
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), text, text, (parts, before, after) => {
      // Some have their last letter left out by what follows.
      const where = `${before}${writtenAs(parts[0] ?? '')}${after}`.slice(0, before.length + after.length + 4)
      const isFound = createGramTest(gramsOf(parts.map((one) => one.replaceAll(GAP_SIGN, GAP)))).test(where)
      if (expressionOf(parts, VOWEL).test(where)) {
        found++
        expect(isFound).toBe(true)
      }
      // Beside a gram, any letter does.
      if (isFound) expect(expressionOf(parts, '[^\\0-@]').test(where)).toBe(true)
    }),
    { numRuns: 4000 },
  )
  // A property that never holds would prove nothing.
  expect(found).toBeGreaterThan(400)
})

const syllables = 'bak ced fig goh jul kem lop mur nev pov rit sug tav wix zeb ron'.split(' ')
const at = (number: number) => syllables[number % syllables.length] ?? ''
const invented = Array.from({ length: 600 }, (_, i) => {
  const name = `${at(i * 7)}${at(i >> 2)}${at((i * i) >> 3)}${at(i * 11)}`
  return i % 3 === 0 ? `${name} ${at(i >> 2)}${at(i * 7)}` : name
})
const odd = [
  'U.N.',
  'C++',
  'a.b.c',
  'Été',
  'Año',
  'Nəlx',
  '3M',
  'K-9',
  'D’Or',
  'O’Neil & Fils',
  'Æon',
  'Группа Восток',
  '東京警察',
]
const lexicon = lexiconOf({
  entities: [...dossier.entities, { id: 'many', names: { mul: [...invented, ...odd] } }],
})
const source = probeOf(lexicon, 0)
const forms = termsOf(lexicon).map(([form]) => form)

test('many names have many forms and grams', () => {
  expect(source.grams?.split('\n').length).toBeGreaterThan(64)
  expect(forms.length).toBeGreaterThan(10_000)
})

describe.each([
  ['a tree of parts', probeOf(lexicon)],
  ['grams', source],
])('by %s, none of many names is missed', (_, made) => {
  const probe = createAnyProbe(made)
  test.each<[string, (form: string) => string]>([
    ['as they are', (form) => form],
    ['in capitals', (form) => form.toUpperCase()],
    ['within a text', (form) => `the ${form}, then`],
    ['beside a letter of another script', (form) => `Ж ${form} ok`],
    ['with accents as signs of their own', (form) => form.normalize('NFD')],
    ['with accents of text of bytes', (form) => form.replaceAll('c', 'ç').replaceAll('n', 'ñ')],
    ['with blanks that do not break', (form) => form.replaceAll(' ', '\u00a0')],
    ['with other signs', (form) => form.replaceAll("'", '’').replaceAll('-', '\u2011')],
    ['with the apostrophe of Ukrainian text', (form) => form.replaceAll("'", 'ʼ')],
    ['over two lines', (form) => form.replaceAll(' ', '\n\t ')],
  ])('%s', (_, dress) => {
    expect(forms.filter((form) => !probe(dress(form)))).toEqual([])
  })
  test('with signs and figures of full width', () => {
    const wide = (name: string) =>
      name.replace(/[!-@]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    expect(odd.map(wide).filter((name) => !probe(`the ${name}, then`))).toEqual([])
  })
  test('and ordinary text brings no more than the script in every frame', () => {
    for (const text of [
      'A quiet morning on the river.',
      'The police solved a crime, and the organization of the complex was noble.',
      'An unusual year: un état, un amo más, 4M of them.',
    ]) {
      expect(probe(text)).toBe(false)
    }
  })
})

describe('the script in every frame', () => {
  const made = async (source: ProbeSource) => {
    const entry = 'probe-of-a-test.ts'
    const built = await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [
        {
          name: 'test:probe',
          resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
          load: (id) => (id === entry ? probeModule(source) : undefined),
        },
      ],
      build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'made' } },
    })
    const output = Array.isArray(built) ? built[0] : built
    if (!output || !('output' in output)) throw new Error('The bundle is empty.')
    const { code } = output.output[0]
    const { probe } = new Function(`${code};return made`)() as { probe: (text: string) => boolean }
    return { probe, hasGrams: code.includes('charCodeAt') }
  }

  test('of few names has nothing of grams', async () => {
    const few = lexiconOf({ entities: [{ id: 'one', names: { mul: ['Zubrowka Zentrale'] } }] })
    const { probe, hasGrams } = await made(probeOf(few))
    expect(hasGrams).toBe(false)
    expect(probe('the Zubrowka Zentrale')).toBe(true)
    expect(probe('the centre')).toBe(false)
  })
  test('of many names asks them', async () => {
    const { probe, hasGrams } = await made(source)
    expect(hasGrams).toBe(true)
    expect(forms.filter((form) => !probe(`the ${form} met`))).toEqual([])
    expect(probe('the centre met')).toBe(false)
  })
})
