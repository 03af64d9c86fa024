import { dossier } from 'dossier:full'
import type { EntityChoice } from '../../common/settings'
import { useStore } from '../../components/use-store'
import { EntityRow } from './EntityRow'
import { Judged } from './Judged'
import type { GroupProps } from './state'
import { words } from './strings'

/** What is marked, each name with its colour and line; and the names the reader judged. */
export function Names(props: GroupProps) {
  const { state, settings, isLocked } = props
  const t = useStore(words)
  const change = (id: string, choice: EntityChoice) => {
    const { [id]: _, ...others } = settings.entities
    state.change({ entities: Object.keys(choice).length > 0 ? { ...others, [id]: choice } : others })
  }
  return (
    <>
      <p class="soft">{isLocked('entities') ? t.locked : t.namesHint}</p>
      <fieldset class="entities" disabled={isLocked('entities')}>
        <legend class="out-of-sight">{t.names}</legend>
        {dossier.entities.map((entity) => (
          <EntityRow
            key={entity.id}
            entity={entity}
            choices={settings.entities}
            onChange={(choice) => change(entity.id, choice)}
          />
        ))}
      </fieldset>
      <Judged {...props} />
    </>
  )
}
