import { queryAll, titleOf, walkTexts } from '../../common/dom'
import type { Settings } from '../../common/settings'
import { siteOfPage } from '../../common/site'
import type { Mark, ReaderStage, SentinelStage, Slice } from '../../common/stages'
import type { Engine } from '../../engine/index'
import { watchEditors } from './editors'
import { boxesOf, linkOf, markAt } from './geometry'
import { createPainter, MOST } from './highlights'
import { createReveal } from './reveal'
import { inScope } from './scope'
import { createStore, type DrawnMark } from './store'
import { createTasks } from './tasks'
import { keepUp } from './upkeep'
import { createView } from './visible'

/** So often, in ms, marks are shown while a long page is read. */
const SHOW = 100

/** As many texts are read within a millisecond or two. */
const FEW = 8

/** What the reader of a frame is made with. */
export interface ReaderParts {
  engine: Engine
  sentinel: SentinelStage
  settings: Settings
  /** Called when the extension is gone from under this script. */
  onGone: () => void
}

/** A reader, as its own script sees it. */
export interface Reader extends ReaderStage {
  /** Fits what is marked to which names are on now and how many of each: what was read stays read. */
  fit(settings: Settings): void
}

/** Resolves and paints what the sentinel finds, until `signal` aborts. */
export function createReader(parts: ReaderParts, signal: AbortSignal): Reader {
  const { engine, sentinel, onGone } = parts
  let { settings } = parts
  let title = titleOf()
  const pageAsItIs = () =>
    engine.page({
      title,
      ...(document.documentElement?.lang ? { lang: document.documentElement.lang } : {}),
      senses: settings.senses[siteOfPage()] ?? {},
    })
  const store = createStore(engine, pageAsItIs(), (entity) => settings.entities[entity]?.on === false)
  const painter = createPainter(signal)
  const reveal = createReveal(painter, signal)
  const listeners = new Set<() => void>()
  let waiting = new Set<Text>()
  let progress = 0
  /** When listeners were last told, in ms of `performance.now()`. */
  let told = Number.NEGATIVE_INFINITY

  const work = (deadline: number): boolean => {
    for (const text of waiting) {
      waiting.delete(text)
      store.read(text)
      if (performance.now() > deadline) break
    }
    const done = waiting.size === 0 && store.resolveStale(deadline)
    // While much is read, it is shown now and then: all marks are gathered anew each time.
    if (done || performance.now() > told + SHOW) show()
    return done
  }
  const tasks = createTasks(work, signal)
  const show = () => {
    paint()
    for (const listener of listeners) listener()
    told = performance.now()
  }
  const view = createView(() => {
    waiting = view.order(waiting)
    paint(true)
  }, signal)
  const paint = (drawn?: boolean) =>
    painter.paint(view.choose(inScope(store.marks(), settings.scope, store.sections), drawn))

  const take = (slice: Slice) => {
    try {
      takeIn(slice)
    } catch (error) {
      if (!store.hasLost()) throw error
      readAnew()
    }
  }
  const readAnew = () => {
    store.sections.forget()
    store.dropChanged([document])
    setTimeout(() => signal.aborted || sentinel.rescan())
  }
  const takeIn = ({ hits, changed, progress: far }: Slice) => {
    if (changed.length > 0) store.sections.forget()
    const again = store.dropChanged(changed)
    for (const text of again) {
      // At once, where it takes no time: nobody is to find a mark missing meanwhile.
      if (again.size <= FEW) store.read(text)
      else waiting.add(text)
    }
    // What was marked stays so while all is read again.
    if (changed.includes(document)) told = performance.now()
    for (const text of hits) waiting.add(text)
    if (changed.length > 0 && titleOf() !== title) {
      title = titleOf()
      store.judgeBy(pageAsItIs())
    }
    const moved = far !== progress
    progress = far
    if (waiting.size > 0 || changed.length > 0 || moved) tasks.run()
  }

  const drawn = (mark: Mark) => mark as DrawnMark
  sentinel.follow(take, signal)
  // Where all is read and all marks are painted, it does not matter what is in view: to look asks for a layout.
  const isViewNeeded = () => waiting.size > 0 || store.marks().length > MOST
  const lookAfter = () => {
    if (import.meta.env.FIREFOX && store.hasLost()) readAnew()
    painter.mend()
    // What is in view may have come there without scrolling: a tab of the page's own, say.
    if (isViewNeeded()) view.look()
  }
  keepUp(lookAfter, onGone, signal)
  watchEditors((editor) => {
    const hits: Text[] = []
    const walker = walkTexts(editor)
    while (walker.nextNode()) hits.push(walker.currentNode as Text)
    take({ hits, changed: [editor], progress })
  }, signal)
  // What is a block of text is told by styles.
  if (isStyleComing()) window.addEventListener('load', sentinel.rescan, { once: true, signal })
  watchScrolling(() => (isViewNeeded() ? view.look() : view.forget()), signal)

  return {
    marks: store.marks,
    unmarked: store.unmarked,
    markAt: (x, y) => markAt(x, y, store, painter.painted()),
    boxesOf: (mark) => boxesOf(drawn(mark)),
    linkOf: (mark) => linkOf(drawn(mark)),
    reveal: (mark, hurried) => reveal(mark && drawn(mark), hurried),
    onChange(changed, until) {
      listeners.add(changed)
      until.addEventListener('abort', () => listeners.delete(changed))
    },
    progress: () => (waiting.size > 0 ? Math.min(progress, 0.99) : progress),
    rescan: sentinel.rescan,
    fit(now) {
      settings = now
      reveal(undefined)
      store.resolveAnew()
      tasks.run()
    },
  }
}

/** Is a style sheet of the page still on its way? */
function isStyleComing(): boolean {
  if (document.readyState === 'complete') return false
  const links = queryAll(document, 'link[rel~=stylesheet i]') as NodeListOf<HTMLLinkElement>
  return [...links].some(({ sheet }) => !sheet)
}

/** Calls back a little after scrolling or resizing stopped, and now and then while it goes on. */
function watchScrolling(settled: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const moved = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      settled()
    }, 150)
  }
  document.addEventListener('scroll', moved, { signal, passive: true, capture: true })
  window.addEventListener('resize', moved, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
}
