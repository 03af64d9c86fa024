import { join } from 'node:path'
import { build, type Plugin } from 'vite'

/** Bundles a test's script for pages; what it exports stands in the global `name`. */
export async function bundleForPage(entry: string, name: string, plugins: Plugin[] = []): Promise<string> {
  const built = await build({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'warn',
    plugins,
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name } },
  })
  const output = Array.isArray(built) ? built[0] : built
  if (!output || !('output' in output)) throw new Error(`The bundle ${name} is empty.`)
  return `${output.output[0].code}; globalThis.${name} = ${name}; 0`
}
