import { isElement, isHidden, lastChildOf } from '../../common/nodes'
import type { SentinelStage, Slice } from '../../common/stages'
import { isHuge } from './hosts'
import { createQueue } from './queue'
import { createSlices, FIRST_SLICE } from './slices'
import type { Probe } from './walk'

/** More mutations than this between two slices are not read one by one: the frame is read again, later. */
const STORM = 4000
/** How long a storm is let pass, in ms. */
const CALM = 1000
/**
 * The same for a short page on which nothing was found. To hear of a change costs a content script 4 µs and to ask what it
 * is another 3, to read a short page 1 ms or so; and nobody sees a mark come late by as much as one waits.
 */
const BURST = 100
const CALM_AFTER_BURST = 100
/** Changes that follow each other are read together, so far apart, in ms: two frames, in which nobody sees a mark come late. */
const PACE = 32
/** When every element is asked for a shadow root: this many ms after changes begin, then twice that, up to the last. */
const FIRST_SWEEP = 1000
const LAST_SWEEP = 60_000

const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true }

/** What the watch is made with. */
export interface WatchParts {
  probe: Probe
  /** Called at the first hit; what is found is then held until a reader follows. */
  onFirstHit: () => void
  /** Called when another element has become the document's: after `document.open()` no listener is left on it. */
  onReplaced: () => void
  /** Asked before each slice; when not, `signal` has aborted. */
  mayGoOn: () => boolean
}

/**
 * Reads a frame's text and keeps up with its changes until `signal` aborts; in a hidden tab it only remembers that
 * something changed.
 */
export function watchFrame(
  { probe, onFirstHit, onReplaced, mayGoOn }: WatchParts,
  signal: AbortSignal,
): SentinelStage {
  let records: MutationRecord[] = []
  let follower: ((slice: Slice) => void) | undefined
  /** What was hit before anyone followed. */
  let held: Text[] = []
  let stale = false
  let swept = false
  /** Nothing was found so far, and the page was not huge when all of it was read. */
  let isQuiet = true
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When that is due, in ms of `performance.now()`; in the past when it is not. */
  let due = 0
  let pause = FIRST_SWEEP

  const observer = new MutationObserver((batch) => {
    const isStorm = records.length + batch.length > (isQuiet ? BURST : STORM)
    if (isStorm || (!isAwaited && isHidden())) {
      stale = true
      stop()
      sweepIn(isQuiet ? CALM_AFTER_BURST : CALM)
    } else {
      records.push(...batch)
      // A page that changes in every task calls this in every task.
      if (!isAwaited) soon()
    }
  })
  /** Is the page's text still on its way? It is read anew each second, for a parser changes more than can be watched. */
  let isPartial = false
  /** The document element, or a comment behind it: what the document ended with when its text was all there. */
  let last = lastChildOf(document)
  const queue = createQueue(probe, (root) => isPartial || observer.observe(root, WATCHED))

  /** When changes were last read, in ms of `performance.now()`; whether those at hand have a turn already. */
  let lastRead = 0
  let isAwaited = false
  let pacing: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    isAwaited = true
    const rest = lastRead + PACE - performance.now()
    if (rest > 0) pacing = setTimeout(request, rest)
    else request()
  }
  const forget = () => {
    clearTimeout(pacing)
    isAwaited = false
    records = []
  }
  const stop = () => {
    observer.disconnect()
    forget()
  }

  const work = (deadline: number): boolean => {
    if (!mayGoOn()) return true
    const end = lastChildOf(document)
    if (end !== last && isElement(end)) {
      last = end
      if (!isPartial) {
        onReplaced()
        return true
      }
    }
    if (records[0]) {
      queue.addRecords(records)
      forget()
      const now = performance.now()
      // A page that goes on changing is looked at less and less often, too.
      if (now > lastRead + FIRST_SWEEP) pause = FIRST_SWEEP
      lastRead = now
    }
    const done = queue.work(deadline)
    deliver()
    if (done && !swept) {
      // Most shadow roots are found right after the page's own text, in a slice of their own.
      swept = true
      queue.sweep(true)
      return false
    }
    if (done) sweepSoon()
    return done
  }
  const request = createSlices(work, signal)

  const sweepIn = (ms: number) => {
    clearTimeout(timer)
    due = performance.now() + ms
    timer = setTimeout(sweep, ms)
  }
  /** Changes do not put off a look that is coming. */
  const sweepSoon = () => {
    const now = performance.now()
    if (due < now || due > now + pause) sweepIn(pause)
  }
  const sweep = () => {
    due = 0
    if (isHidden()) return
    if (stale || isPartial) return rescan()
    pause = Math.min(pause * 2, LAST_SWEEP)
    queue.sweep(false)
    request()
  }
  const deliver = () => {
    const { hits, changed } = queue.take()
    isQuiet &&= !hits[0]
    // How far it is takes the browser a count of all elements: nobody asks before there is a reader.
    if (follower) return follower({ hits, changed, progress: queue.progress() })
    if (!held[0] && hits[0]) onFirstHit()
    held = held.concat(hits)
  }
  const rescan = () => {
    stop()
    stale = false
    swept = false
    pause = FIRST_SWEEP
    isPartial = document.readyState === 'loading'
    isQuiet &&= !isHuge(document)
    // To begin takes 4 ms of it where a page has 10 MB.
    const deadline = performance.now() + FIRST_SLICE
    queue.clear().forEach(queue.addRoot)
    if (!work(deadline)) request()
  }

  document.addEventListener(
    'visibilitychange',
    () => {
      if (isHidden()) {
        clearTimeout(timer)
        due = 0
        if (isAwaited) {
          stale = true
          stop()
        }
      } else if (stale) rescan()
      else sweepSoon()
    },
    { signal },
  )
  signal.addEventListener('abort', () => {
    stop()
    clearTimeout(timer)
    queue.clear()
  })
  if (isHidden()) stale = true
  else rescan()

  return {
    signal,
    rescan,
    follow(onSlice, until) {
      const again = follower !== undefined
      follower = onSlice
      until.addEventListener('abort', () => {
        // What is found from now on waits for the next follower, which starts with nothing read.
        if (follower === onSlice) follower = () => {}
      })
      if (again) return rescan()
      onSlice({ hits: held, changed: [], progress: queue.progress() })
      held = []
    },
  }
}
