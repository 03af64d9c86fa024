import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { paintedIn } from './highlights'
import { type Instruments, installInstruments } from './instruments'
import { browserName, type Launched } from './launch'

const BUILD = join(
  import.meta.dirname,
  '../../.output',
  browserName === 'chromium' ? 'chrome-mv3' : 'firefox-mv3',
)
const built = (name: string) => readFileSync(join(BUILD, `content-scripts/${name}.js`), 'utf8')

/** A page whose own world is to run the built content scripts, where all that they do can be counted. */
export interface BarePage {
  page: Page
  /** Runs the script of every frame, which asks for the others. */
  start(): Promise<unknown>
  instruments<K extends keyof Instruments>(
    name: K,
    ...given: Parameters<Instruments[K]>
  ): Promise<ReturnType<Instruments[K]>>
  /** How many ranges are painted. */
  painted(): Promise<number>
}

/** Opens a page with everything the content scripts need, but none of them. `launched` has no extension. */
export async function openBare(launched: Launched, url: string): Promise<BarePage> {
  const page = await launched.browser.newPage()
  await page.goto(url)
  await page.evaluate(installInstruments)
  await page.evaluate(
    (reader, card) => Object.assign(globalThis, { builtReader: reader, builtCard: card }) && undefined,
    built('reader'),
    built('card'),
  )
  return {
    page,
    start: () => page.evaluate(built('sentinel')),
    instruments: (name, ...given) =>
      page.evaluate(
        (method, args) => {
          const all = (
            globalThis as unknown as { instruments: Record<string, (...given: unknown[]) => unknown> }
          ).instruments
          return all[method]?.(...args)
        },
        name as string,
        given as unknown[],
      ) as Promise<never>,
    painted: async () => Object.values(await paintedIn(page)).flat().length,
  }
}
