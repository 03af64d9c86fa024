import { describe, expect, test } from 'vitest'
import { termsOf } from '../../../engine/forms'
import { allNames, createAnyProbe, fold, lexiconOf, probeOf } from '../../../engine/index'
import { expressionOf } from '../../../engine/probe-parts'
import { withCases } from '../../../engine/probe-source'
import { dossier, engine, lexicon } from './bundled'

const probeFor = (...names: string[]) =>
  createAnyProbe(probeOf(lexiconOf({ entities: [{ id: 'one', names: { mul: names } }] })))

describe('names of which no part is rare enough are looked for whole', () => {
  test.each([
    ['U.N.', 'Delegates of the U.N. met.', 'Unaninimous.'],
    ['a.b.c', 'The a.b.c of it.', 'A bicycle, a habit and a cab.'],
    ['C++', 'Written in C++ alone.', 'Written in C alone.'],
    ['(no)', 'It says (no) there.', 'It says no there.'],
  ])('%s', (name, text, other) => {
    const probe = probeFor(name)
    expect(probe(text)).toBe(true)
    expect(probe(text.toUpperCase())).toBe(true)
    expect(probe(other)).toBe(false)
  })
})

describe('a short name is found with the accents it is written with', () => {
  test.each([
    ['Été', 'Un Été de plus.', 'Un état de plus.'],
    ['Año', 'Un Año más.', 'Un amo más.'],
    ['Йод', 'Там был Йод.', 'Там был мёд.'],
    ['Ёж', 'Там был Ёж.', 'Там был чиж.'],
    ['أمن', 'هذا أمن لنا', 'هذا زمن لنا'],
  ])('%s', (name, text, other) => {
    const probe = probeFor(name)
    expect(probe(text)).toBe(true)
    expect(probe(text.toUpperCase())).toBe(true)
    expect(probe(text.normalize('NFD'))).toBe(true)
    expect(probe(other)).toBe(false)
  })
})

test.each([1, 600])(
  'an expression of %d parts finds each in any case, with the accents of western text',
  (count) => {
    const syllables = 'bak ced fig goh jul kem lop mur nev pov rit sug tav wix zeb ron'.split(' ')
    const at = (number: number) => syllables[number % syllables.length] ?? ''
    const parts = Array.from({ length: count }, (_, i) => `${at(i)}.${at(i >> 4)}n${at(i >> 8)}`)
    const probe = createAnyProbe({ latin: withCases(parts.join('|')), others: [] })
    const texts = parts.flatMap((part) => [
      part.replace('.', 'a'),
      part.replace('.', 'a').toUpperCase(),
      part.replace('.', 'É').replaceAll('n', 'Ñ').replaceAll('c', 'ç'),
    ])
    expect(texts.filter((text) => !probe(`an ${text} it`))).toEqual([])
    expect(probe('A quiet morning on the river.')).toBe(false)
  },
)

describe('of few names a rare letter is looked for first, of more how their parts begin', () => {
  const syllables = 'bak ced fig goh jul kem lop mur nev pov rit sug tav wix zeb ron'.split(' ')
  const at = (number: number) => syllables[number % syllables.length] ?? ''
  const nameOf = (i: number) => `${at(i)}${at(i >> 3)}${at(i >> 4)} ${at(i >> 2)}${at(i * 7)}`
  test.each([
    [1, true],
    [12, true],
    [300, false],
  ])('%d', (count, isAnchored) => {
    const names = Array.from({ length: count }, (_, i) => nameOf(i))
    const source = probeOf(lexiconOf({ entities: [{ id: 'one', names: { en: names } }] }))
    expect(source.latin.startsWith('[^]')).toBe(isAnchored)
    const probe = createAnyProbe(source)
    const texts = names.flatMap((name) => [
      name,
      name.toUpperCase(),
      name.replaceAll('e', 'é'),
      `a ${name} it`,
      `a\u2019 ${name} it`,
      `(${name.replaceAll('o', 'o\u0302')})`,
    ])
    expect(texts.filter((text) => !probe(text))).toEqual([])
    expect(probe('A quiet morning on the river.')).toBe(false)
  })
})

test.each([
  'Οργάνωση Εγκληματολογικής Αστυνομίας',
  'Office internationalement Reconnu',
  'Kriminalpolizei Landesdienststellenleitung Nord',
])('a word between two may be long: %s', (name) => {
  const probe = probeFor(name)
  for (const text of [name, name.toUpperCase(), `a ${name} b`]) expect(probe(text)).toBe(true)
})

test('every form of every name is found, as it is and in capitals', () => {
  const probe = createAnyProbe(probeOf(lexicon))
  const forms = termsOf(lexicon).flatMap(([text]) => [text, text.toUpperCase()])
  expect(forms.length).toBeGreaterThan(10_000)
  expect(forms.filter((form) => !probe(form))).toEqual([])
})

test.each([
  ['t.m.rg', 'tamorgan', true],
  // The probe itself takes no blank for a letter, so that this form needs a part of its own.
  ['t.m.rg', 'zat morgan', false],
  ['т.м.рг', 'тамарга', true],
  ['т.м.рг', 'т-марга', false],
])('does the part %s stand in the form “%s”: %s', (part, form, isHeld) => {
  expect(expressionOf(part).test(form)).toBe(isHeld)
})

test('short names that begin alike are found each', () => {
  const probe = probeFor('Été', 'Ère', 'Йод', 'Йот')
  for (const text of ['Un Été.', 'Une Ère.', 'Там Йод.', 'Там Йот.']) expect(probe(text)).toBe(true)
  expect(probe('Un état.')).toBe(false)
})

test('a letter with a nukta is found in one sign and in two', () => {
  const probe = probeFor('कैज़रबर्ग')
  for (const sign of ['\u095b', '\u091c\u093c']) expect(probe(`वह कै${sign}रबर्ग है`)).toBe(true)
})

describe('a letter that text may write with an accent', () => {
  const probe = probeFor('Concordia Panthers')
  test.each([
    ['as it is', 'the Concordia Panthers won'],
    ['in text of bytes', 'the Çoñcordia Pañthers won'],
    ['beside a letter of another script', 'the Çoñcordia Pañthers won, Ж'],
    ['in two signs', 'the Co\u0308ncordia Panthers won'],
  ])('%s', (_, text) => expect(probe(text)).toBe(true))
  test('and none of it elsewhere', () => expect(probe('the river ran on, Ж, ç and ñ')).toBe(false))
})

describe('ordinary text brings no more than the script in every frame', () => {
  const probe = createAnyProbe(probeOf(lexicon))
  test.each([
    'A spokesperson for the company declined to comment.',
    'The books were organised into five sections.',
    'The organization went on, and Morgan with it until noon.',
    'Urgent until tomorrow: the emergency entrance.',
    'An urgent international call, the emergence of interest in it, and the organization entered the case.',
    'International policy, international politics and international crime: the police solved a crime.',
    'An interpretation by enterprises of the interior.',
  ])('%s', (text) => expect(probe(text)).toBe(false))
})

describe('a name with a letter in another dress', () => {
  const probe = createAnyProbe(probeOf(lexicon))
  const names = dossier.entities.flatMap((entity) => allNames(entity).filter((name) => !name.startsWith('@')))
  /** Small capitals that phonetics has: a name in small capitals has others as well, and one alone is none of its letters. */
  const PHONETIC = /[\u0250-\u02af\ua730\ua731]/
  /** Every other character that folding changes to another one, or leaves out. */
  const dressed = Array.from({ length: 0x10000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCharCode(code))
    .filter(
      (char) => !PHONETIC.test(char.toLowerCase()) && fold(`x${char}x`).text !== `x${char.toLowerCase()}x`,
    )
  const misses = (texts: Iterable<string>) => {
    const missed: string[] = []
    for (const text of texts) {
      if (!probe(text) && engine.read({ text }).candidates.length > 0) missed.push(text)
    }
    return missed
  }

  test('in the place of any letter that it folds to', () => {
    expect(dressed.length).toBeGreaterThan(2000)
    function* texts() {
      for (const char of dressed) {
        const plain = fold(`x${char}x`).text.slice(1, -1)
        // Accents that stand alone are no blanks, though folding takes them for some.
        if (plain === '' || (plain === ' ' && !/\s/.test(char))) continue
        // A name for each part that the probe may look for.
        for (const name of names) {
          // Abbreviations bear no accents.
          if (/^[A-Z]{4}$/.test(name)) continue
          const at = fold(name).text.length === name.length ? fold(name).text.indexOf(plain) : -1
          if (at >= 0) yield `a ${name.slice(0, at)}${char}${name.slice(at + plain.length)} b`
        }
      }
    }
    expect(misses(texts())).toEqual([])
  }, 60_000)

  test('with what is left out in its middle', () => {
    const hidden = dressed.filter((char) => fold(`x${char}x`).text === 'xx')
    expect(hidden.length).toBeGreaterThan(100)
    function* texts() {
      for (const char of hidden) {
        for (const name of names) yield `a ${name.slice(0, 3)}${char}${name.slice(3)} b`
      }
    }
    expect(misses(texts())).toEqual([])
  }, 60_000)
})
