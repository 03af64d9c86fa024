import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { dossierPlugin } from '../../.scripts/dossier-plugin'
import { bundleForPage } from '../browser/bundle'
import type { Launched } from '../browser/launch'
import { servePages } from '../browser/server'

/** Steps on one page before the next is loaded. */
export const STEPS = 25
/** How long marks may take to be right after a step, in ms; nearly always a few frames. */
const PATIENCE = 4000

export interface Failure {
  seed: number
  page: number
  /** The least steps that still fail, and what they do. */
  steps: number[]
  kinds: string[]
  difference: string[]
  html: string
}

/** The script that changes a page and judges its marks. */
export const bundleFuzz = (): Promise<string> =>
  bundleForPage(join(import.meta.dirname, 'page/index.ts'), 'fuzz', [dossierPlugin()])

/** Opens the tab in which pages are fuzzed. */
export async function openFuzz(
  launched: Launched,
): Promise<{ tab: Page; load(): Promise<void>; close(): void }> {
  const server = await servePages({ '/': '<!doctype html><title>A page</title><body><p>Nothing yet.</p>' })
  const script = await bundleFuzz()
  const tab = await launched.browser.newPage()
  return {
    tab,
    async load() {
      await tab.goto(server.origin)
      await tab.evaluate(script)
    },
    close: () => server.close(),
  }
}

type Fuzz = Awaited<ReturnType<typeof openFuzz>>

/** Fuzzes one page by the given steps; gives the first step's difference that stays. */
export async function runPage(
  { tab, load }: Fuzz,
  { seed, page, steps }: { seed: number; page: number; steps: number[] },
): Promise<Failure | undefined> {
  await load()
  await tab.evaluate(`fuzz.startPage(${seed}, ${page})`)
  const kinds: string[] = []
  for (const [i, step] of [undefined, ...steps].entries()) {
    if (step !== undefined) {
      const taken = await tab.evaluate(`fuzz.takeStep(${seed}, ${page}, ${step})`)
      kinds.push((taken as string[]).join(', '))
    }
    const difference = (await tab.evaluate(`fuzz.settle(${PATIENCE})`)) as string[]
    if (difference.length === 0) continue
    const html = (await tab.evaluate('fuzz.pageHtml()')) as string
    return { seed, page, steps: steps.slice(0, i), kinds, difference, html }
  }
  return undefined
}

/** Leaves out steps for as long as what is left still fails. */
export async function shrink(fuzz: Fuzz, failure: Failure): Promise<Failure> {
  let least = failure
  for (const step of failure.steps) {
    const fewer = least.steps.filter((one) => one !== step)
    const again = await runPage(fuzz, { ...least, steps: fewer })
    if (again) least = again
  }
  return least
}

export function describeFailure(failure: Failure): string {
  const { seed, page, steps, kinds, difference, html } = failure
  return [
    `seed ${seed}, page ${page}: replay with --seed ${seed} --page ${page} --only ${steps.join(',') || 'none'}`,
    `  steps: ${kinds.join(' | ') || 'none, the page as it was made'}`,
    ...difference.slice(0, 6).map((line) => `  ${line}`),
    `  ${html.slice(0, 1500)}`,
  ].join('\n')
}
