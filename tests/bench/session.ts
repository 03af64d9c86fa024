import type { Page } from 'puppeteer-core'
import { type BrowserName, launch } from '../browser/launch'
import { servePages } from '../browser/server'

/** A page in which the bench's script can be run as a content script is: in a world of its own beside the page's. */
export interface Session {
  /** Loads an empty page anew, and the script into it. */
  load(script: string): Promise<void>
  /** Calls one of the bench's functions (`page/measure.ts`). */
  call<K extends keyof import('./page/index').Bench>(
    name: K,
    ...given: Parameters<import('./page/index').Bench[K]>
  ): Promise<Awaited<ReturnType<import('./page/index').Bench[K]>>>
  close(): Promise<void>
}

/** Cross-origin isolation: clocks tick every 5 µs, not every 100. */
const PRECISE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}
/** Puppeteer's own isolated world, the same as content scripts get; it has no public door. */
type Isolated = { isolatedRealm(): { evaluate(script: string): Promise<unknown> } }

/** Runs a script in a page as a content script is run. */
export function evaluateIsolated(page: Page, script: string): Promise<unknown> {
  return (page.mainFrame() as unknown as Isolated).isolatedRealm().evaluate(script)
}

export async function openSession(name: BrowserName): Promise<Session> {
  const server = await servePages({
    '/': { body: '<!doctype html><title>bench</title><body>', headers: PRECISE },
  })
  const launched = await launch({
    name,
    extension: false,
    args: name === 'chromium' ? ['--js-flags=--expose-gc', '--enable-precise-memory-info'] : [],
  })
  const page = await launched.browser.newPage()
  const evaluate = (script: string) => evaluateIsolated(page, script)
  return {
    async load(script) {
      await page.goto(server.origin)
      await evaluate(script)
    },
    async call(method, ...given) {
      const args = given.map((value) => JSON.stringify(value) ?? 'undefined').join()
      return (await evaluate(`bench.${method}(${args})`)) as never
    },
    async close() {
      await launched.close()
      server.close()
    },
  }
}
