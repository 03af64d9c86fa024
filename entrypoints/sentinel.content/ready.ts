/** A frame under this many CSS px of width or height shows no text. */
const SMALL = 24

/**
 * Calls `start` once the frame is one that a reader can see: activated (prerendering is over), its text all there (its
 * deferred scripts may still be on their way), and large enough.
 */
export function whenSeen(start: () => void, signal: AbortSignal): void {
  const awaited = awaitedEvent()
  const again = () => whenSeen(start, signal)
  if (awaited) window.addEventListener(awaited, again, { once: true, capture: true, signal })
  else start()
}

/** What tells of a change in what is missing. */
function awaitedEvent(): string | undefined {
  const { prerendering, readyState } = document as Document & { prerendering?: unknown }
  if (prerendering === true) return 'prerenderingchange'
  if (readyState === 'loading') return 'readystatechange'
  const isSmall = window.top !== window && Math.min(window.innerWidth, window.innerHeight) < SMALL
  return isSmall ? 'resize' : undefined
}
