import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Look } from '../../common/looks'
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

/** The mentions, by entity. One stop for the Tab key; arrows, Home and End move inside. */
export function MentionList({ groups, current, host, nameOf, lookOf, onChoose }: Props) {
  const t = useStore(words)
  const list = useRef<HTMLDivElement>(null)
  const items = groups.flatMap((group) => group.items)
  const stop = items.some(({ id }) => id === current) ? current : items[0]?.id
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside take the keys; this only hears them pass.
    <div class="list" ref={list} onKeyDown={moveFocus}>
      {groups.map((group) => (
        <section key={group.entity} aria-labelledby={`group-${group.entity}`}>
          <h2 id={`group-${group.entity}`}>
            {nameOf(group.entity)} <span class="soft">{group.count}</span>
          </h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  class="item"
                  tabIndex={item.id === stop ? 0 : -1}
                  aria-current={item.id === current ? 'true' : undefined}
                  onClick={() => onChoose(item)}
                >
                  <MarkedText excerpt={item} look={lookOf(item.entity)} />
                  <Whereabouts item={item} host={host} />
                </button>
              </li>
            ))}
          </ul>
          {group.items.length < group.count && (
            <p class="soft note">{t.firstOnly({ listed: group.items.length })}</p>
          )}
        </section>
      ))}
    </div>
  )
}

/** Says where a mention stands when that is not plainly on the page. */
function Whereabouts({ item, host }: { item: Item; host: string }) {
  const t = useStore(words)
  const frame = item.host && item.host !== host ? t.inFrame({ host: item.host }) : t.inNamelessFrame
  const notes = [item.frame > 0 && frame, item.hidden && t.hidden].filter(Boolean)
  return notes.length > 0 ? <span class="soft note">{notes.join(', ')}</span> : null
}

function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.item')]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  buttons[Math.max(0, Math.min(to, buttons.length - 1))]?.focus()
}
