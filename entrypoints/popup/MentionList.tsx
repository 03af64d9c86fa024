import { Component } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Look } from '../../common/looks'
import { entityStyle } from '../../components/entity-style'
import { MarkedText } from '../../components/MarkedText'
import { useStore } from '../../components/use-store'
import type { Group, Item } from './page-view'
import { words } from './strings'

interface Props {
  groups: Group[]
  current: string | undefined
  /** The page's own: a frame from there needs no name. */
  host: string
  nameOf(entity: string): string
  lookOf(entity: string): Look
  onChoose(item: Item): void
}

/** More than the popup shows at once; the others come once these are seen, so many at a time. */
const FIRST = 10
const BATCH = 100

/** The mentions, by entity. One stop for the Tab key; arrows, Home and End move inside. */
export function MentionList({ groups, current, host, nameOf, lookOf, onChoose }: Props) {
  const t = useStore(words)
  const list = useRef<HTMLDivElement>(null)
  const items = groups.flatMap((group) => group.items)
  const at = items.findIndex(({ id }) => id === current)
  const stop = items[Math.max(at, 0)]?.id
  const drawn = useBatches(items.length, at)
  useLayoutEffect(() => {
    if (current) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  let before = 0
  const shares = groups.map((group) => {
    const share = group.items.slice(0, Math.max(0, drawn - before))
    before += group.items.length
    return { ...group, share }
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside take the keys; this only hears them pass.
    <div class="list" ref={list} onKeyDown={moveFocus}>
      {shares.map(({ entity, count, items: all, share }) => (
        <section key={entity} style={entityStyle(lookOf(entity))} aria-labelledby={`group-${entity}`}>
          <h2 id={`group-${entity}`}>
            {nameOf(entity)} <span class="soft">{count}</span>
          </h2>
          <ul>
            {share.map((item) => (
              <Entry
                key={item.id}
                item={item}
                current={item.id === current}
                stop={item.id === stop}
                where={whereOf(item, host, t)}
                onChoose={onChoose}
              />
            ))}
          </ul>
          {all.length < count && <p class="soft note">{t.firstOnly({ listed: all.length })}</p>}
        </section>
      ))}
    </div>
  )
}

/** How many of a list's items to draw: a few at first, then more after each painting, and always the current one. */
function useBatches(total: number, current: number): number {
  const [drawn, setDrawn] = useState(FIRST)
  useEffect(() => {
    if (drawn < total) setDrawn(drawn + BATCH)
  }, [drawn, total])
  return Math.max(drawn, current + 1)
}

interface EntryProps {
  item: Item
  current: boolean
  /** Where the Tab key stops in the list. */
  stop: boolean
  where: string
  onChoose(item: Item): void
}

/** One mention. There may be hundreds, and few change at once: the others are not drawn anew. */
class Entry extends Component<EntryProps> {
  override shouldComponentUpdate({ item, current, stop, where }: EntryProps): boolean {
    const now = this.props
    return item !== now.item || current !== now.current || stop !== now.stop || where !== now.where
  }

  override render({ item, current, stop, where, onChoose }: EntryProps) {
    return (
      <li>
        <button
          type="button"
          class="item"
          tabIndex={stop ? 0 : -1}
          aria-current={current ? 'true' : undefined}
          onClick={() => onChoose(item)}
        >
          <MarkedText excerpt={item} />
          {where && <span class="soft note">{where}</span>}
        </button>
      </li>
    )
  }
}

/** Where a mention stands, when that is not plainly on the page. */
function whereOf(item: Item, host: string, t: ReturnType<typeof words.get>): string {
  const frame = item.host && item.host !== host ? t.inFrame({ host: item.host }) : t.inNamelessFrame
  return [item.frame > 0 && frame, item.hidden && t.hidden].filter(Boolean).join(', ')
}

function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.item')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  buttons[Math.max(0, Math.min(to, buttons.length - 1))]?.focus()
}
