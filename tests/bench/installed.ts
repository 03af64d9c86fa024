import { launch } from '../browser/launch'
import { servePages } from '../browser/server'
import { realPages } from './pages'
import { profile } from './profile'

/** Loads real pages in Chromium with the extension installed, and traces what its scripts take of each load. */
export async function measureInstalled(everyPage: number): Promise<{ page: string; ms: number }[]> {
  const pages = realPages().filter((_, i) => i % everyPage === 0)
  const server = await servePages(
    Object.fromEntries(pages.map(({ name, html }) => [`/${encodeURI(name)}`, html])),
  )
  const launched = await launch({ name: 'chromium' })
  const measured: { page: string; ms: number }[] = []
  try {
    for (const { name } of pages) {
      const page = await launched.browser.newPage()
      const { all } = await profile(page, async () => {
        await page.goto(`${server.origin}/${encodeURI(name)}`)
        // Long enough for the first look at every element for a shadow root.
        await new Promise((resolve) => setTimeout(resolve, 1500))
      })
      measured.push({ page: name, ms: all })
      await page.close()
    }
  } finally {
    await launched.close()
    server.close()
  }
  return measured
}
