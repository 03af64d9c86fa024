import { describe, expect, it } from 'vitest'
import { detect } from '../../../engine/index'
import { engine, found } from './bundled'

/** A page of several blocks: what each resolves to, after all were added. */
function pageOf(facts: { title: string; lang?: string }, ...texts: string[]) {
  const page = engine.page(facts)
  const readings = texts.map((text) => engine.read({ text }))
  for (const reading of readings) page.add(reading)
  const resolve = () =>
    readings.map((reading) => {
      const { mentions, unmarked } = engine.resolve(reading, page)
      return [...mentions.map((m) => m.entity), ...unmarked.map((u) => `not ${u.sense}`)].join(', ')
    })
  return { page, readings, resolve }
}

const PLAIN = 'Interpol came to town last week.'
const BAND = 'Interpol played songs from their first album in Leeds.'
const POLICE = 'Interpol arrested two fugitives with the help of Europol.'

describe('one sense a page', () => {
  it('marks a name on its own when nothing speaks against it', () => {
    expect(pageOf({ title: '' }, PLAIN).resolve()).toEqual(['interpol'])
  })

  it('takes the sense of the page where a block does not tell', () => {
    const { page, readings, resolve } = pageOf({ title: '' }, BAND, PLAIN)
    expect(resolve()).toEqual(['not band', 'not band'])
    expect(engine.resolve(readings[1] ?? engine.read({ text: '' }), page).unmarked[0]?.because.by).toBe(
      'page',
    )
  })

  it('lets a block that tells have its own sense', () => {
    expect(pageOf({ title: '' }, BAND, BAND, PLAIN, POLICE).resolve()).toEqual([
      'not band',
      'not band',
      'not band',
      'interpol',
    ])
  })

  it('does not let a page, however sure, overrule a block that is sure of another sense', () => {
    const complex = 'The INTERPOL Global Complex for Innovation (CMII) works with Kaspersky Lab in Singapore.'
    const standard = 'Others know the CMII standard of the Institute for Configuration Management.'
    expect(pageOf({ title: 'INTERPOL' }, complex, complex, complex, standard).resolve().at(-1)).toBe(
      'not configuration-management',
    )
  })

  it('gives as cues only words that speak for the sense', () => {
    const page = engine.page({ title: 'The music of the 2000s: rock bands' })
    const reading = engine.read({ text: PLAIN })
    page.add(reading)
    expect(engine.resolve(reading, page).unmarked[0]?.because.cues).not.toContain('The')
  })

  it('reads the title and the text around', () => {
    expect(pageOf({ title: 'Indie rock bands of the 2000s' }, PLAIN).resolve()).toEqual(['not band'])
    const page = engine.page({ title: '' })
    const reading = engine.read({
      text: 'Interpol',
      around: () => 'Favourite bands: The Strokes, Bloc Party',
    })
    expect(engine.resolve(reading, page).mentions).toEqual([])
  })

  it('marks an abbreviation where the page names what it stands for', () => {
    expect(pageOf({ title: '' }, 'Le CMII ouvrira bientôt.').resolve()).toEqual(['not unclear'])
    expect(pageOf({ title: '' }, 'Le CMII ouvrira bientôt.', POLICE).resolve()).toEqual(['cmii', 'interpol'])
  })
})

describe('pages that name several things by one name', () => {
  it.each([
    [
      'of a biography: the person, and the company where it is spelt out',
      'Eugene Kaspersky – a life',
      [
        ['Kaspersky was born in Novorossiysk and graduated in 1987.', 'eugene-kaspersky'],
        ['Kaspersky likes volcanoes.', 'eugene-kaspersky'],
        ['Kaspersky Lab was founded in 1997. Its products are sold in 200 countries.', 'kaspersky'],
      ],
    ],
    [
      'of a family: none of them is the man or the company',
      'The Kasperskys of Grodno',
      [
        ['My grandfather, Leib Kaspersky, was a miller.', 'not namesake'],
        ['His son, Isaac Kaspersky, came to New York in 1906.', 'not namesake'],
        ['Her sister, Rachel Kaspersky, kept a shop in Queens.', 'not namesake'],
        ['A stone reads: Kaspersky.', 'not namesake'],
      ],
    ],
    [
      'of a forum: the neighbour is not the antivirus',
      'Kaspersky Internet Security forum',
      [
        ['Kaspersky slows down my PC.', 'kaspersky'],
        ['My neighbour, Carl Kaspersky, laughed.', 'not namesake'],
        ['Kaspersky asked me for a licence key.', 'kaspersky'],
      ],
    ],
    [
      'of the band: one sentence on the police does not turn it',
      'Interpol (band)',
      [
        ['Interpol is an American rock band from New York.', 'not band'],
        ['In 2010 Interpol toured with U2.', 'not band'],
        [
          'The police organisation INTERPOL has nothing to do with it, nor has Interpol ever.',
          'interpol, interpol',
        ],
        ['Interpol walk on at nine.', 'not band'],
      ],
    ],
    [
      'of a festival: a bare list of names',
      'Festival lineup',
      [
        ['Saturday: Interpol, Pavement, Wet Leg', 'not band'],
        ['Interpol', 'not band'],
      ],
    ],
    [
      'of a coach: his name stays his',
      'Ronald Noble, head coach',
      [
        ['Ronald Noble coaches football in Ohio.', 'not namesake'],
        ['Ronald Noble thanked the fans.', 'not namesake'],
      ],
    ],
    [
      'of a standard: the abbreviation alone is the standard',
      'CMII certification',
      [
        ['CMII is a model for configuration management.', 'not configuration-management'],
        ['CMII in practice', 'not configuration-management'],
      ],
    ],
  ] as const)('%s', (_, title, blocks) => {
    expect(pageOf({ title }, ...blocks.map(([text]) => text)).resolve()).toEqual(
      blocks.map(([, senses]) => senses),
    )
  })
})

describe('evidence that grows', () => {
  it('changes the version when earlier blocks may resolve differently, and only then', () => {
    const page = engine.page({ title: '' })
    const plain = engine.read({ text: PLAIN })
    const band = engine.read({ text: BAND })
    page.add(plain)
    const before = page.version
    expect(engine.resolve(plain, page).mentions).toHaveLength(1)
    page.add(engine.read({ text: 'Nothing to see here.' }))
    expect(page.version).toBe(before)
    page.add(band)
    expect(page.version).toBeGreaterThan(before)
    expect(engine.resolve(plain, page).mentions).toHaveLength(0)
    const tipped = page.version
    page.remove(band)
    expect(page.version).toBeGreaterThan(tipped)
    expect(engine.resolve(plain, page).mentions).toHaveLength(1)
  })

  it('depends on what the page holds, not on the order it came in', () => {
    const texts = [PLAIN, BAND, POLICE, BAND, PLAIN]
    const forwards = pageOf({ title: '' }, ...texts).resolve()
    expect(
      pageOf({ title: '' }, ...[...texts].reverse())
        .resolve()
        .reverse(),
    ).toEqual(forwards)
  })

  it('is cheap to add to: the version settles on a long page', () => {
    const page = engine.page({ title: '' })
    for (let i = 0; i < 50; i++) page.add(engine.read({ text: POLICE }))
    const { version } = page
    for (let i = 0; i < 50; i++) page.add(engine.read({ text: POLICE }))
    expect(page.version).toBe(version)
  })
})

describe('reasons', () => {
  it('names the cues that weighed most', () => {
    const page = engine.page({ title: '' })
    const { unmarked } = engine.resolve(
      engine.read({ text: 'Paul Banks of Interpol on the new album' }),
      page,
    )
    expect(unmarked).toMatchObject([
      { sense: 'band', because: { by: 'context', cues: ['Paul Banks', 'album'] } },
    ])
  })

  it('says so when the name alone decides', () => {
    const [mention] = detect(engine, 'International Criminal Police Organization')
    expect(mention?.because).toEqual({ by: 'name', cues: [] })
  })
})

describe('the reader', () => {
  it('has the last word on doubtful names of a site', () => {
    expect(found(POLICE, { senses: { interpol: 'not' } })).toEqual([])
    expect(found(BAND, { senses: { interpol: 'mark' } })).toEqual(['interpol: Interpol'])
    expect(found('INTERPOL and Kaspersky Lab', { senses: { interpol: 'not' } })).toEqual([
      'kaspersky: Kaspersky Lab',
    ])
  })
})

describe('persons', () => {
  it.each([
    ['Mr Kaspersky said so', ['eugene-kaspersky: Kaspersky']],
    ['M. Kaspersky a répondu', ['eugene-kaspersky: Kaspersky']],
    ['господин Касперский согласен', ['eugene-kaspersky: Касперский']],
    ['Касперский заявил об этом', ['eugene-kaspersky: Касперский']],
    ['Natalya Kaspersky left', []],
    ['Иван Касперский нашёлся', []],
    ['娜塔莉亚·卡巴斯基', []],
    ['Kaspersky said its software is safe', ['kaspersky: Kaspersky']],
    ['Eugene Kaspersky, CEO of Kaspersky', ['eugene-kaspersky: Eugene Kaspersky', 'kaspersky: Kaspersky']],
    ['Евгения Касперского', ['eugene-kaspersky: Евгения Касперского']],
    ['尤金·卡巴斯基', ['eugene-kaspersky: 尤金·卡巴斯基']],
    ['Ronald Noble, the dentist', []],
    ['中谷昇氏', ['noboru-nakatani: 中谷昇']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
