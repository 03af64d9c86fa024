import { answer } from '../../common/messages'
import { type Mark, stages } from '../../common/stages'
import { type FrameWalk, SCROLLING } from '../../common/walk'
import { fetchCard } from './fetch-card'
import type { Pointing } from './pointer'

/** Obeys the keyboard's commands in this frame: walks from mention to mention, opens the card where it stands. */
export function followCommands({ reader, signal, tell }: Pointing): void {
  let current: { mark: Mark; since: number } | undefined

  const place = () => {
    const { mark } = current ?? {}
    return mark ? reader.marks().findIndex(({ key }) => key === mark.key) : -1
  }
  const state = (): Omit<FrameWalk, 'frameId'> => ({
    count: reader.marks().length,
    current: place(),
    since: current?.since ?? 0,
    start: firstInView(),
    open: stages().card?.openFor !== undefined,
  })
  /** By halves: marks stand in document order, which on nearly every page is from top to bottom. */
  const firstInView = () => {
    const marks = reader.marks()
    let [low, high] = [0, marks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const box = reader.boxesOf(marks[middle] as Mark)[0]
      if (box && box.bottom < 0) low = middle + 1
      else high = middle
    }
    return low % Math.max(marks.length, 1)
  }
  const isInView = (mark: Mark) => {
    const box = reader.boxesOf(mark)[0]
    return box !== undefined && box.bottom > 0 && box.top < innerHeight
  }
  const markHere = (): Mark | undefined => {
    const open = stages().card?.openFor
    if (open) return open
    if (current && place() >= 0 && (isArriving(current.since) || isInView(current.mark))) return current.mark
    const start = reader.marks()[firstInView()]
    return start && isInView(start) ? start : undefined
  }
  const forget = () => {
    current = undefined
    reader.reveal(undefined)
  }

  const cameTo = (mark: Mark) => {
    current = { mark, since: Date.now() }
  }

  stages().walk = { state, cameTo }
  const stop = [
    answer('goToMention', async ({ data: { index, ordinal, total, hurried } }) => {
      const mark = reader.marks()[index]
      if (!mark) return
      cameTo(mark)
      reader.reveal(mark, hurried)
      const card = await fetchCard()
      if (card?.openFor) tell({ type: 'asked', mark, how: card.focused ? 'keyboard' : 'pointer' })
      card?.announce(mark.entity, { ordinal, total })
    }),
    answer('forgetMention', forget),
    answer('openCardHere', () => {
      const mark = markHere()
      if (mark) tell({ type: 'asked', mark, how: 'keyboard' })
      return { opened: mark !== undefined }
    }),
  ]
  signal.addEventListener('abort', () => {
    for (const remove of stop) remove()
    delete stages().walk
    forget()
  })
}

function isArriving(since: number): boolean {
  return Date.now() - since < SCROLLING
}
