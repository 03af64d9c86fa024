import type { Browser, Page } from 'puppeteer-core'
import { browserName } from './launch'

/** A node as assistive technology gets it. */
export interface Spoken {
  role: string
  name: string
  description: string
  /** The role of the node it stands in. */
  within: string
}

/** What Firefox calls by another name than the web does. */
const ROLES: Record<string, string> = { graphic: 'image', statusbar: 'status', 'text leaf': 'text' }

/** What a page says to assistive technology, closed shadow roots included, in both browsers by the same roles. */
export function spokenOn(page: Page): Promise<Spoken[]> {
  return browserName === 'firefox' ? spokenInFirefox(page) : spokenInChromium(page)
}

async function spokenInChromium(page: Page): Promise<Spoken[]> {
  const session = await page.createCDPSession()
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const roleOf = (id: string | undefined): string =>
    nodes.find(({ nodeId }) => nodeId === id)?.role?.value ?? ''
  return nodes.map(({ role, name, description, parentId }) => ({
    role: role?.value === 'StaticText' ? 'text' : (role?.value ?? ''),
    name: name?.value ?? '',
    description: description?.value ?? '',
    within: roleOf(parentId),
  }))
}

interface Bidi {
  send(method: string, params: object): Promise<{ result: never }>
}

/** Firefox shows its tree to its own windows alone: the driver may evaluate in one, and walk to the selected tab. */
async function spokenInFirefox(page: Page): Promise<Spoken[]> {
  await page.bringToFront()
  const { connection } = page.browser() as Browser & { connection: Bidi }
  const { result: tree } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string; url: string }[] }
  }
  const context = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context
  const { result: answer } = (await connection.send('script.evaluate', {
    expression: `(${walkSelectedTab})()`,
    target: { context },
    awaitPromise: true,
  })) as { result: { result?: { value: string } } }
  const found: Spoken[] = JSON.parse(answer.result?.value ?? '[]')
  return found.map((node) => ({
    ...node,
    role: ROLES[node.role] ?? node.role,
    within: ROLES[node.within] ?? node.within,
  }))
}

/** Runs in Firefox's window. */
function walkSelectedTab(): string {
  type Node = {
    role: number
    name: string | null
    description: string | null
    firstChild?: Node
    nextSibling?: Node
  }
  type Service = { getAccessibleFor(of: unknown): Node; getStringRole(role: number): string }
  const { Cc, Ci, gBrowser } = globalThis as unknown as {
    Cc: Record<string, { getService(of: unknown): Service }>
    Ci: Record<string, unknown>
    gBrowser: { selectedBrowser: unknown }
  }
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService)
  const found: object[] = []
  const walk = (node: Node | undefined, within: string) => {
    for (let at = node; at; at = at.nextSibling) {
      const role = service?.getStringRole(at.role) ?? ''
      found.push({ role, name: at.name ?? '', description: at.description ?? '', within })
      walk(at.firstChild, role)
    }
  }
  walk(service?.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild, '')
  return JSON.stringify(found)
}
