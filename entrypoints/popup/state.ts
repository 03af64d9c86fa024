import { atom, type ReadableAtom } from 'nanostores'
import browser from 'webextension-polyfill'
import { judge, unjudge } from '../../common/judged'
import { changeSettings, type ReadSettings, type Settings } from '../../common/settings'
import { isOnSites } from '../../common/sites'
import type { Done } from '../../components/UndoBar'
import { type Access, linkToPage, type PageLink } from './page-link'
import type { Item, Reports } from './page-view'
import { words } from './strings'

/** The tab the popup speaks of. `host` is empty where a site can't be told: files, blank pages, the browser's own. */
export interface TabFacts {
  id: number
  url: string
  host: string
}

/** All that the popup shows changes here; what it does goes through here. */
export interface PopupState {
  tab: TabFacts
  settings: ReadableAtom<ReadSettings>
  access: ReadableAtom<Access | 'asking'>
  reports: ReadableAtom<Reports>
  done: ReadableAtom<Done | undefined>
  turn(on: boolean): Promise<void>
  turnSite(on: boolean): Promise<void>
  mark(entity: string, name: string): Promise<void>
  takeBack(entity: string): Promise<void>
  reveal(item: Item): void
  rescan(): void
  allow(): Promise<void>
  forget(): void
  /** The page has answered, or can't. */
  settled: Promise<unknown>
}

/** How often a page is looked at for new readers while none has answered, in ms. */
const LOOK_AGAIN = 700

/** Starts the popup's state for one tab, until `signal` aborts. */
export function startState(
  tab: TabFacts,
  settings: ReadableAtom<ReadSettings>,
  signal: AbortSignal,
): PopupState {
  const access = atom<Access | 'asking'>('asking')
  const reports = atom<Reports>(new Map())
  const done = atom<Done | undefined>()
  const heard = (next: Reports) => {
    reports.set(next)
    if (next.size > 0 && access.get() === 'asking') access.set('allowed')
  }
  const link = linkToPage(tab.id, heard, signal)
  const look = async () => {
    const [found, { status }] = await Promise.all([link.look(), browser.tabs.get(tab.id)])
    // A page that is still on its way has not answered yet.
    const waits = found === 'allowed' && status === 'loading' && reports.get().size === 0
    access.set(waits ? 'asking' : found)
  }
  const answered = once(reports)
  const settled = Promise.race([
    answered,
    look().then(() => (access.get() === 'allowed' ? answered : undefined)),
  ])
  const timer = setInterval(() => reports.get().size === 0 && look(), LOOK_AGAIN)
  signal.addEventListener('abort', () => clearInterval(timer))

  /** Changes settings, says so, and offers to put back what they were. */
  const change = async (changes: Partial<Settings>, text: string) => {
    const { settings: before } = settings.get()
    const old = Object.fromEntries(Object.keys(changes).map((key) => [key, before[key as keyof Settings]]))
    try {
      await changeSettings(changes)
      done.set({ text, undo: () => changeSettings(old).then(() => done.set(undefined)) })
    } catch {
      done.set({ text: words.get().failed })
    }
  }
  return {
    tab,
    settled,
    settings,
    access,
    reports,
    done,
    turn: (on) => change({ on }, on ? words.get().everywhereOn : words.get().everywhereOff),
    turnSite: (on) => change({ sites: sitesWith(settings.get().settings.sites, tab, on) }, siteText(tab, on)),
    mark: (entity, name) =>
      change(
        { senses: judge(settings.get().settings.senses, tab.host, entity, 'mark') },
        words.get().markedHere({ name, site: tab.host }),
      ),
    takeBack: (entity) =>
      changeSettings({ senses: unjudge(settings.get().settings.senses, tab.host, entity) }),
    ...orders(link, done),
    async allow() {
      await browser.permissions.request({ origins: ['<all_urls>'] })
      await look()
    },
  }
}

/** Resolves when a store changes for the first time from now. */
function once(store: ReadableAtom<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.listen(() => {
      stop()
      resolve()
    })
  })
}

function orders(link: PageLink, done: { set(value: Done | undefined): void }) {
  return {
    reveal: ({ frame, key, hidden }: Item) => {
      link.order(frame, { order: 'reveal', key })
      done.set(hidden ? { text: words.get().hiddenHint } : undefined)
    },
    rescan: () => {
      link.orderAll({ order: 'rescan' })
      link.look()
      done.set({ text: words.get().rescanned })
    },
    forget: () => done.set(undefined),
  }
}

/** Leaves a tab's site out, or takes back every pattern that leaves it out. */
export function sitesWith(sites: readonly string[], { url, host }: TabFacts, on: boolean): string[] {
  return on ? sites.filter((site) => !isOnSites(url, [site])) : [...sites, host]
}

function siteText({ host }: TabFacts, on: boolean): string {
  return on ? words.get().siteOn({ site: host }) : words.get().siteOff({ site: host })
}
