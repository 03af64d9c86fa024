/** A slice this long leaves most of a frame to the page. In ms. */
export const SLICE = 3.5
/** The first slice may be longer: an ordinary page is then done, and marked, before it is first painted. In ms. */
export const FIRST_SLICE = 6
/** When the page never rests, a slice runs after this many ms all the same. */
const PATIENCE = 500

/**
 * Gives a function that runs `work` in background slices until it returns true. `work` gets the time, as of
 * `performance.now()`, at which to stop.
 */
export function createSlices(work: (deadline: number) => boolean, signal: AbortSignal): () => void {
  let asked = false
  let turn = 0
  const run = (mine: number) => {
    if (mine !== turn || signal.aborted) return
    turn++
    asked = false
    if (!work(performance.now() + SLICE)) request()
  }
  const request = () => {
    if (asked || signal.aborted) return
    asked = true
    const mine = turn
    // The task that comes second finds its turn over.
    const timer = setTimeout(run, PATIENCE, mine)
    const end = () => clearTimeout(timer)
    scheduler.postTask(() => run(mine), { priority: 'background', signal }).then(end, end)
  }
  return request
}
