import type { Settings } from '../../common/settings'
import { type CardStage, type ReaderStage, stages } from '../../common/stages'
import { followCommands } from './commands'
import { fetchCard } from './fetch-card'
import { followHover } from './hover'
import { AT_EASE, decide, type IntentEvent, REST } from './intent'
import { showScrollMarks } from './scroll-marks'
import { followTouch } from './touch'

/** What the listeners tell the intent, and may ask of it. */
export interface Pointing {
  reader: ReaderStage
  settings: Settings
  signal: AbortSignal
  tell(event: IntentEvent): void
}

/** Opens and closes the card as the pointer, taps and clicks want it, until `signal` aborts. */
export function startPointer(reader: ReaderStage, settings: Settings, signal: AbortSignal): void {
  stages().settings = settings
  const rules = { opens: settings.cardOpens, rest: REST[settings.cardDelay] }
  let intent = AT_EASE
  let timer: ReturnType<typeof setTimeout> | undefined
  let heeded: CardStage | undefined

  const open = async (wanted: NonNullable<typeof intent.open>, how: 'pointer' | 'touch' | 'keyboard') => {
    const card = await fetchCard()
    if (!card || signal.aborted || intent.open !== wanted) return
    if (card !== heeded) card.onClose(() => tell({ type: 'closed' }), signal)
    heeded = card
    card.open(wanted, how)
  }
  const tell = (event: IntentEvent) => {
    const { token } = intent
    const [next, ...effects] = decide(intent, event, rules)
    intent = next
    if (next.token !== token) clearTimeout(timer)
    for (const effect of effects) {
      if (effect.do === 'open') open(effect.mark, effect.how)
      else if (effect.do === 'close') stages().card?.close()
      else {
        const due = () => tell({ type: 'due', token: effect.token, held: isHeld() })
        timer = setTimeout(due, effect.ms)
      }
    }
  }
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    stages().card?.close()
  })
  const pointing = { reader, settings, signal, tell }
  followHover(pointing)
  followTouch(pointing)
  followCommands(pointing)
  showScrollMarks(reader, settings, signal)
}

/** Pinned, or the focus is in it: the pointer's leaving does not close it. */
export function isHeld(): boolean {
  const card = stages().card
  return card?.openFor !== undefined && (card.pinned || card.focused)
}
