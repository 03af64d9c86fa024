import { type Elements, isConnected, isElement } from '../../common/nodes'
import { gatherRuns, isTorn, partsOf, type Run, readRun } from './changes'
import { isHuge, possibleHosts, rootIn } from './hosts'
import { createWalk, type Probe, type Walk } from './walk'

/** Of more siblings that come at once, custom elements alone are asked for a shadow root before the next sweep. */
const MANY = 8

/** What is still to be read in a frame. Pure of any schedule: `work` does as much as fits. */
export interface Queue {
  /** Reads a root. */
  addRoot(root: Root): void
  addRecords(records: readonly MutationRecord[]): void
  /** Looks for shadow roots, of which no mutation tells: in custom elements only, or in all. */
  sweep(custom: boolean): void
  /** Forgets all that was to be read; all of the document counts as changed. Gives it and the roots that were known. */
  clear(): Root[]
  /** Works until `performance.now()` passes `deadline`; true when nothing is left. */
  work(deadline: number): boolean
  /** Hands over what was found since the last call. */
  take(): { hits: Text[]; changed: Node[] }
  /** How far the walks are, 0 to 1. */
  progress(): number
}

type Root = Document | ShadowRoot

interface Sweep {
  under: Node
  custom: boolean
  elements?: Elements
  at: number
}

/** Creates a frame's queue. `onRoot` is told of each root when it is first met, so that it can be observed. */
export function createQueue(probe: Probe, onRoot: (root: Root) => unknown): Queue {
  const walks: Walk[] = []
  const sweeps: Sweep[] = []
  const runs: Run[] = []
  /** The roots that are read and observed; one that leaves the page is read anew when it comes back. */
  const known = new Set<Root>()
  let hits: Text[] = []
  let changed: Node[] = []
  /** Some runs were gathered in an earlier task. */
  let isLate = false

  const onHit = (text: Text) => {
    hits.push(text)
  }
  const addWalk = (root: Node) => {
    walks.push(createWalk(root, probe, onHit))
  }
  const addRoot = (root: Root) => {
    if (known.has(root)) return
    known.add(root)
    onRoot(root)
    addWalk(root)
  }
  const addSweep = (under: Node, custom: boolean) => {
    sweeps.push({ under, custom, at: 0 })
  }
  const askForRoot = (element: Element, custom: boolean) => {
    const root = rootIn(element, custom)
    if (!root) return
    addRoot(root)
    addSweep(root, custom)
  }

  const sweepOn = (deadline: number): boolean => {
    let steps = 0
    for (let sweep = sweeps.pop(); sweep; sweep = sweeps.pop()) {
      sweep.elements ??= possibleHosts(sweep.under, sweep.custom)
      const host = sweep.elements.item(sweep.at++)
      if (host) {
        sweeps.push(sweep)
        askForRoot(host, sweep.custom)
      }
      // Many small sweeps take as long as one that is large, and a list as long as many steps.
      if ((++steps & 7) === 0 && performance.now() > deadline) return false
    }
    return true
  }

  const walkOn = (deadline: number): boolean => {
    for (let walk = walks[0]; walk; walk = walks[0]) {
      if (!walk.step(deadline)) return false
      walks.shift()
    }
    return true
  }

  const read = (run: Run) => readRun(run, probe, changed, onHit, addWalk)

  const readOn = (deadline: number): boolean => {
    for (let at = 0; at < runs.length; at++) {
      const run = runs[at] as Run
      if (!run.removal && !run.part) sweepRun(run)
      if ((isLate && isTorn(run)) || !read(run)) runs.splice(at + 1, 0, ...partsOf(run))
      if (performance.now() < deadline) continue
      runs.splice(0, at + 1)
      isLate = runs.length > 0
      return !isLate
    }
    runs.length = 0
    isLate = false
    return true
  }

  const sweepRun = ({ nodes }: Run) => {
    const custom = nodes.length > MANY
    for (const node of nodes) {
      if (!isElement(node)) continue
      askForRoot(node, custom)
      if (node.firstElementChild) addSweep(node, custom)
    }
  }

  return {
    addRoot,
    addRecords(records) {
      for (const root of known) if (!isConnected(root)) known.delete(root)
      runs.push(...gatherRuns(records, changed))
    },
    sweep(custom) {
      // The look at all must do.
      if (!custom || !isHuge(document)) addSweep(document, custom)
    },
    clear() {
      walks.length = sweeps.length = runs.length = 0
      hits = []
      changed = [document]
      const roots = [document, ...known].filter(isConnected)
      known.clear()
      return roots
    },
    // A sweep may find a root to be read.
    work: (deadline) => readOn(deadline) && walkOn(deadline) && sweepOn(deadline) && walkOn(deadline),
    take() {
      const taken = { hits, changed }
      hits = []
      changed = []
      return taken
    },
    progress: () => walks[0]?.progress() ?? 1,
  }
}
