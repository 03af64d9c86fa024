/** A frame under this many CSS px of width or height shows no text. */
const SMALL = 24

/** Calls `start` once the frame is one that a reader can see: activated (prerendering is over), and large enough. */
export function whenSeen(start: () => void, signal: AbortSignal): void {
  if ((document as Document & { prerendering?: boolean }).prerendering === true) {
    document.addEventListener('prerenderingchange', () => whenSeen(start, signal), { once: true, signal })
    return
  }
  if (window.top === window || !isSmall()) {
    start()
    return
  }
  const grown = new AbortController()
  window.addEventListener(
    'resize',
    () => {
      if (isSmall()) return
      grown.abort()
      start()
    },
    { signal: AbortSignal.any([signal, grown.signal]) },
  )
}

function isSmall(): boolean {
  return window.innerWidth < SMALL || window.innerHeight < SMALL
}
