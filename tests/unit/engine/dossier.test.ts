import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine, DossierError, detect, lexiconOf, readDossier } from '../../../engine/index'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const article = readFileSync(join(FIXTURES, 'harbour.en.txt'), 'utf8')
const harbour = () => JSON.parse(readFileSync(join(FIXTURES, 'harbour.json'), 'utf8'))

/** What a changed dossier is refused for. */
function problemsOf(change: (dossier: ReturnType<typeof harbour>) => void): readonly string[] {
  const dossier = harbour()
  change(dossier)
  try {
    readDossier(dossier, article)
  } catch (error) {
    if (error instanceof DossierError) return error.problems
    throw error
  }
  return []
}

describe('a dossier of a reader’s own', () => {
  it('is taken, and its names are found', () => {
    const { dossier } = readDossier(harbour(), article)
    const engine = createEngine(lexiconOf(dossier))
    const found = (text: string, lang: string) =>
      detect(engine, text, { title: '', lang }).map((m) => `${m.entity}: ${text.slice(m.start, m.end)}`)
    expect(found('Ask the Harbour Watch, and Lantern Ltd.', 'en')).toEqual([
      'harbour-watch: Harbour Watch',
      'lantern: Lantern Ltd',
    ])
    expect(found('Без Портового Дозора', 'ru')).toEqual(['harbour-watch: Портового Дозора'])
    expect(found('She lit a lantern.', 'en')).toEqual([])
    expect(found('Lantern makes the Harbour Watch’s buoys.', 'en')).toEqual([
      'lantern: Lantern',
      'harbour-watch: Harbour Watch',
    ])
  })
})

describe('a dossier with a fault', () => {
  it('is refused for a citation the article does not hold, with the quote and the entity', () => {
    expect(
      problemsOf((d) => {
        d.entities[0].part.citations[0] = 'The Harbour Watch keeps no lights'
      }),
    ).toEqual([
      'entity “harbour-watch”, part: the article does not hold the citation “The Harbour Watch keeps no lights”',
    ])
  })

  it.each<[string, (d: ReturnType<typeof harbour>) => void, string]>([
    [
      'two entities of one id',
      (d) => d.entities.push(d.entities[0]),
      'two entities have the id “harbour-watch”',
    ],
    ['an empty name', (d) => d.entities[0].names.en.push(' '), 'entities.0.names.en.2: must not be empty'],
    [
      'a name with the sign that names are filed by',
      (d) => d.entities[0].names.en.push('Harbour`Watch'),
      'entities.0.names.en.2: must not hold the sign `',
    ],
    [
      'two cues in one',
      (d) => d.entities[1].senses.evidence[0].cues.push('keeper|light'),
      'entities.1.senses.evidence.0.cues.2: must not hold the sign |',
    ],
    ['no name', (d) => (d.entities[0].names = {}), 'entities.0.names: needs a name'],
    [
      'a language that is none',
      (d) => (d.entities[0].names = { English: ['x'] }),
      'entities.0.names.English: must be language codes such as “fr” or “mul”',
    ],
    [
      'no citation',
      (d) => (d.entities[0].part.citations = []),
      'entities.0.part.citations: needs at least one citation',
    ],
    ['no statement in French', (d) => delete d.title.fr, 'title.fr: '],
    [
      'a cue without weight',
      (d) => delete d.entities[1].senses.evidence[0].weight,
      'entities.1.senses.evidence.0.weight: ',
    ],
    [
      'a doubt about a name it has not',
      (d) => (d.entities[1].senses.doubts[0].names = ['Lamp']),
      'entity “lantern”: doubts “Lamp”, which is not among its names',
    ],
    [
      'a surname without a doubt',
      (d) => (d.entities[1].senses.surnames = { mul: ['Lamp'] }),
      'entity “lantern”: the surname “Lamp” needs a doubt, for others bear it, too',
    ],
    [
      'a cue that names no list of words',
      (d) => d.entities[1].senses.evidence[0].cues.push('$titles'),
      'entity “lantern”: the cue “$titles” is no list of words',
    ],
    [
      'a doubt of a sense it has not',
      (d) => (d.entities[1].senses.doubts[0].others = ['beacon']),
      'entity “lantern”: a doubt names the sense “beacon”, which is not among its others',
    ],
    [
      'a cue that names no entity',
      (d) => d.entities[1].senses.evidence[0].cues.push('@ferry'),
      'entity “lantern”: the cue “@ferry” is no entity of this dossier',
    ],
  ])('is refused for %s', (_, change, problem) => {
    expect(problemsOf(change).join('\n')).toContain(problem)
  })
})
