import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const DEMO = join(import.meta.dirname, '../../assets/demo')

/** The demo page's files by path, as the test server takes them. */
export function demoPages(): Record<string, string> {
  const files = readdirSync(DEMO).map((file) => [`/${file}`, readFileSync(join(DEMO, file), 'utf8')] as const)
  return { ...Object.fromEntries(files), '/': readFileSync(join(DEMO, 'index.html'), 'utf8') }
}
