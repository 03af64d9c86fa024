import { language, speak } from '../../common/i18n'
import { type CardStage, type Mark, type OpenedBy, stages } from '../../common/stages'
import { textOf } from '../../components/card-content'
import { hasRoom } from './place'
import { openSession, type Session } from './session'
import { hasEntity, source } from './source'
import { say } from './voice'
import { words } from './words'

/** Makes what the card's script offers to the reader; at most one card is open. */
export function createCard(): CardStage {
  const listeners = new Set<() => void>()
  let session: Session | undefined

  const closed = () => {
    session = undefined
    for (const heard of [...listeners]) heard()
  }
  /** The reader hears of it even where no card was open: what it asked for will not come. */
  const end = () => (session ? session.close() : closed())
  return {
    open(mark: Mark, how: OpenedBy) {
      speak(stages().settings?.language ?? 'auto')
      if (!hasRoom({ width: innerWidth, height: innerHeight }) || !hasEntity(mark.entity)) end()
      else if (session) session.show(mark, how)
      else session = openSession(mark, how, closed)
    },
    close: () => session?.close(),
    get openFor() {
      return session?.mark
    },
    box: () => session?.box(),
    get pinned() {
      return session?.pinned ?? false
    },
    get focused() {
      return session?.focused ?? false
    },
    onClose(heard, until) {
      listeners.add(heard)
      until.addEventListener('abort', () => listeners.delete(heard))
    },
    announce(id, { ordinal, total }) {
      speak(stages().settings?.language ?? 'auto')
      const entity = source().dossier.entities.find((known) => known.id === id)
      if (!entity) return
      const name = textOf(source(), entity.label)
      say(words.get().place({ name, n: ordinal, total }), language.get())
    },
  }
}
