/**
 * Runs in a page before anything else: counts what scripts start there and have not stopped, and stands in for the
 * extension's API, so that the built content scripts can be run in the page itself. Everything it needs is inside it.
 */
export function installInstruments(): void {
  const alive = new Map<object, { what: string; on?: WeakRef<object> }>()
  const begin = (what: string, on?: object): object => {
    const token = {}
    alive.set(token, on ? { what, on: new WeakRef(on) } : { what })
    return token
  }
  const end = (token: object | undefined) => {
    if (token) alive.delete(token)
  }

  // Listeners: until they are removed, their signal aborts, or they were to be called once.
  const listeners = new WeakMap<object, Map<string, object>>()
  const numbers = new WeakMap<object, number>()
  let count = 0
  const numberOf = (of: object) => {
    if (!numbers.has(of)) numbers.set(of, ++count)
    return numbers.get(of)
  }
  const keyOf = (type: string, listener: object, options: unknown) =>
    `${type} ${numberOf(listener)} ${options === true || (options as { capture?: boolean })?.capture === true}`
  const { addEventListener, removeEventListener } = EventTarget.prototype
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, listener, options) {
    addEventListener.call(this, type, listener, options)
    // Those of a signal go with it.
    if (!listener || this instanceof AbortSignal) return
    const own = listeners.get(this) ?? new Map<string, object>()
    listeners.set(this, own)
    const key = keyOf(type, listener, options)
    const { signal, once, capture } = typeof options === 'object' ? options : {}
    if (own.has(key) || signal?.aborted) return
    own.set(key, begin(`listener for ${type} on ${this.constructor.name}`, this))
    const forget = () => {
      end(own.get(key))
      own.delete(key)
    }
    if (signal) addEventListener.call(signal, 'abort', forget)
    if (once) addEventListener.call(this, type, forget, { once: true, ...(capture ? { capture } : {}) })
  }
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type: string, listener, options) {
    removeEventListener.call(this, type, listener, options)
    if (!listener) return
    const own = listeners.get(this)
    const key = keyOf(type, listener, options)
    end(own?.get(key))
    own?.delete(key)
  }

  // Timers, frames and tasks: until they have run or were taken back.
  const wrapTimer = (
    start: 'setTimeout' | 'requestAnimationFrame',
    stop: 'clearTimeout' | 'cancelAnimationFrame',
  ) => {
    const timers = new Map<number, object>()
    const [begun, stopped] = [globalThis[start] as (...given: never[]) => number, globalThis[stop]]
    Object.assign(globalThis, {
      [start]: (work: (...given: unknown[]) => void, ...rest: unknown[]) => {
        const token = begin(start)
        const id = (begun as (...given: unknown[]) => number)(
          (...given: unknown[]) => {
            end(token)
            work(...given)
          },
          ...rest,
        )
        timers.set(id, token)
        return id
      },
      [stop]: (id: number) => {
        end(timers.get(id))
        stopped(id)
      },
    })
  }
  wrapTimer('setTimeout', 'clearTimeout')
  wrapTimer('requestAnimationFrame', 'cancelAnimationFrame')
  const { scheduler } = globalThis as unknown as {
    scheduler: { postTask(work: () => unknown, options?: object): Promise<unknown> }
  }
  const postTask = scheduler.postTask.bind(scheduler)
  scheduler.postTask = (work, options) => {
    const token = begin('postTask')
    const posted = postTask(work, options)
    posted.catch(() => {}).then(() => end(token))
    return posted
  }

  // Observers: from the first node they observe until they are disconnected.
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const Observer = globalThis[name] as unknown as new (...given: unknown[]) => MutationObserver
    Object.assign(globalThis, {
      [name]: class extends Observer {
        token: object | undefined
        override observe(...given: Parameters<MutationObserver['observe']>) {
          this.token ??= begin(name)
          super.observe(...given)
        }
        override disconnect() {
          end(this.token)
          this.token = undefined
          super.disconnect()
        }
      },
    })
  }

  // What makes the browser lay the page out, or waits until it has.
  const reads: string[] = []
  const watchMethods = (
    of: object,
    names: readonly string[],
    heard = (name: string) => void reads.push(name),
  ) => {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(of, name)
      const called = own?.value ?? own?.get
      if (!own || !called) continue
      const watched = function (this: unknown, ...given: unknown[]) {
        heard(name)
        return called.apply(this, given)
      }
      Object.defineProperty(of, name, own.get ? { ...own, get: watched } : { ...own, value: watched })
    }
  }
  const boxes = ['getBoundingClientRect', 'getClientRects']
  const sides = ['Top', 'Left', 'Width', 'Height']
  const points = ['elementFromPoint', 'elementsFromPoint', 'caretPositionFromPoint', 'caretRangeFromPoint']
  watchMethods(Element.prototype, [...boxes, 'checkVisibility', 'scrollIntoView'])
  watchMethods(
    Element.prototype,
    ['client', 'scroll'].flatMap((of) => sides.map((side) => of + side)),
  )
  watchMethods(HTMLElement.prototype, ['innerText', ...sides.map((side) => `offset${side}`)])
  watchMethods(Range.prototype, boxes)
  watchMethods(Document.prototype, points)
  watchMethods(ShadowRoot.prototype, points)
  watchMethods(globalThis, ['innerWidth', 'innerHeight', 'scrollX', 'scrollY', 'pageXOffset', 'pageYOffset'])

  // What tells where nodes stand: of that, much is asked one by one.
  let steps = 0
  const step = () => void steps++
  watchMethods(Node.prototype, ['contains', 'compareDocumentPosition'], step)
  watchMethods(TreeWalker.prototype, ['nextNode', 'previousNode'], step)

  // The extension's API.
  const event = (name: string) => {
    const heard = new Map<(...given: unknown[]) => unknown, object>()
    return {
      addListener: (listener: (...given: unknown[]) => unknown) => heard.set(listener, begin(name)),
      removeListener: (listener: (...given: unknown[]) => unknown) => {
        end(heard.get(listener))
        heard.delete(listener)
      },
      hasListener: (listener: (...given: unknown[]) => unknown) => heard.has(listener),
      tell: (...given: unknown[]) => {
        for (const listener of [...heard.keys()]) listener(...given)
      },
    }
  }
  const stored: Record<string, unknown> = {}
  const sheets: string[] = []
  let refusals = 0
  const onChanged = event('storage.onChanged')
  const load = (script: string) => {
    const element = document.createElement('script')
    element.textContent = (globalThis as unknown as Record<string, string>)[script] as string
    document.head.append(element)
    element.remove()
  }
  const answers: Record<string, (data: unknown) => unknown> = {
    wantReader: () => {
      // As in the background, by the sites that are left out.
      const granted = !(stored.sites as string[] | undefined)?.includes(location.hostname)
      if (granted) load('builtReader')
      return { granted }
    },
    wantCard: () => load('builtCard'),
    wantSheet: (data) => {
      if (refusals-- > 0) throw new Error('No sheet.')
      // As in the background, the sheet takes the place of the one before.
      if (!(data as { previous?: string }).previous) sheets.push('css')
      return 'css'
    },
    dropSheet: () => {
      sheets.pop()
    },
  }
  const runtime = {
    id: 'aparte' as string | undefined,
    lastError: undefined as object | undefined,
    /** Answers by callback or by promise, as the asker wants it. */
    sendMessage: ({ type, data }: { type: string; data: unknown }, heard?: (answer: unknown) => void) => {
      if (!runtime.id) throw new Error('Extension context invalidated.')
      // As in a browser, the answer comes when what asked has run to its end.
      const answer = Promise.resolve()
        .then(() => ({ res: answers[type]?.(data) }))
        .catch(({ message }: Error) => ({ err: { name: 'Error', message } }))
      return heard ? void answer.then(heard) : answer
    },
    onMessage: event('runtime.onMessage'),
    onConnect: event('runtime.onConnect'),
    getURL: (path: string) => path,
  }
  const get = async () => {
    if (!runtime.id) throw new Error('Extension context invalidated.')
    return { ...stored }
  }
  Object.defineProperty(globalThis, 'chrome', {
    value: {
      runtime,
      i18n: { getUILanguage: () => 'en' },
      storage: { sync: { get }, managed: { get: async () => ({}) }, onChanged },
    },
    configurable: true,
  })
  Object.assign(globalThis, {
    instruments: {
      /** Stores settings as another context would. */
      set(changes: Record<string, unknown>) {
        Object.assign(stored, changes)
        const told = Object.entries(changes).map(([key, newValue]) => [key, { newValue }])
        onChanged.tell(Object.fromEntries(told), 'sync')
      },
      /** The next sheets that are asked for, so many, are refused. */
      refuseSheets(count: number) {
        refusals = count
      },
      /** The extension is updated or uninstalled: its API answers no more. */
      goAway() {
        runtime.id = undefined
      },
      /** The names of what was called or read since the last call that needs the page's layout. */
      layoutReads: () => reads.splice(0),
      /** How often since the last call one node was asked whether another stands in it or behind it, or texts were stepped over. */
      nodeSteps() {
        const taken = steps
        steps = 0
        return taken
      },
      /** What runs, by kind, and how many of it. */
      running() {
        const kinds: Record<string, number> = {}
        for (const { what, on } of alive.values()) {
          // Listeners on nodes that have left the page go with them.
          const target = on?.deref()
          if (on && (!target || (target instanceof Node && !target.isConnected))) continue
          kinds[what] = (kinds[what] ?? 0) + 1
        }
        const marks = [...(CSS.highlights as unknown as Map<string, unknown>).keys()].filter((name) =>
          name.startsWith('aparte-'),
        )
        const elements = [...document.querySelectorAll('*')].filter(({ localName }) =>
          localName.startsWith('aparte-'),
        )
        return {
          ...kinds,
          ...(marks.length > 0 ? { highlights: marks.length } : {}),
          ...(elements.length > 0 ? { elements: elements.length } : {}),
          ...(sheets.length > 0 ? { sheets: sheets.length } : {}),
        }
      },
    },
  })
}

/** What `installInstruments` leaves on the page's global object. */
export interface Instruments {
  set(changes: Record<string, unknown>): void
  refuseSheets(count: number): void
  goAway(): void
  layoutReads(): string[]
  nodeSteps(): number
  running(): Record<string, number>
}
