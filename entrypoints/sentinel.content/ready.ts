/** A smaller frame shows no text. */
const LARGE = '(min-width:12px) and (min-height:12px)'
/** Text that is still coming after so many ms, as from a server that streams it, is read as far as it has come. */
const PATIENCE = 1000

/**
 * Waits until the frame is one that a reader can see: activated (prerendering is over), its text all there or long in
 * coming (its deferred scripts may still be on their way), and large enough. Waits for ever once `signal` aborts.
 */
export async function whenSeen(signal: AbortSignal, isFirst = true): Promise<void> {
  // Told by styles, for `document.open()` leaves no listener on the window.
  const large = matchMedia(LARGE)
  const isPrerendering = (document as { prerendering?: unknown }).prerendering === true
  const isComing = isFirst && document.readyState === 'loading'
  const isSmall = window.top !== window && !large.matches
  const awaited = isPrerendering ? 'prerenderingchange' : isComing ? 'readystatechange' : isSmall && 'change'
  if (!awaited) return
  await new Promise<unknown>((resolve: (event?: unknown) => void) => {
    const target = awaited === 'change' ? large : window
    target.addEventListener(awaited, resolve, { once: true, capture: true, signal })
    if (awaited === 'readystatechange')
      scheduler.postTask(resolve, { delay: PATIENCE, signal }).catch(() => {})
  })
  await whenSeen(signal, false)
}
