import { bodyOf, isElement, parentOf, rootElementOf } from '../../common/dom'
import { ask, type Scheme } from '../../common/messages'
import type { ReaderStage } from '../../common/stages'
import type { DrawnMark } from './store'

/** Marks whose text's colour is looked at: evenly spread, few enough to cost nothing. */
const SAMPLE = 16
/** Changes within this many ms are looked at once. */
const GATHER = 400
/** Text brighter than this (0 to 255) is light text: its background is dark. */
const BRIGHT = 128

/** Gets the highlights' sheet from the background, in colours that fit the text of this frame, until `signal` aborts. */
export function createSheet(signal: AbortSignal) {
  let sheet: string | undefined
  let scheme: Scheme | undefined
  let queue = Promise.resolve()
  /** There was a mark: no page gets a sheet before, for each makes the browser compute all of its styles anew. */
  let isWanted = false

  const get = (wanted: Scheme) => {
    scheme = wanted
    // One after the other: each names the sheet that the one before got.
    queue = queue
      .then(() => ask('wantSheet', { scheme: wanted, ...(sheet ? { previous: sheet } : {}) }))
      .then((got) => {
        sheet = got
      })
      .catch(() => {
        // The background was not there, or the browser busy: the next look asks again.
        scheme = undefined
      })
  }
  const refresh = () => {
    if (isWanted) get(scheme ?? schemeOf([bodyOf() ?? rootElementOf()]))
  }
  signal.addEventListener('abort', () => {
    void queue.then(() => (sheet ? ask('dropSheet', sheet) : undefined)).catch(() => {})
  })

  return {
    /** Gets the sheet anew, by the settings as they are now. */
    refresh,
    /** Keeps the colours fit for a reader's marks, as they and the page's theme change. */
    fit(reader: ReaderStage, until: AbortSignal): void {
      let timer: ReturnType<typeof setTimeout> | undefined
      const look = () => {
        timer = undefined
        const marks = reader.marks() as readonly DrawnMark[]
        if (marks.length === 0) return
        const step = Math.max(1, Math.floor(marks.length / SAMPLE))
        const found = schemeOf(marks.filter((_, i) => i % step === 0).map(({ from }) => parentOf(from[0])))
        if (found !== scheme) get(found)
      }
      const soon = () => {
        timer ??= setTimeout(look, GATHER)
      }
      const changed = () => {
        if (!isWanted && reader.marks().length > 0) {
          isWanted = true
          refresh()
        }
        observe()
        soon()
      }
      const observe = followTheme(soon, until)
      reader.onChange(changed, until)
      // A short page has been read by now.
      changed()
      until.addEventListener('abort', () => clearTimeout(timer))
    },
  }
}

/**
 * Calls back when the page may have changed its theme: by the system's, or by an attribute of its root or body. Gives what
 * is to be called when these may be others.
 */
function followTheme(changed: () => void, until: AbortSignal): () => void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal: until })
  const observer = new MutationObserver(changed)
  until.addEventListener('abort', () => observer.disconnect())
  return () => {
    for (const element of [rootElementOf(), bodyOf()]) {
      if (element) observer.observe(element, { attributes: true })
    }
  }
}

function schemeOf(nodes: readonly (Node | null)[]): Scheme {
  const lights = nodes
    .filter((node) => isElement(node))
    .map((element) => brightness(getComputedStyle(element).color) > BRIGHT)
  if (lights.every((light) => light)) return lights.length > 0 ? 'dark' : 'light'
  return lights.some((light) => light) ? 'mixed' : 'light'
}

/** The brightness of a computed colour, 0 to 255; other notations than `rgb()` have their lightness first. */
function brightness(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/-?[\d.]+/g) ?? []).map(Number)
  if (colour.startsWith('rgb')) return 0.2126 * r + 0.7152 * g + 0.0722 * b
  if (colour.startsWith('color')) return 255 * (0.2126 * r + 0.7152 * g + 0.0722 * b)
  return r <= 1 ? r * 255 : r * 2.55
}
