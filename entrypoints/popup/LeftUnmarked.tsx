import { BY_READER, type UnmarkedGroup } from '../../common/report'
import { useStore } from '../../components/use-store'
import { words } from './strings'

interface Props {
  unmarked: readonly UnmarkedGroup[]
  /** Entities that are marked here because the reader asked. */
  asked: readonly string[]
  nameOf(entity: string): string
  /** What a sense is called: “the rock band”. */
  senseOf(entity: string, sense: string): string
  onMark(entity: string): void
  onTakeBack(entity: string): void
}

/** Names left unmarked, each with what it was taken for and the words that spoke for that; and what the reader said. */
export function LeftUnmarked({ unmarked, asked, nameOf, senseOf, onMark, onTakeBack }: Props) {
  const t = useStore(words)
  return (
    <ul class="left">
      {unmarked.map(({ entity, sense, surface, count, cues }) => (
        <li key={`${entity} ${sense}`}>
          <span>
            {t.leftLine({
              surface,
              times: t.times(count),
              sense: sense === BY_READER ? t.youSaid : senseOf(entity, sense),
            })}
            {cues.length > 0 && <span class="soft note">{t.because({ cues: cues.join(' · ') })}</span>}
          </span>
          <button type="button" onClick={() => (sense === BY_READER ? onTakeBack(entity) : onMark(entity))}>
            {sense === BY_READER ? t.undo : t.markHere}
          </button>
        </li>
      ))}
      {asked.map((entity) => (
        <li key={entity}>
          <span>{t.youMarked({ name: nameOf(entity) })}</span>
          <button type="button" onClick={() => onTakeBack(entity)}>
            {t.undo}
          </button>
        </li>
      ))}
    </ul>
  )
}
