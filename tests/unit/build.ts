import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const

/** The folder of a build; builds first when there is none. */
export function builtFolder(build: (typeof BUILDS)[number]): string {
  const folder = join(ROOT, '.output', build)
  if (!existsSync(join(folder, 'manifest.json'))) {
    execFileSync('npx', ['wxt', 'build', '-b', build === 'chrome-mv3' ? 'chrome' : 'firefox'], { cwd: ROOT })
  }
  return folder
}

/** All files of a build by their path in it. */
export function builtFiles(build: (typeof BUILDS)[number]): Map<string, string> {
  const folder = builtFolder(build)
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  )
}
