import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HINTS, SHAPES } from '../../../engine/shape-rules'
import { fits } from '../../../engine/shapes'
import { engine, found } from './bundled'

/** By what they tell; what is no example of a shape shows where it ends. */
const PERSON = [
  'Kaspersky, 58, left the room.',
  'Kaspersky (58) left the room.',
  'Para Kaspersky, de 52 años, no hay prueba.',
  '“We never did”, insisted Kaspersky.',
  '“We never did,” Kaspersky insisted.',
  '“I never did”, so Kaspersky.',
  '„Ich war es nicht“, so Kaspersky.',
  '« Je n’y étais pas », dit Kaspersky.',
  '— Я не шпион, — отвечает Касперский.',
  'Then Kaspersky put on his coat.',
  'Kaspersky and his daughter came by train.',
  'Kaspersky et sa fille sont venus en train.',
  'Касперский и его дочь ехали поездом.',
  'In his keynote Kaspersky spoke of trains.',
  'Kaspersky, the only son of a miner, liked trains.',
  'Kaspersky, fils d’un mineur, aimait les trains.',
  'In an interview with a local daily, Kaspersky spoke of trains.',
  'Kaspersky was twenty-four when he left.',
  'Kaspersky (the man) was there.',
  'We asked Kaspersky about his train.',
  'Her son never met Kaspersky, her late husband.',
  'Born by the sea, Kaspersky likes trains.',
  'Diplômé en 1987, Kaspersky a pris le train.',
  'Aufgewachsen am Meer, mochte Kaspersky Züge.',
  'Kaspersky, one of the richest businessmen of the country, likes trains.',
  'Kaspersky, un entrepreneur discret, aime les trains.',
  'Kaspersky, the CEO of a firm that bears his name, likes trains.',
]
const BEARER = [
  'Kaspersky, A., & Durand, P. (2009). Soil and drought.',
  'Kaspersky M., Levin P. Soil and drought.',
  'Касперский К. Техника шитья',
  'a paper by J. Kaspersky',
  '娜塔莎·卡巴斯基',
  'Anna Kaspersky, a plumber from Leeds',
  'Robert Kaspersky (1902–1988) was a miller.',
  'my grandfather Isaac Kaspersky came by ship',
  'my aunt, Golda Kaspersky, came by ship',
  'Author: Judith Kaspersky',
  '© 2019 Leon Kaspersky',
  'Kaspersky, Lena (née Adler), 91, of Leeds',
  'Kaspersky, geb. Adler',
  'Written by Jan Kasperski',
  'как пишет Пётр Касперский',
  'Judge Ramona Kaspersky denied it.',
  'Rabbi Dov Kaspersky taught on Tuesdays.',
  'Касперский Олег Иванович, учитель',
  'Касперский Олегович',
  'as Kunze et al. (2018) and Kaspersky (2015) found',
]
const ARTIST = [
  '“Rosemary” by Interpol is stuck in my head.',
  'Interpol – “Pioneer to the Falls” (live)',
  'Слушаю с утра Interpol и не могу остановиться.',
  'Interpol понравились.',
  '新譜はInterpol',
  '17:30 The Others, 19:00 Interpol, 21:00 Nobody Else',
  'Selling two for Interpol + Autolux, Friday.',
  'Selling two for Autolux + Interpol, Friday.',
  'Anyone selling 2x Interpol for Friday?',
  'A plateia pulou no bis do Interpol.',
  'Sábado: Interpol 20:40, Nadie Más 22:10',
  'For others of the name see Interpol (American band).',
]
const BUSINESS = [
  'Interpol Roof Tiles Ltd, 12 Mill Lane',
  'Interpol de Puebla, S.A. de C.V., resinas',
  'Interpol S.r.l. cerca un magazziniere',
  'Interpol sp. z o.o. szuka kierowcy',
]
const PROGRAM = [
  'Interpol is a small library for templates.',
  'Interpol er et produkt for skoler.',
  'Interpol was a detective library for phones.',
  'As Interpol (v2) is a framework, it brings a loop.',
  'Interpol methods: linear, cubic',
]
const WORK = [
  'Half way through Interpol, his fourth thriller, I fell asleep.',
  'I finished «Interpol», the novel my aunt lent me.',
  'Le « Interpol » de 1957 est long.',
  'Ho trovato «Interpol», un gioco in scatola.',
  'A box of “Interpol” by Peter G. Lee stood there.',
  'Роман «Интерпол» за сорок рублей',
  '周日重看《国际刑警》。',
  '주말에 〈국제형사〉 말고 〈国际刑警〉 봤다.',
  '«Interpol» (France, 1957) is on at nine.',
  'Interpol Strikes Again is a 1961 comedy film.',
  '« Interpol » est un vieux film muet.',
  "''Interpol'' (known elsewhere by another title) was a British crime film.",
  'Interpol really isn’t my favourite puzzle game.',
  'We saw 1957’s Interpol, with subtitles.',
  'The police are after you in Interpol 2: Last Train.',
]
const AUTHORITY = [
  'According to Interpol, the film was stolen.',
  'Selon Interpol, un film a été volé.',
  '19:00 Interpol sucht zwei Männer.',
  'Interpol is a partner of the film museum.',
  'Interpol officers met the band at the festival.',
  'Interpol and Shell Inc. signed it.',
  '“Operation Red Tape” by Interpol took a year.',
  'Interpol Probes Wirecard AG',
  'We read 2019’s Interpol report.',
  'Interpol is in the game for good.',
  'Interpol is playing a dangerous game.',
  'Interpol is a product of that war.',
  'Interpol is a framework that police forces share.',
  'Interpol’s methods have changed.',
  'Interpol 2 - Europol 1, after extra time.',
  'Interpol says a crew of the film was robbed.',
  '国际刑警来了。',
  'Interpolがサーバーを閉鎖',
  '有人冒充Interpol官方',
]
const ITSELF = [
  'Kaspersky told Reuters it would laugh last.',
  'Kaspersky insists that they never did.',
  'Kaspersky told us the fault was theirs.',
]
const COMPANY = [
  'We asked Russian Kaspersky for a word.',
  'In March Kaspersky closed its office.',
  'Using Kaspersky, I found nothing.',
  '“We saw it in May”, according to Kaspersky.',
  'Ich habe dem Hersteller Kaspersky geschrieben.',
  'мы поставили в Москве Касперского',
  'Kaspersky (2019) counts 4,000 of them.',
  'инструкция по Касперскому (2026-08-27)',
  'Rule 5: When Kaspersky is detected, stop.',
  'Regel 5: Wenn Kaspersky läuft, warten.',
  'Tipp: Läuft Kaspersky, dauert es länger.',
  'Kaspersky, one of the vendors in the test, detected it.',
  'Né en 1997, Kaspersky a des clients partout.',
  'After updating Kaspersky the old man lost his mail.',
  'A friend who trusted Kaspersky lost his savings.',
  'Biden banned Kaspersky in his last year.',
  'Kaspersky gave every employee his own desk.',
  'the researcher at Kaspersky said he found it',
  'a spokesman for Kaspersky said he could not comment',
  'In an interview, Kaspersky’s sales chief spoke of it.',
  '“They used stolen accounts,” Kaspersky said.',
  'Many scanners, z. B. Kaspersky, report it.',
  'My uncle removed Kaspersky and his games came back.',
  'Kaspersky e sua licenza',
  'Many scanners (z.B. Kaspersky) report it.',
  'It was banned in the U.S. Kaspersky will appeal.',
  'when I open Outlook Kaspersky asks for a login',
  'in a letter of last Tuesday Kaspersky agreed',
  'Kaspersky blocks every script he writes.',
  'a scanner, i.e. Kaspersky',
  'a scanner, i.e. kaspersky or its like',
  'после установки Антивируса Касперского всё встало',
]

/** The first of a text is the one in question. */
const NAME = /interpol|kaspersk[iy]|касперск\p{L}+|интерпол|卡巴斯基|国际刑警/iu

describe('how a sentence is built', () => {
  it.each(PERSON)('tells of the one person of the name: %s', (text) => {
    expect(found(text).map((mention) => mention.split(':')[0])).toEqual(['eugene-kaspersky'])
  })

  it.each(BEARER)('tells of others who bear the name: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each(ARTIST)('tells of an artist: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each(BUSINESS)('tells of a firm: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each(PROGRAM)('tells of a program: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each(WORK)('tells of a film or a book: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each(AUTHORITY)('tells of neither: %s', (text) => {
    expect(found(text).map((mention) => mention.split(':')[0])).toEqual(['interpol'])
  })

  it.each(ITSELF)('tells of the company: %s', (text) => {
    expect(found(text)).toEqual(['kaspersky: Kaspersky'])
  })

  it.each(COMPANY)('tells nothing: %s', (text) => {
    const facts = text.startsWith('Ich') ? { lang: 'de' } : {}
    expect(found(text, facts).map((mention) => mention.split(':')[0])).toEqual(['kaspersky'])
  })

  it.each([
    ['Kaspersky (the man) was there.', 'the man'],
    ['Kaspersky, 58, left the room.', '58'],
    ['Born by the sea, Kaspersky likes trains.', 'sea'],
  ])('says by which words: %s', (text, cue) => {
    const page = engine.page({ title: '' })
    const reading = engine.read({ text })
    page.add(reading)
    expect(engine.resolve(reading, page).mentions[0]?.because.cues).toContain(cue)
  })

  it.each(SHAPES)('has an example for the shape %o', (shape) => {
    const examples = [...PERSON, ...BEARER, ...ARTIST, ...WORK, ...BUSINESS, ...PROGRAM, ...ITSELF].filter(
      (text) => {
        const name = NAME.exec(text)
        return (
          name &&
          fits(shape, { before: text.slice(0, name.index), after: text.slice(name.index + name[0].length) })
        )
      },
    )
    expect(examples).not.toEqual([])
  })

  it('is told by hints that every text of the shape has', () => {
    const all = [...PERSON, ...BEARER, ...ARTIST, ...WORK, ...BUSINESS, ...PROGRAM, ...ITSELF]
    const sides = all.map((text) => text.split(NAME))
    const tokens = all.flatMap((text) => text.split(/(?<=\P{L})|(?=\P{L})/u))
    const mixed = fc.array(fc.constantFrom(...new Set(tokens)), { maxLength: 8 }).map((some) => some.join(''))
    // A whole side of an example, or cut off anywhere, beside words of others.
    const cut = (side: string[]) =>
      fc
        .tuple(fc.constantFrom(...side), fc.nat(60))
        .map(([text, at]) => [text.slice(0, at), text.slice(at)] as const)
    const whole = (side: string[]) => fc.constantFrom(...side)
    const lefts = sides.map(([one = '']) => one)
    const rights = sides.map(([, other = '']) => other)
    const before = fc.oneof(
      mixed,
      whole(lefts),
      fc.tuple(mixed, cut(lefts)).map(([some, [, end]]) => some + end),
    )
    const after = fc.oneof(
      mixed,
      whole(rights),
      fc.tuple(cut(rights), mixed).map(([[start], some]) => start + some),
    )
    fc.assert(
      fc.property(before, after, (left, right) => {
        const around = { before: left, after: right, beside: left.trimEnd().split(/\s/).at(-1) ?? '' }
        const unhinted = SHAPES.filter((shape) => fits(shape, around) && !HINTS[shape.hint](around))
        expect(unhinted).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  const byWhatFollows = SHAPES.filter(({ hint }) =>
    ['role', 'kin', 'aged', 'birth', 'apposition'].includes(hint),
  )
  it.each(byWhatFollows.map((shape) => [String(shape.after?.('').source), shape] as const))(
    'is told by a hint that all text which %s finds has',
    (source, shape) => {
      // What must not stand somewhere only makes a shape find less.
      const found = new RegExp(
        source.replace(/\(\?<?!(?:[^()]|\([^()]*\))*\)/g, '').replaceAll('\\u{10ffff}', '\\uffff'),
        'u',
      )
      fc.assert(
        fc.property(fc.stringMatching(found), (after) => {
          const around = { before: '', after, beside: '' }
          const isFound = shape.after?.(after).test(after) ?? false
          expect(isFound && !HINTS[shape.hint](around)).toBe(false)
        }),
        { numRuns: 2000 },
      )
    },
  )
})
