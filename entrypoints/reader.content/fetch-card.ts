import { ask } from '../../common/messages'
import { type CardStage, stages } from '../../common/stages'

let fetching: Promise<void> | undefined

/** Brings the card's code into the frame, if it is not there yet. */
export async function fetchCard(): Promise<CardStage | undefined> {
  if (!stages().card) {
    fetching ??= ask('wantCard')
    // It fails once the extension was updated or removed under this page: then there is no card to be had.
    await fetching.catch(() => {
      fetching = undefined
    })
  }
  return stages().card
}
