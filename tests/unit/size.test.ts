import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { BUILDS, builtFiles } from './build'

/** Budgets in bytes of gzip. The first is paid in every frame of every page, the others where a name may be. */
const BUDGETS = {
  'content-scripts/sentinel.js': 6 * 1024,
  'content-scripts/reader.js': 60 * 1024,
  'content-scripts/card.js': 52 * 1024,
}

/** All scripts of the popup together; it takes some 15 ms to draw itself (`npm run bench:popup`). */
const POPUP = 36 * 1024

describe.each(BUILDS)('%s', (build) => {
  const files = builtFiles(build)
  const sentinel = files.get('content-scripts/sentinel.js') ?? ''

  test.each(Object.entries(BUDGETS))('%s takes at most %d bytes of gzip', (path, budget) => {
    const size = gzipSync(files.get(path) ?? '', { level: 9 }).length
    expect(size, `${path} is missing`).toBeGreaterThan(100)
    expect(size, `${path}: what can come later, in another script?`).toBeLessThanOrEqual(budget)
  })

  test('the script in every frame holds no Preact, no dossier and no polyfill of the browser’s API', () => {
    expect(sentinel).not.toMatch(/__H\b|diffed|unmount/)
    expect(sentinel).not.toMatch(/Singap|partenariat|Noboru Nakatani/)
    expect(sentinel).not.toMatch(/webextension-polyfill|The message port closed before/)
  })

  test('the popup, which opens often and at once, loads no more than it shows', () => {
    const html = files.get('popup.html') ?? ''
    const scripts = [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(scripts.length).toBeGreaterThan(0)
    const sizes = scripts.map((path) => gzipSync(files.get(path) ?? '', { level: 9 }).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(POPUP)
  })

  test('the script that marks holds no Preact and no article', () => {
    const reader = files.get('content-scripts/reader.js') ?? ''
    expect(reader).not.toMatch(/diffed|unmount/)
    expect(reader).not.toMatch(/partenariat/)
  })
})
