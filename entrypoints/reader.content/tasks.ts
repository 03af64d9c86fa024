/** A slice this long leaves most of a frame to the page. In ms. */
const SLICE = 4

/** Runs `work` at once for one slice, then in tasks of their own until it returns true. */
export function createTasks(work: (deadline: number) => boolean, signal: AbortSignal): { run(): void } {
  let posted = false
  const run = () => {
    if (signal.aborted || posted) return
    if (work(performance.now() + SLICE)) return
    posted = true
    scheduler
      .postTask(
        () => {
          posted = false
          run()
        },
        { priority: 'user-visible', signal },
      )
      .catch(() => {})
  }
  return { run }
}
