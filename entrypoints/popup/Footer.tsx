import { useStore } from '../../components/use-store'
import { words } from './strings'

interface Props {
  /** What the button for names left unmarked says; no button when empty. */
  left: string
  open: boolean
  onToggle(): void
  onGo(address: string): void
}

/** The ways out, and the names left unmarked. */
export function Footer({ left, open, onToggle, onGo }: Props) {
  const t = useStore(words)
  const link = (address: string, name: string) => (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault()
        onGo(address)
      }}
    >
      {name}
    </a>
  )
  return (
    <footer>
      {link('article.html', t.article)}
      {link('options.html', t.options)}
      {left && (
        <button
          type="button"
          class="text soft"
          aria-expanded={open}
          aria-controls={open ? 'left-unmarked' : undefined}
          onClick={onToggle}
        >
          {left}
        </button>
      )}
    </footer>
  )
}
