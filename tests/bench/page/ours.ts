import { lexicon } from 'dossier:lexicon'
import { probe } from 'dossier:probe'
import { createEngine } from '../../../engine/index'
import { createPainter } from '../../../entrypoints/reader.content/highlights'
import { createStore, type DrawnMark } from '../../../entrypoints/reader.content/store'
import { createView } from '../../../entrypoints/reader.content/visible'
import { createQueue } from '../../../entrypoints/sentinel.content/queue'

let engine: ReturnType<typeof createEngine> | undefined
let run = new AbortController()

/** Takes leave of a document, whose listeners would stay with the window of the next one, as they never do in use. */
export function leave(): void {
  run.abort()
  run = new AbortController()
}

/** The text nodes of a document that may hold a name: all that the script in every frame does. */
export function watchOnce(document: Document): Text[] {
  const queue = createQueue(probe, () => {})
  queue.addRoot(document)
  while (!queue.work(Number.POSITIVE_INFINITY));
  return queue.take().hits
}

/** Finds and registers the mentions of a document: the shipped modules, one after the other, without their timers. */
export function markOnce(document: Document): { marks: readonly DrawnMark[]; painted: number } {
  const hits = watchOnce(document)
  if (hits.length === 0) return { marks: [], painted: 0 }
  engine ??= createEngine(lexicon)
  const store = createStore(engine, engine.page({ title: document.title }), () => false)
  for (const text of hits) store.read(text)
  while (!store.resolveStale(Number.POSITIVE_INFINITY));
  const { signal } = run
  const near = createView(() => {}, signal).choose(store.marks())
  createPainter(signal).paint(near)
  return { marks: store.marks(), painted: near.length }
}

/** The lengths, in ms, of the slices in which a document is read when each is told to stop after `limit`. */
export function sliceOnce(document: Document, limit: number): number[] {
  const lengths: number[] = []
  const queue = createQueue(probe, () => {})
  for (let done = false, start = performance.now(); !done; start = performance.now()) {
    if (lengths.length === 0) queue.addRoot(document)
    done = queue.work(start + limit)
    lengths.push(performance.now() - start)
  }
  return lengths
}
