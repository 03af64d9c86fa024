import { launch } from '../browser/launch'
import { servePages } from '../browser/server'
import type { BenchPage } from './pages'
import { type OwnWork, profile } from './profile'

/** Loads pages in Chromium with the extension installed, and traces what its scripts take of each load. */
export async function measureInstalled(pages: readonly BenchPage[]): Promise<OwnWork[]> {
  const server = await servePages(
    Object.fromEntries(pages.map(({ name, html }) => [`/${encodeURI(name)}`, html])),
  )
  const launched = await launch({ name: 'chromium' })
  const measured: OwnWork[] = []
  try {
    for (const { name } of pages) {
      const page = await launched.browser.newPage()
      const own = await profile(page, async () => {
        await page.goto(`${server.origin}/${encodeURI(name)}`)
        // Long enough for the first look at every element for a shadow root.
        await new Promise((resolve) => setTimeout(resolve, 1500))
      })
      measured.push(own)
      await page.close()
    }
  } finally {
    await launched.close()
    server.close()
  }
  return measured
}
