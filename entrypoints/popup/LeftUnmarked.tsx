import { useStore } from '../../components/use-store'
import type { PageView } from './page-view'
import { words } from './strings'

interface Props {
  unmarked: PageView['unmarked']
  /** What a sense is called: “the rock band”. */
  senseOf(entity: string, sense: string): string
  onMark(host: string, entity: string, surface: string): void
}

/** Names left unmarked, each with what it was taken for and the words that spoke for that. */
export function LeftUnmarked({ unmarked, senseOf, onMark }: Props) {
  const t = useStore(words)
  return (
    <ul class="left">
      {unmarked.map(({ host, entity, sense, surface, count, cues }) => (
        <li key={`${host} ${entity} ${sense}`}>
          <span>
            {t.leftLine({ surface, times: t.times(count), sense: senseOf(entity, sense) })}
            {cues.length > 0 && <span class="soft">, {t.because({ cues: cues.join(', ') })}</span>}
          </span>
          <button type="button" onClick={() => onMark(host, entity, surface)}>
            {t.markHere}
          </button>
        </li>
      ))}
    </ul>
  )
}
