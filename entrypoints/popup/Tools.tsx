import { ArrowDown, ArrowUp, RotateCw } from 'lucide-preact'
import { useStore } from '../../components/use-store'
import { words } from './strings'

interface Props {
  total: number
  shown: number
  /** A filter is on. */
  narrowed: boolean
  /** Which one of those shown is current, from 1; 0 when none is. */
  position: number
  progress: number
  text: string
  onText(text: string): void
  onStep(by: 1 | -1): void
  onRescan(): void
}

/** How many, which one, and the way through them. */
export function Tools(props: Props) {
  const { total, shown, narrowed, position, progress, text } = props
  const t = useStore(words)
  const reading = progress < 1
  return (
    <div class="tools">
      <p class="soft total" role="status">
        {reading
          ? t.reading({ percent: Math.round(progress * 100) })
          : narrowed
            ? t.showing(shown)
            : t.total(total)}
      </p>
      {reading && (
        <progress value={progress} aria-label={t.reading({ percent: Math.round(progress * 100) })} />
      )}
      <span class="soft position">{position > 0 && t.position({ n: position, total: shown })}</span>
      <IconButton name={t.previous} icon={ArrowUp} disabled={shown === 0} onClick={() => props.onStep(-1)} />
      <IconButton name={t.next} icon={ArrowDown} disabled={shown === 0} onClick={() => props.onStep(1)} />
      <IconButton name={t.rescan} icon={RotateCw} onClick={props.onRescan} />
      <input
        type="search"
        aria-label={t.filter}
        placeholder={t.filter}
        value={text}
        disabled={total === 0}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
    </div>
  )
}

interface IconButtonProps {
  name: string
  icon: typeof ArrowUp
  disabled?: boolean
  onClick(): void
}

function IconButton({ name, icon: Icon, disabled = false, onClick }: IconButtonProps) {
  return (
    <button type="button" class="icon" aria-label={name} title={name} disabled={disabled} onClick={onClick}>
      <Icon size={16} aria-hidden="true" />
    </button>
  )
}
