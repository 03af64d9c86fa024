/** A frame under this many CSS px of width or height shows no text. */
const SMALL = 24
/** Text that is still coming after so many ms, as from a server that streams it, is read as far as it has come. */
const PATIENCE = 1000

/**
 * Waits until the frame is one that a reader can see: activated (prerendering is over), its text all there or long in
 * coming (its deferred scripts may still be on their way), and large enough. Waits for ever once `signal` aborts.
 */
export async function whenSeen(signal: AbortSignal, isFirst = true): Promise<void> {
  const awaited = awaitedEvent(isFirst)
  if (!awaited) return
  await new Promise<unknown>((resolve: (event?: unknown) => void) => {
    window.addEventListener(awaited, resolve, { once: true, capture: true, signal })
    if (awaited === 'readystatechange')
      scheduler.postTask(resolve, { delay: PATIENCE, signal }).catch(() => {})
  })
  await whenSeen(signal, false)
}

/** What tells of a change in what is missing. */
function awaitedEvent(isFirst: boolean): 'prerenderingchange' | 'readystatechange' | 'resize' | undefined {
  if ((document as { prerendering?: unknown }).prerendering === true) return 'prerenderingchange'
  if (document.readyState === 'loading' && isFirst) return 'readystatechange'
  const isSmall = window.top !== window && Math.min(window.innerWidth, window.innerHeight) < SMALL
  return isSmall ? 'resize' : undefined
}
