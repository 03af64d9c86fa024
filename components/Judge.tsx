import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CardProps } from './Card'

/** The two ways to say “no”, each asked once more: its effect reaches past this card. */
export function Judge({ content, words, site, onNotHere, onNotThis }: CardProps) {
  const [asked, setAsked] = useState<'site' | 'name'>()
  const group = useRef<HTMLElement>(null)
  const hadFocus = useRef(false)
  const ask = (about: typeof asked) => () => {
    hadFocus.current = group.current?.contains(activeIn(group.current)) ?? false
    setAsked(about)
  }
  // The button that had the focus is gone: its place is taken by the first of the new ones.
  useLayoutEffect(() => {
    if (asked) group.current?.scrollIntoView({ block: 'nearest' })
    if (hadFocus.current) group.current?.querySelector('button')?.focus()
  }, [asked])
  if (!asked) {
    return (
      <div class="judge" ref={group as never}>
        <button key="name" type="button" class="quiet" onClick={ask('name')}>
          {words.notThis}
        </button>
        <button key="site" type="button" class="quiet" onClick={ask('site')}>
          {words.notHere}
        </button>
      </div>
    )
  }
  const question =
    asked === 'site' ? words.notHereAsk({ site }) : words.notThisAsk({ name: content.label, site })
  return (
    <fieldset class="judge asked" ref={group as never}>
      <legend>{question}</legend>
      <button key="no" type="button" class="plain" onClick={ask(undefined)}>
        {words.no}
      </button>
      <button key="yes" type="button" class="plain" onClick={asked === 'site' ? onNotHere : onNotThis}>
        {words.yes}
      </button>
    </fieldset>
  )
}

function activeIn(element: Element): Element | null {
  return (element.getRootNode() as Document | ShadowRoot).activeElement
}
