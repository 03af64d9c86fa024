import type { Mark, OpenedBy } from '../../common/stages'

/** How long the pointer rests on a mention before its card opens, in ms, by the setting `cardDelay`. */
export const REST = { short: 100, normal: 250, long: 600 } as const
/** How long a card stays after the pointer left both it and its mention, in ms. */
export const GRACE = 300

/** What the pointer wants, as far as can be told. */
export interface Intent {
  /** Grows with each change of mind, so that a late timer changes nothing. */
  token: number
  /** The mention the pointer rests on, while the time of rest runs. */
  awaited?: Mark | undefined
  /** The mention whose card is open, or about to be. */
  open?: Mark | undefined
  /** Opened on demand, by tap, click or key: the pointer's leaving does not close it. */
  kept: boolean
  /** The pointer has left, and the time of grace runs. */
  leaving: boolean
}

export interface IntentRules {
  opens: 'rest' | 'click' | 'alt'
  rest: number
}

export type IntentEvent =
  /** The pointer moved over a mention. `onTheWay`: it is also on its way to the open card. */
  | { type: 'over'; mark: Mark; alt: boolean; onTheWay: boolean; held: boolean }
  /** The pointer is in the card, or on its way there. */
  | { type: 'inside' }
  /** The pointer is over neither. `held`: the card is pinned, or the focus is in it. */
  | { type: 'away'; held: boolean }
  | { type: 'due'; token: number; held: boolean }
  /** The pointer was pressed outside the card. */
  | { type: 'pressed'; on: Mark | undefined; pinned: boolean }
  /** The reader asked for the card: a tap, a click, a key. */
  | { type: 'asked'; mark: Mark; how: OpenedBy }
  /** The card closed by itself: Escape, its button, its mention gone. */
  | { type: 'closed' }

export type IntentEffect =
  | { do: 'wait'; ms: number; token: number }
  | { do: 'open'; mark: Mark; how: OpenedBy }
  | { do: 'close' }

export const AT_EASE: Intent = { token: 0, kept: false, leaving: false }

type Step = readonly [Intent, ...IntentEffect[]]

/** Takes one event, gives the next state and what to do. Pure. */
export function decide(intent: Intent, event: IntentEvent, rules: IntentRules): Step {
  switch (event.type) {
    case 'over':
      return over(intent, event, rules)
    case 'inside':
      return settle(intent)
    case 'away':
      return leave(intent, event.held)
    case 'due':
      return due(intent, event)
    case 'pressed':
      return pressed(intent, event)
    case 'asked':
      return open(intent, event.mark, event.how, true)
    case 'closed':
      return [{ ...AT_EASE, token: intent.token + 1 }]
  }
}

function over(intent: Intent, event: IntentEvent & { type: 'over' }, rules: IntentRules): Step {
  const { mark, alt, onTheWay, held } = event
  if (intent.open?.key === mark.key) return settle(intent)
  // With Alt held the reader asks outright, on click only too: else a mention in a link could not be asked there.
  if (rules.opens !== 'rest' && !alt) return leave(intent, held)
  // A card that is kept gives way to a demand only, never to a passing pointer.
  if (intent.open && (held || intent.kept)) return settle(intent)
  const atOnce = rules.opens !== 'rest' || (intent.open && !onTheWay)
  if (atOnce) return open(intent, mark, 'pointer', false)
  const token = intent.token + 1
  return [
    { ...intent, token, awaited: mark, leaving: false },
    { do: 'wait', ms: rules.rest, token },
  ]
}

/** Forgets what was awaited, and any leaving. */
function settle(intent: Intent): Step {
  if (!intent.awaited && !intent.leaving) return [intent]
  return [{ ...intent, token: intent.token + 1, awaited: undefined, leaving: false }]
}

function leave(intent: Intent, held: boolean): Step {
  if (!intent.open || held || intent.kept) return settle(intent)
  if (intent.leaving) return [intent]
  const token = intent.token + 1
  return [
    { ...intent, token, awaited: undefined, leaving: true },
    { do: 'wait', ms: GRACE, token },
  ]
}

function due(intent: Intent, { token, held }: { token: number; held: boolean }): Step {
  if (token !== intent.token) return [intent]
  if (intent.awaited) return open(intent, intent.awaited, 'pointer', false)
  if (!intent.leaving || held) return settle(intent)
  return [{ ...AT_EASE, token: token + 1 }, { do: 'close' }]
}

function pressed(intent: Intent, event: { on: Mark | undefined; pinned: boolean }): Step {
  // A press begins a click or a selection: no card may come in between.
  if (!intent.open || event.pinned || event.on?.key === intent.open.key) return settle(intent)
  return [{ ...AT_EASE, token: intent.token + 1 }, { do: 'close' }]
}

function open(intent: Intent, mark: Mark, how: OpenedBy, kept: boolean): Step {
  return [
    { token: intent.token + 1, open: mark, kept, leaving: false },
    { do: 'open', mark, how },
  ]
}
