import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CardWords } from './Card'
import type { Row } from './card-content'

/** So many points at first: the card is an aside, and the rest is one press away. */
const FIRST = 2

/** The points of a card: the first few, then all. */
export function Points(props: {
  rows: readonly Row[]
  words: CardWords
  render: (row: Row) => ComponentChildren
}) {
  const { rows, words, render } = props
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const hadFocus = useRef(false)
  const showAll = () => {
    const root = more.current?.getRootNode() as Document | ShadowRoot
    hadFocus.current = root.activeElement === more.current
    setAll(true)
  }
  // The button that had the focus is gone: the first of the points it brought takes it.
  useLayoutEffect(() => {
    if (all && hadFocus.current) list.current?.children[FIRST]?.querySelector('button')?.focus()
  }, [all])
  return (
    <>
      <ul class="points" aria-label={words.partnership} ref={list}>
        {rows.slice(0, all ? undefined : FIRST).map(render)}
      </ul>
      {!all && rows.length > FIRST && (
        <button type="button" class="quiet more" ref={more} onClick={showAll}>
          {words.more(rows.length - FIRST)}
        </button>
      )}
    </>
  )
}
