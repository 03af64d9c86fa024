import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, setUpBrowser, setUpDependencies } from './setup.mjs'

/** `npm test`: sets up what is missing and runs everything; its last line is `N passed, N failed`. */
const REPORT = join(import.meta.dirname, '../.output/test-report.json')
let passed = 0
let failed = 0

/**
 * Runs one step and counts it as one test.
 * @param {string} title
 * @param {() => void} step
 */
function check(title, step) {
  try {
    step()
    passed++
    console.log(`✓ ${title}`)
  } catch (error) {
    failed++
    console.error(`✗ ${title}: ${error instanceof Error ? error.message : error}`)
  }
}

function runTests() {
  mkdirSync(join(REPORT, '..'), { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  let crashed
  try {
    run('npx', ['vitest', 'run', '--config', 'tests/vitest.config.ts', ...reporters])
  } catch (error) {
    crashed = error
  }
  const report = JSON.parse(readFileSync(REPORT, 'utf8'))
  passed += report.numPassedTests
  failed += report.numFailedTests + report.numPendingTests
  if (crashed && report.numFailedTests === 0) throw crashed
}

try {
  setUpDependencies()
  setUpBrowser('chromium')
  setUpBrowser('firefox')
  check('types', () => run('npm', ['run', '-s', 'types']))
  check('lint', () => run('npm', ['run', '-s', 'lint']))
  check('build', () => run('npm', ['run', '-s', 'build']))
  check('tests ran to their end', runTests)
} catch (error) {
  failed++
  console.error(error instanceof Error ? error.message : error)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
