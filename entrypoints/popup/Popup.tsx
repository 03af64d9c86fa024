import { dossier } from 'dossier:popup'
import { useState } from 'preact/hooks'
import { language as languageStore } from '../../common/i18n'
import { nameOf } from '../../common/names'
import { isOnSites } from '../../common/sites'
import { InShort } from '../../components/InShort'
import { Switch } from '../../components/Switch'
import { UndoBar } from '../../components/UndoBar'
import { useStore } from '../../components/use-store'
import { Footer } from './Footer'
import { Here } from './Here'
import { LeftUnmarked } from './LeftUnmarked'
import { viewOf } from './page-view'
import { senseName } from './senses'
import type { PopupState } from './state'
import { words } from './strings'

interface Props {
  state: PopupState
  /** Opens one of our pages in a tab. */
  onGo(address: string): void
}

const ORDER = dossier.entities.map(({ id }) => id)
const POINTS = dossier.points.map((point) => ({ ...point, address: `article.html#${point.sentence}` }))

/** The popup: switches, what this page holds, the partnership in short, and ways out. */
export function Popup({ state, onGo }: Props) {
  const t = useStore(words)
  const language = useStore(languageStore)
  const { settings } = useStore(state.settings)
  const view = viewOf(useStore(state.reports), ORDER)
  const [showLeft, setShowLeft] = useState(false)
  const name = (entity: string) => nameOf(dossier, entity, language)
  const left = countOf(view.unmarked)
  const leftName = left > 0 ? t.leftUnmarked(left) : t.noneLeft
  const asked = ORDER.filter((id) => settings.senses[state.tab.host]?.[id] === 'mark')
  const leftOpen = showLeft && (left > 0 || asked.length > 0)
  const siteOn = !isOnSites(state.tab.url, settings.sites)
  return (
    <>
      <Header state={state} siteOn={siteOn} />
      <main>
        <Here state={state} view={view} siteOn={siteOn} onShowLeft={() => setShowLeft(true)} />
        {!leftOpen && (
          <InShort
            points={POINTS}
            age={dossier.age}
            language={language}
            open={view.total > 0 ? 1 : 2}
            names={{ title: t.inShort, more: t.more({ n: POINTS.length }), fromArticle: t.fromArticle }}
            onGo={onGo}
          />
        )}
      </main>
      {leftOpen && (
        <section id="left-unmarked" class="panel" aria-label={leftName}>
          <LeftUnmarked
            unmarked={view.unmarked}
            asked={asked}
            nameOf={name}
            senseOf={(entity, sense) =>
              senseName(entity, sense, language) ?? (sense === 'unclear' ? t.unclear : t.otherSense)
            }
            onMark={(entity) => state.mark(entity, name(entity))}
            onTakeBack={state.takeBack}
          />
        </section>
      )}
      <UndoBar done={useStore(state.done)} undoName={t.undo} closeName={t.close} onClose={state.forget} />
      <Footer
        left={left > 0 || asked.length > 0 ? leftName : ''}
        open={leftOpen}
        onToggle={() => setShowLeft(!showLeft)}
        onGo={onGo}
      />
    </>
  )
}

function Header({ state, siteOn }: { state: PopupState; siteOn: boolean }) {
  const t = useStore(words)
  const { settings, locked } = useStore(state.settings)
  const { host } = state.tab
  return (
    <header>
      <Switch
        name={`Aparté: ${t.everywhere}`}
        on={settings.on}
        disabled={locked.includes('on')}
        onChange={state.turn}
      >
        <h1>Aparté</h1>
        {locked.includes('on') && <span class="soft note">{t.locked}</span>}
      </Switch>
      <Switch
        name={host ? t.onSite({ site: host }) : t.noSite}
        on={settings.on && siteOn && host !== ''}
        disabled={!settings.on || host === '' || locked.includes('sites')}
        onChange={state.turnSite}
      >
        <bdi class="host" title={host}>
          {host || t.noSite}
        </bdi>
        {locked.includes('sites') && <span class="soft note">{t.locked}</span>}
      </Switch>
    </header>
  )
}

function countOf(unmarked: readonly { count: number }[]): number {
  return unmarked.reduce((sum, { count }) => sum + count, 0)
}
