import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { browserName } from './launch'

const ROOT = join(import.meta.dirname, '../..')
const SCREENSHOT = join(ROOT, `.output/screenshots/demo-${browserName}.png`)
const PNG = '89504e470d0a1a0a'

// `npm start` sets up and builds as `npm test` has done by now; what it then does is this.
test('the demo opens with the extension, tells what is marked, and leaves a picture of it', () => {
  rmSync(SCREENSHOT, { force: true })
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['tsx', '.scripts/demo.ts', browserName, '--headless'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
  expect(status, stderr).toBe(0)
  for (const marked of ['interpol: ', 'kaspersky: ', 'cmii: ', '  Kaspersky Lab\n', '  国际刑警组织\n']) {
    expect(stdout).toContain(marked)
  }
  expect(stdout).toContain(`Screenshot: ${SCREENSHOT}`)
  expect(readFileSync(SCREENSHOT).subarray(0, 8).toString('hex')).toBe(PNG)
})

test('a browser it does not know is named, and what it takes', () => {
  const { status, stderr } = spawnSync('node', ['.scripts/start.mjs', '--browser', 'opera'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr.trim()).toBe('--browser takes “chromium” or “firefox”, and got “opera”.')
})
