import { ArrowDown, ArrowUp, RotateCw, Search } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
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
  const { total, shown, narrowed, position, progress, text, onText } = props
  const t = useStore(words)
  const [searching, setSearching] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (searching) field.current?.focus()
  }, [searching])
  const reading = progress < 1
  const percent = Math.round(progress * 100)
  const said = () => {
    if (reading) return t.reading({ percent })
    if (position > 0) return t.position({ n: position, total: shown })
    return narrowed ? t.showing(shown) : t.total(total)
  }
  const toggle = () => {
    if (searching) onText('')
    setSearching(!searching)
  }
  return (
    <div class="tools">
      <p class="soft said" role="status">
        {said()}
      </p>
      {reading && <progress value={progress} aria-label={t.reading({ percent })} />}
      <IconButton
        name={t.filter}
        icon={Search}
        expanded={searching}
        disabled={total === 0}
        onClick={toggle}
      />
      <IconButton name={t.previous} icon={ArrowUp} disabled={shown === 0} onClick={() => props.onStep(-1)} />
      <IconButton name={t.next} icon={ArrowDown} disabled={shown === 0} onClick={() => props.onStep(1)} />
      <IconButton name={t.rescan} icon={RotateCw} onClick={props.onRescan} />
      {searching && (
        <input
          ref={field}
          type="search"
          aria-label={t.filter}
          placeholder={t.filter}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </div>
  )
}

interface IconButtonProps {
  name: string
  icon: typeof ArrowUp
  disabled?: boolean
  expanded?: boolean
  onClick(): void
}

function IconButton({ name, icon: Icon, disabled = false, expanded, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      aria-label={name}
      aria-expanded={expanded}
      title={name}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  )
}
