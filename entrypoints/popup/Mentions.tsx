import { dossier } from 'dossier:popup'
import { useState } from 'preact/hooks'
import { type Language, language as languageStore } from '../../common/i18n'
import { inLanguage } from '../../common/localised'
import { lookOf } from '../../common/looks'
import { nameOf } from '../../common/names'
import type { Settings } from '../../common/settings'
import { State } from '../../components/State'
import { useStore } from '../../components/use-store'
import { Counts, type Tile } from './Counts'
import { MentionList } from './MentionList'
import { filterGroups, type Item, type PageView, step } from './page-view'
import type { PopupState } from './state'
import { words } from './strings'
import { Tools } from './Tools'

interface Props {
  state: PopupState
  view: PageView
  /** The page has not answered yet. */
  asking: boolean
  /** Opens the list of names left unmarked. */
  onShowLeft(): void
}

/** Counts, tools and the list. */
export function Mentions({ state, view, asking, onShowLeft }: Props) {
  const t = useStore(words)
  const language = useStore(languageStore)
  const { settings } = useStore(state.settings)
  const [chosenName, setChosenName] = useState<string>()
  const [text, setText] = useState('')
  const [current, setCurrent] = useState<string>()
  const tiles = tilesOf(view, settings, language, t.people)
  const chosen = tiles.find(({ name, count }) => name === chosenName && count > 0)
  const groups = filterGroups(view.groups, { entities: chosen?.entities ?? [], text })
  const items = groups.flatMap((group) => group.items)
  const reading = asking || view.progress < 1
  const left = view.unmarked.reduce((sum, { count }) => sum + count, 0)
  const choose = (item: Item | undefined) => {
    if (!item) return
    setCurrent(item.id)
    state.reveal(item)
  }
  return (
    <>
      <Counts tiles={tiles} chosen={chosen} onChoose={(tile) => setChosenName(tile?.name)} />
      {(view.total > 0 || reading) && (
        <Tools
          total={view.total}
          shown={items.length}
          narrowed={chosen !== undefined || text.trim() !== ''}
          position={items.findIndex(({ id }) => id === current) + 1}
          progress={asking ? 0 : view.progress}
          text={text}
          onText={setText}
          onStep={(by) => choose(step(items, current, by))}
          onRescan={state.rescan}
        />
      )}
      {items.length > 0 && (
        <MentionList
          groups={groups}
          current={current}
          host={state.tab.host}
          nameOf={(entity) => nameOf(dossier, entity, language)}
          lookOf={(entity) => lookOf(entity, settings.entities)}
          onChoose={choose}
        />
      )}
      {items.length === 0 && view.total > 0 && <p class="soft nothing">{t.noMatch}</p>}
      {view.total === 0 && !reading && left === 0 && (
        <State title={t.emptyTitle} action={{ name: t.rescan, run: state.rescan }}>
          {t.emptyText}
        </State>
      )}
      {view.total === 0 && !reading && left > 0 && (
        <State title={t.noneMarkedTitle} action={{ name: t.seeWhy, run: onShowLeft }}>
          {t.noneMarkedText(left)}
        </State>
      )}
    </>
  )
}

function tilesOf(view: PageView, settings: Settings, language: Language, people: string): Tile[] {
  const tile = (name: string, short: string, entities: string[]): Tile => ({
    name,
    short,
    entities,
    count: entities.reduce((sum, id) => sum + (view.counts[id] ?? 0), 0),
    off: entities.every((id) => settings.entities[id]?.on === false),
    look: lookOf(entities[0] ?? '', settings.entities),
  })
  const { entities } = dossier
  const persons = entities.filter(({ kind }) => kind === 'person').map(({ id }) => id)
  const ofPeople = tile(people, people, persons)
  const mains = entities
    .filter(({ kind }) => kind !== 'person')
    .map(({ id, label, short }) =>
      tile(inLanguage(label, language).text, inLanguage(short, language).text, [id]),
    )
  return ofPeople.count > 0 ? [...mains, ofPeople] : mains
}
