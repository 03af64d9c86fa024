import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const ALL = join(import.meta.dirname, '../../.output/temporary')
const OWN = join(ALL, String(process.pid))

/**
 * Makes a folder for files of a test, in one of this process. Nothing takes it away at the end, as browsers that are
 * ending may write again: the next process does.
 */
export function temporaryFolder(): string {
  for (const pid of listOf(ALL))
    if (!isRunning(Number(pid))) rmSync(join(ALL, pid), { recursive: true, force: true })
  mkdirSync(OWN, { recursive: true })
  return mkdtempSync(join(OWN, 'folder-'))
}

function listOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
