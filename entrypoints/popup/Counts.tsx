import type { Look } from '../../common/looks'
import { entityStyle } from '../../components/entity-style'
import { useStore } from '../../components/use-store'
import type { Entity } from '../../engine/index'
import { words } from './strings'

/** What one tile counts: one entity, or the people together. */
export interface Tile {
  name: string
  /** The name where room is scarce. */
  short: string
  entities: Entity['id'][]
  count: number
  /** Turned off in the options. */
  off: boolean
  look: Look
}

interface Props {
  tiles: Tile[]
  /** The tile the list is narrowed to. */
  chosen: Tile | undefined
  onChoose(tile: Tile | undefined): void
}

/** A number for each entity, over its line; pressing one narrows the list to it. */
export function Counts({ tiles, chosen, onChoose }: Props) {
  const t = useStore(words)
  return (
    <div class="counts">
      {tiles.map((tile) => {
        const pressed = chosen?.name === tile.name
        return (
          <button
            key={tile.name}
            type="button"
            class="tile"
            style={entityStyle(tile.look)}
            aria-pressed={pressed}
            disabled={tile.count === 0}
            title={tile.off ? `${tile.name}: ${t.notMarked}` : t.only({ name: tile.name })}
            onClick={() => onChoose(pressed ? undefined : tile)}
          >
            <strong>{tile.off ? '–' : tile.count}</strong>
            <span class="tile-name">{tile.short}</span>
            <span class="line" aria-hidden="true" />
          </button>
        )
      })}
    </div>
  )
}
