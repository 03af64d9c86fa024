import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dossierPlugin } from '../../.scripts/dossier-plugin'
import { borrow } from './borrow'
import { bundleForPage } from './bundle'
import type { Launched } from './launch'
import type * as Parts from './parts/index'

let launched: Launched
let page: Page

beforeAll(async () => {
  const script = await bundleForPage(join(import.meta.dirname, 'parts/index.ts'), 'parts', [dossierPlugin()])
  launched = await borrow({ extension: false })
  page = await launched.browser.newPage()
  await page.evaluate(script)
})
afterAll(() => launched?.close())

const call = <K extends keyof typeof Parts>(name: K, ...given: Parameters<(typeof Parts)[K]>) =>
  page.evaluate(`parts.${name}(${JSON.stringify(given).slice(1, -1)})`) as Promise<
    ReturnType<(typeof Parts)[K]>
  >

describe('the sentinel tells of', () => {
  test.each([
    [
      'a text with a name, not of those behind it',
      '<p>At INTERPOL</p><p>we met</p><p>them.</p>',
      ['At INTERPOL'],
    ],
    ['the text in which a name gets to be one', '<p>At Ka<b>spersk</b>y Lab we met</p>', ['spersk']],
    ['a name right behind another block’s', '<p>INTERPOL</p><p>Ka<b>spersk</b>y</p>', ['INTERPOL', 'spersk']],
    ['both of two names', '<p><a>INTERPOL</a> and <a>Kaspersky</a></p>', ['INTERPOL', 'Kaspersky']],
    ['a name around another', '<p>Global Complex <b>at INTERPOL</b> for Innovation</p>', ['at INTERPOL']],
    ['nothing in scripts', '<p>Nothing</p><script>"INTERPOL"</script><p>here</p>', []],
    [
      'what stands behind a long script',
      `<p>In</p><script>"${'INTERPOL '.repeat(9999)}"</script><p>INTERPOL</p>`,
      ['INTERPOL'],
    ],
    [
      'what stands between long styles and scripts',
      `<style>${'a{}'.repeat(9999)}</style>Kaspersky<script>"${'x'.repeat(9999)}"</script>INTERPOL<style>${'a{}'.repeat(9999)}</style>INTERPOL`,
      ['Kaspersky', 'INTERPOL', 'INTERPOL'],
    ],
  ])('%s', async (_, html, hits) => {
    expect(await call('hitsOn', html)).toEqual(hits)
  })

  test('each text once, in document order, wherever its pieces end', async () => {
    const { texts, hits, inOrder } = await call('countHits', 400)
    expect({ hits, inOrder }).toEqual({ hits: texts, inOrder: true })
  })
})

describe('the heading of a text', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is the last one before it, in whatever order it is asked for: %i',
    async (seed) => {
      expect(await call('compareHeadings', seed)).toEqual([])
    },
  )

  test('is none further back than the limit', async () => {
    expect(await call('headingOver', 100)).toBe('Here')
    expect(await call('headingOver', 101)).toBe(null)
  })
})

describe('a block of many short texts', () => {
  test('is read as a whole', async () => {
    expect(await call('blockAmong', 400)).toEqual({ texts: 803, hasName: true })
  })

  test.each([
    ['at a blank', 'a ', 1100],
    ['within a word that does not end', 'a', 2100],
  ])('is cut %s where to gather more would be felt', async (_, letter, most) => {
    const { texts, hasName } = await call('blockAmong', 8000, letter)
    expect(hasName).toBe(true)
    expect(texts).toBeLessThan(most)
  })

  test('is not cut within a word', async () => {
    // A word of 30 letters stands over the place.
    const { texts } = await call('blockAmong', 8000, `${'<i>a</i>'.repeat(29)}a `)
    expect(texts % 30).toBe(3)
  })
})
