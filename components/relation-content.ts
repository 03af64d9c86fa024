import { allNames, type Entity } from '../engine/index'
import { entitiesIn, type Source, textOf } from './card-content'

/** Who stands where in the picture of the relation. */
export interface RelationContent {
  parties: [Party, Party]
  /** The place, under the party it belongs to. */
  place?: Party & { under: 0 | 1 }
}

export interface Party {
  id: string
  label: string
  description: string
  person?: { id: string; label: string; description: string }
}

/** Reads the relation from a dossier: two parties, a place, and the person of each, told by their citations. */
export function relationOf(source: Source): RelationContent | undefined {
  const { entities } = source.dossier
  const [one, two] = entities.filter(({ kind }) => kind === 'organisation' || kind === 'company')
  if (!one || !two) return undefined
  const place = entities.find(({ kind }) => kind === 'place')
  const nodeOf = (entity: Entity): Party => {
    const person = entities.find((other) => other.kind === 'person' && homeOf(source, other) === entity.id)
    return { ...wordsOf(source, entity), ...(person && { person: wordsOf(source, person) }) }
  }
  const parties: [Party, Party] = [nodeOf(one), nodeOf(two)]
  if (!place) return { parties }
  return { parties, place: { ...nodeOf(place), under: bearsNameOf(place, two) ? 1 : 0 } }
}

/** The entity a person belongs to: the first that the citations of the person's description name. */
function homeOf({ dossier }: Source, person: Entity): string | undefined {
  const named = entitiesIn(dossier, person.description.citations.join('\n'))
  return dossier.entities.find(({ id, kind }) => kind !== 'person' && named.has(id))?.id
}

/** Is a place called after a party, as in “Complexe mondial INTERPOL pour l’innovation”? */
function bearsNameOf(place: Entity, party: Entity): boolean {
  const all = (entity: Entity) => allNames(entity).map((name) => name.toLowerCase())
  return all(place).some((name) => all(party).some((part) => name.includes(part)))
}

function wordsOf(source: Source, { id, label, description }: Entity) {
  return { id, label: textOf(source, label), description: textOf(source, description.text) }
}
