import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDossier } from '../../../.scripts/dossier-plugin'
import { relationOf } from '../../../components/relation-content'
import { layOut, type Measure, type Picture, type Shape, WIDTH } from '../../../components/relation-layout'
import { STATEMENT_LANGUAGES } from '../../../engine/index'
import { en } from '../../../locales/card/en'

const { dossier, article } = loadDossier()
const agreements = Object.fromEntries(
  await Promise.all(
    STATEMENT_LANGUAGES.map(async (code) => {
      if (code === 'en') return [code, en.agreement]
      const { default: strings } = await import(`../../../locales/card/${code}.json`)
      return [code, strings.agreement]
    }),
  ),
)

/** Letters of one width: narrow, usual, wide. */
const lettersOf =
  (width: number): Measure =>
  (label) =>
    label.length * width

function meet(a: Shape, b: Shape): boolean {
  const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
  return !apart
}

/** What is wrong with a picture, as a reader would see it. */
function faultsOf({ shapes, height }: Picture, measure: Measure): string[] {
  const cut = shapes.filter(({ x, y, width, height: h }) => x < 0 || x + width > WIDTH || y + h > height)
  const tight = shapes.filter(
    ({ label, kind, width, pressed }) => (pressed ?? measure(label, kind)) > width - 4,
  )
  const meeting = shapes.flatMap((a, i) => shapes.slice(i + 1).filter((b) => meet(a, b)))
  return [...cut, ...tight, ...meeting].map(({ label }) => label)
}

describe.each([5, 6.5, 8])('letters of %d px', (width) => {
  test.each(STATEMENT_LANGUAGES)('%s: no label is cut, none meets another', (language) => {
    const content = relationOf({ dossier, article, language })
    if (!content) throw new Error('The dossier has no relation.')
    const picture = layOut(content, agreements[language], lettersOf(width))
    expect(picture.shapes).toHaveLength(6)
    expect(faultsOf(picture, lettersOf(width))).toEqual([])
  })
})

const party = (id: string, label: string, person: string, under?: 0 | 1) => ({
  id,
  label,
  description: '',
  ...(person && { person: { id: `${id}-person`, label: person, description: '' } }),
  ...(under === undefined ? {} : { under }),
})

test('a tie between the parties when its name has room there, over them when it has none', () => {
  const measure = lettersOf(7)
  const near = layOut({ parties: [party('a', 'One', ''), party('b', 'Two', '')] }, 'agreement', measure)
  expect([near.arched, near.height]).toEqual([false, 28])
  const long = 'A name that takes most of it'
  const far = layOut({ parties: [party('a', 'One', ''), party('b', long, '')] }, 'agreement', measure)
  expect(far.arched).toBe(true)
  expect(far.shapes.every(({ y }) => y === 18)).toBe(true)
})

test('a dossier of any names is drawn whole', () => {
  const name = fc.string({ minLength: 1, maxLength: 40 })
  const person = fc.string({ maxLength: 22 })
  fc.assert(
    fc.property(
      fc.tuple(name, person, name, person, fc.string({ minLength: 1, maxLength: 20 }), person),
      fc.constantFrom(0 as const, 1 as const),
      ([one, first, two, second, place, third], under) => {
        const content = {
          parties: [party('a', one, first), party('b', two, second)] as never,
          place: party('c', place, third, under) as never,
        }
        expect(faultsOf(layOut(content, 'agreement', lettersOf(7)), lettersOf(7))).toEqual([])
      },
    ),
  )
})
