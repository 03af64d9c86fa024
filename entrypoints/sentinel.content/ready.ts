/** A frame under this many CSS px of width or height shows no text. */
const SMALL = 24

/** Calls `start` once the frame is one that a reader can see: activated (prerendering is over), and large enough. */
export function whenSeen(start: () => void, signal: AbortSignal): void {
  const { prerendering } = document as Document & { prerendering?: unknown }
  const isEarly = prerendering === true
  if (!isEarly && (window.top === window || Math.min(window.innerWidth, window.innerHeight) >= SMALL)) {
    start()
    return
  }
  const [target, type] = isEarly ? [document, 'prerenderingchange'] : [window, 'resize']
  target.addEventListener(type, () => whenSeen(start, signal), { once: true, signal })
}
