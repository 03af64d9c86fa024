import type { ReadableAtom } from 'nanostores'
import { useLayoutEffect, useState } from 'preact/hooks'

/** Gives a store's value to a component, and renders it again when that changes. */
export function useStore<Value>(store: ReadableAtom<Value>): Value {
  const [value, setValue] = useState(() => store.get())
  useLayoutEffect(() => store.subscribe((next) => setValue(() => next as Value)), [store])
  return value
}
