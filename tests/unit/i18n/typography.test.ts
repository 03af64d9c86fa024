import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDossier } from '../../../.scripts/dossier-plugin'

const ROOT = join(import.meta.dirname, '../../..')

/** Every string within, however deep, that `wanted` lets through by its key. */
function textsIn(value: unknown, wanted: (key: string) => boolean, key = ''): string[] {
  if (typeof value === 'string') return wanted(key) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, wanted, name))
}

/** French parts its tall marks from the words, but a line must not begin or end with one. */
const LOOSE = / [:;!?»]|« /

test('French keeps its marks of punctuation beside their words, in the interface and in the dossier', () => {
  const interfaces = readdirSync(join(ROOT, 'locales')).flatMap((surface) =>
    textsIn(JSON.parse(readFileSync(join(ROOT, 'locales', surface, 'fr.json'), 'utf8')), () => true),
  )
  const said = textsIn(loadDossier().dossier, (key) => key === 'fr')
  expect(said.length).toBeGreaterThan(20)
  expect([...interfaces, ...said].filter((text) => LOOSE.test(text))).toEqual([])
})

test.each(['ru', 'de'])('%s uses one kind of dash between words', (language) => {
  const dash = { ru: ' — ', de: ' – ' }[language]
  const texts = readdirSync(join(ROOT, 'locales')).flatMap((surface) =>
    textsIn(JSON.parse(readFileSync(join(ROOT, 'locales', surface, `${language}.json`), 'utf8')), () => true),
  )
  expect(texts.filter((text) => / [–—] /.test(text) && !text.includes(dash ?? ''))).toEqual([])
})
