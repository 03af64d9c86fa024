import { dataOf, isConnected, nameOf } from './platform'

/** Events that tell a page of what was done in it; those that come in a task of their own, such as `scroll` and `select`, are left out. */
const EVENTS =
  'focusin focusout beforeinput input change cut copy paste beforetoggle message hashchange popstate securitypolicyviolation unhandledrejection slotchange'.split(
    ' ',
  )
const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeOldValue: true,
  characterDataOldValue: true,
}

const records: string[] = []
const events: string[] = []
const errors: string[] = []
const roots: (Document | ShadowRoot)[] = [document]
let pasted: string[] = []

// Written by index: on some pages no method of arrays works.
const note = (list: string[], entry: string) => {
  list[list.length] = entry
}
const observer = new MutationObserver(addRecords)

/** Watches the page as a script of its own could, from before its scripts run. */
export function watch(): void {
  // What the parser adds comes in batches of any size; only what comes after it can be compared.
  document.addEventListener('DOMContentLoaded', () => observer.observe(document, OBSERVED))
  for (const type of EVENTS) {
    addEventListener(type, (event) => note(events, `${type} at ${nameAt(event.target)}`), true)
  }
  addEventListener('error', (event) => note(errors, `${event.message}`))
  addEventListener(
    'paste',
    ({ clipboardData }) => {
      pasted = [clipboardData?.getData('text/plain') ?? '', clipboardData?.getData('text/html') ?? '']
    },
    true,
  )
  const { attachShadow } = Element.prototype
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
    const root = attachShadow.call(this, init)
    roots[roots.length] = root
    observer.observe(root, OBSERVED)
    return root
  }
}

/** What was noted so far. */
export function noted() {
  addRecords(observer.takeRecords())
  return { records, events, errors }
}

/** The document, and the shadow roots that its scripts attached, closed ones too. */
export const watchedRoots = () => roots.filter((root) => isConnected(root))

/** What the last paste brought: plain text, HTML. */
export const lastPasted = () => pasted

function addRecords(batch: MutationRecord[]): void {
  for (let i = 0; i < batch.length; i++) {
    const { type, target, attributeName, oldValue, addedNodes, removedNodes } = batch[i] as MutationRecord
    note(
      records,
      `${type} ${nameOf(target)} ${attributeName} “${oldValue}” +${listOf(addedNodes)} -${listOf(removedNodes)}`,
    )
  }
}

function listOf(nodes: NodeList): string {
  let list = ''
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Node
    list += ` ${nameOf(node)}${node instanceof CharacterData ? `“${dataOf(node)}”` : ''}`
  }
  return list
}

const nameAt = (target: EventTarget | null) => (target instanceof Node ? nameOf(target) : 'the window')
