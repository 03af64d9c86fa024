import { describe, expect, test } from 'vitest'
import { createProbe, lexiconOf, probeOf } from '../../../engine/index'
import { lexicon } from './bundled'

const probeFor = (...names: string[]) =>
  createProbe(probeOf(lexiconOf({ entities: [{ id: 'one', names: { mul: names } }] })))

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
  const probe = createProbe(probeOf(lexicon))
  test.each([
    'A spokesperson for the company declined to comment.',
    'The books were organised into five sections.',
    'The organization went on, and Morgan with it until noon.',
    'Urgent until tomorrow: the emergency entrance.',
    'An interpretation by enterprises of the interior.',
  ])('%s', (text) => expect(probe(text)).toBe(false))
})
