import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}

/** What axe-core finds wrong with a page: one line for each element and rule. */
export async function axeOn(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const violations = await page.evaluate(async () => {
    // Half-way through a fade, no colour has its contrast.
    for (const animation of document.getAnimations()) animation.finish()
    const { axe } = globalThis as unknown as {
      axe: { run(of: Document, options: object): Promise<{ violations: Violation[] }> }
    }
    // What WCAG 2.2 adds is off by default.
    const { violations } = await axe.run(document, { rules: { 'target-size': { enabled: true } } })
    return JSON.parse(JSON.stringify(violations)) as Violation[]
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  )
}
