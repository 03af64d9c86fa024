import { isHidden } from '../../common/nodes'
import type { SentinelStage, Slice } from '../../common/stages'
import { createQueue } from './queue'
import { createSlices, FIRST_SLICE } from './slices'
import type { Probe } from './walk'

/** More mutations than this between two slices are not read one by one: the frame is read again, later. */
const STORM = 8000
/** How long a storm is let pass, in ms. */
const CALM = 1000
/** Changes that follow each other are read together, so far apart, in ms: two frames, in which nobody sees a mark come late. */
const PACE = 32
/** When every element is asked for a shadow root: after this many ms, then twice that, up to the last. */
const FIRST_SWEEP = 1000
const LAST_SWEEP = 60_000

const WATCHED: MutationObserverInit = { childList: true, characterData: true, subtree: true }

/** What the watch is made with. */
export interface WatchParts {
  probe: Probe
  /** Called at the first hit; what is found is then held until a reader follows. */
  onFirstHit: () => void
  /** Asked before each slice; when not, `signal` has aborted. */
  mayGoOn: () => boolean
}

/**
 * Reads a frame's text and keeps up with its changes until `signal` aborts; in a hidden tab it only remembers that
 * something changed.
 */
export function watchFrame({ probe, onFirstHit, mayGoOn }: WatchParts, signal: AbortSignal): SentinelStage {
  let records: MutationRecord[] = []
  let follower: ((slice: Slice) => void) | undefined
  let held: Slice = { hits: [], changed: [], progress: 0 }
  let stale = false
  let swept = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_SWEEP

  const observer = new MutationObserver((batch) => {
    for (const record of batch) records.push(record)
    // A page that changes in every task calls this in every task.
    if (isAwaited && records.length <= STORM) return
    if (isHidden()) stale = true
    else if (records.length > STORM) later(rescan, CALM)
    else return soon()
    stop()
  })
  const queue = createQueue(probe, (root) => observer.observe(root, WATCHED))

  /** When changes were last read, in ms of `performance.now()`; whether those at hand have a turn already. */
  let lastRead = Number.NEGATIVE_INFINITY
  let isAwaited = false
  let pacing: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    isAwaited = true
    const rest = lastRead + PACE - performance.now()
    if (rest > 0) pacing = setTimeout(slices.request, rest)
    else slices.request()
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
    if (records.length > 0) {
      queue.addRecords(records)
      forget()
      lastRead = performance.now()
      pause = FIRST_SWEEP
    }
    const done = queue.work(deadline)
    deliver(done ? 1 : queue.progress())
    if (done && !swept) {
      // Most shadow roots are found right after the page's own text, in a slice of their own.
      swept = true
      queue.sweep(true)
      return false
    }
    if (done) later(sweep, pause)
    return done
  }
  const slices = createSlices(work, signal)

  const later = (task: () => void, ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(task, ms)
  }
  const sweep = () => {
    pause = Math.min(pause * 2, LAST_SWEEP)
    if (isHidden()) return
    queue.sweep(false)
    slices.request()
  }
  const deliver = (progress: number) => {
    const { hits, changed } = queue.take()
    if (follower) return follower({ hits, changed, progress })
    const first = held.hits.length === 0 && hits.length > 0
    held = { hits: [...held.hits, ...hits], changed: [], progress }
    if (first) onFirstHit()
  }
  const rescan = () => {
    stop()
    stale = false
    swept = false
    queue.clear()
    queue.addRoot(document)
    if (!work(performance.now() + FIRST_SLICE)) slices.request()
  }

  document.addEventListener(
    'visibilitychange',
    () => {
      if (isHidden()) {
        clearTimeout(timer)
        if (isAwaited) {
          stale = true
          stop()
        }
      } else if (stale) rescan()
      else later(sweep, pause)
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
      onSlice(held)
      held = { hits: [], changed: [], progress: 0 }
    },
  }
}
