import { State } from '../../components/State'
import { useStore } from '../../components/use-store'
import { Mentions } from './Mentions'
import type { PageView } from './page-view'
import type { PopupState } from './state'
import { words } from './strings'

interface Props {
  state: PopupState
  view: PageView
  siteOn: boolean
  onShowLeft(): void
}

/** What this page holds; or why that can't be told, and what to do about it. */
export function Here({ state, view, siteOn, onShowLeft }: Props) {
  const t = useStore(words)
  const { settings, locked } = useStore(state.settings)
  const access = useStore(state.access)
  const site = state.tab.host
  if (access === 'forbidden') return <State title={t.forbiddenTitle}>{t.forbiddenText}</State>
  if (!settings.on) {
    const action = locked.includes('on') ? undefined : { name: t.offAction, run: () => state.turn(true) }
    return (
      <State title={t.offTitle} action={action}>
        {action ? t.offText : t.locked}
      </State>
    )
  }
  if (access === 'denied') {
    return (
      <State title={t.deniedTitle} action={{ name: t.deniedAction, run: state.allow }}>
        {t.deniedText}
      </State>
    )
  }
  if (!siteOn) {
    const action = locked.includes('sites')
      ? undefined
      : { name: t.siteOffAction, run: () => state.turnSite(true) }
    return (
      <State title={t.siteOffTitle({ site })} action={action}>
        {action ? t.siteOffText : t.locked}
      </State>
    )
  }
  return <Mentions state={state} view={view} asking={access === 'asking'} onShowLeft={onShowLeft} />
}
