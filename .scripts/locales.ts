import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const ROOT = join(import.meta.dirname, '..')
const TRANSLATIONS = ['ar', 'de', 'es', 'fr', 'ru']

/** A surface's strings as data: a sentence, or its plural forms. */
export type Strings = Record<string, string | Record<string, string>>

/** Fails the build when a string, a plural form or a placeholder is missing or too many in any language. */
export function localesPlugin(): Plugin {
  return {
    name: 'aparte:locales',
    async buildStart() {
      const problems = await checkLocales()
      if (problems.length > 0) throw new Error(`The translations can't be used:\n- ${problems.join('\n- ')}`)
    },
  }
}

/** Compares all translations, the manifest's too, with the English strings; one sentence for each fault. */
export async function checkLocales(): Promise<string[]> {
  const surfaces = readdirSync(join(ROOT, 'locales'), { withFileTypes: true })
  const ofSurfaces = surfaces
    .filter((entry) => entry.isDirectory())
    .map(async ({ name }) => {
      const folder = join(ROOT, 'locales', name)
      const { en } = await import(pathToFileURL(join(folder, 'en.ts')).href)
      const base = Object.fromEntries(Object.entries(en).map(([key, value]) => [key, inputOf(value)]))
      return TRANSLATIONS.flatMap((lang) =>
        compareStrings(`locales/${name}/${lang}.json`, lang, base, readJson(join(folder, `${lang}.json`))),
      )
    })
  const manifest = (lang: string) => {
    const json = readJson(join(ROOT, `public/_locales/${lang}/messages.json`)) ?? {}
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, Object(value).message]))
  }
  const ofManifest = TRANSLATIONS.flatMap((lang) =>
    compareStrings(`public/_locales/${lang}/messages.json`, lang, manifest('en'), manifest(lang)),
  )
  return [...(await Promise.all(ofSurfaces)).flat(), ...ofManifest]
}

/** Compares one language's strings with the English ones. */
export function compareStrings(where: string, lang: string, en: Strings, translated: Strings | undefined) {
  if (!translated) return [`${where} is missing`]
  const missing = Object.keys(en).filter((key) => !(key in translated))
  const extra = Object.keys(translated).filter((key) => !(key in en))
  const forms = [...new Intl.PluralRules(lang).resolvedOptions().pluralCategories]
  const different = Object.entries(en).flatMap(([key, base]) => {
    const there = translated[key]
    if (there === undefined) return []
    if (typeof base === 'string') {
      if (typeof there !== 'string' || !there.trim()) return [`${where}: “${key}” must be a sentence`]
      return samePlaceholders(base, there) ? [] : [`${where}: “${key}” has other {placeholders} than English`]
    }
    const given = typeof there === 'string' ? [] : Object.keys(there)
    const lacks = forms.filter((form) => !given.includes(form))
    const has = given.filter((form) => !forms.includes(form as Intl.LDMLPluralRule))
    return [
      ...lacks.map((form) => `${where}: “${key}” lacks the plural form “${form}”`),
      ...has.map((form) => `${where}: “${key}” has a plural form “${form}” that ${lang} does not use`),
    ]
  })
  return [
    ...missing.map((key) => `${where} lacks “${key}”`),
    ...extra.map((key) => `${where} has “${key}”, which English has not`),
    ...different,
  ]
}

function samePlaceholders(a: string, b: string): boolean {
  const found = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join()
  return found(a) === found(b)
}

/** The plain text inside a `count()` or `params()`, which may be nested. */
function inputOf(value: unknown): string | Record<string, string> {
  return (value as { input?: string }).input ?? (value as string)
}

function readJson(path: string): Strings | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
