import { parseArgs } from 'node:util'
import { run, setUpBrowser, setUpDependencies } from './setup.mjs'

/** `npm start`: sets up what is missing, builds, and opens the demo page in a browser with the extension in it. */
try {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
    },
  })
  const name = values.browser === 'chrome' ? 'chromium' : values.browser
  if (name !== 'chromium' && name !== 'firefox') {
    throw new Error(`--browser takes “chromium” or “firefox”, and got “${values.browser}”.`)
  }
  setUpDependencies()
  setUpBrowser(name)
  run('npx', ['wxt', 'build', '-b', name === 'chromium' ? 'chrome' : 'firefox'])
  run('npx', ['tsx', '.scripts/demo.ts', name, ...(values.headless ? ['--headless'] : [])])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
