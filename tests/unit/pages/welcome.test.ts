import { expect, test, vi } from 'vitest'

const opened: string[] = []
let installed: (details: { reason: string }) => Promise<void> = async () => {}

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      onInstalled: {
        addListener: (listener: typeof installed) => {
          installed = listener
        },
      },
      getURL: (path: string) => path,
    },
    tabs: { create: async ({ url }: { url: string }) => opened.push(url) },
  },
}))
const { welcomeReader } = await import('../../../entrypoints/background/welcome')

test.each([
  ['install', ['welcome.html']],
  ['update', []],
  ['chrome_update', []],
  ['browser_update', []],
])('after “%s”: %j', async (reason, pages) => {
  opened.length = 0
  welcomeReader()
  await installed({ reason })
  expect(opened).toEqual(pages)
})
