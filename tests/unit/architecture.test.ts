import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Which folders a folder may import from, itself aside. */
const ARROWS: Record<string, string[]> = {
  engine: [],
  common: ['engine', 'locales'],
  locales: [],
  components: ['common', 'engine', 'locales'],
  entrypoints: ['engine', 'common', 'components', 'locales', 'assets'],
}

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]/gm)].map((m) => ({
    from: file,
    to: relative(ROOT, join(ROOT, dirname(file), m[2] ?? '')),
    typeOnly: m[1] !== undefined,
  }))
}

const imports = Object.keys(ARROWS).flatMap(sourcesIn).flatMap(importsOf)
const folderOf = (path: string) => path.split('/')[0] ?? ''
/** An entrypoint is one file, or one folder, directly under entrypoints/. */
const entrypointOf = (path: string) => path.split('/')[1]?.replace(/\.tsx?$/, '')

test('imports point only along the arrows', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [here, there] = [folderOf(from), folderOf(to)]
    return here !== there && !ARROWS[here]?.includes(there)
  })
  expect(
    wrong.map(
      ({ from, to }) =>
        `${from} imports ${to}: ${folderOf(from)}/ may use ${ARROWS[folderOf(from)]?.join(', ') || 'nothing else'}; hand the value in as an argument, or move what both need`,
    ),
  ).toEqual([])
})

test('no entrypoint imports another', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      folderOf(from) === 'entrypoints' &&
      folderOf(to) === 'entrypoints' &&
      entrypointOf(from) !== entrypointOf(to),
  )
  expect(
    wrong.map(({ from, to }) => `${from} imports ${to}: move what both need to common/ or components/`),
  ).toEqual([])
})

test('the engine has one door', () => {
  // The sentinel's always-on budget is the exception: it takes the probe alone, from its own module.
  const inner = imports.filter(
    ({ from, to }) =>
      folderOf(from) !== 'engine' &&
      folderOf(to) === 'engine' &&
      to !== 'engine/index' &&
      !from.startsWith('entrypoints/sentinel.content/'),
  )
  expect(inner.map(({ from, to }) => `${from} imports ${to}: import it from engine/index`)).toEqual([])
})

test('components know no browser API', () => {
  const wrong = sourcesIn('components').filter((file) =>
    /\b(?:browser|chrome)\.\w|wxt\/browser|webextension-polyfill/.test(
      readFileSync(join(ROOT, file), 'utf8'),
    ),
  )
  expect(wrong.map((file) => `${file} uses the browser's API: take props and callbacks instead`)).toEqual([])
})
