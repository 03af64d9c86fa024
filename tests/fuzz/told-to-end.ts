/** Gives whether this run has been told to end: a long run then ends after the page it is at, and says what it did. */
export function listenForEnd(): () => boolean {
  let isTold = false
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => {
      isTold = true
    })
  }
  return () => isTold
}
