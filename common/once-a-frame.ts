/** Makes a function that runs `work` in the next animation frame, once, however often it is called until then. */
export function onceAFrame(work: () => void): () => void {
  let scheduled = false
  const run = () => {
    scheduled = false
    work()
  }
  return () => {
    if (scheduled) return
    scheduled = true
    requestAnimationFrame(run)
  }
}
