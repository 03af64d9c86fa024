import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DOWNLOADS, findBrowser, howToInstall } from './browsers.mjs'

const ROOT = join(import.meta.dirname, '..')
const OLDEST_NODE = [20, 19]

/** Brings the dependencies of the lockfile, unless they are there and the lockfile is no newer. */
export function setUpDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(
      `Aparté needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${process.versions.node}.`,
    )
  }
  const installed = join(ROOT, 'node_modules/.package-lock.json')
  const isCurrent =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
  if (isCurrent && existsSync(join(ROOT, '.wxt'))) return
  console.log('Installing the dependencies of the lockfile …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}

/**
 * Finds a browser, or installs one: with apt-get as root on Debian, with @puppeteer/browsers elsewhere.
 * @param {import('./browsers.mjs').BrowserName} name
 * @returns {string} the path of its executable; throws a sentence that says what to run when there is none
 */
export function setUpBrowser(name) {
  const found = findBrowser(name)
  if (found) return found
  console.log(`Installing ${name} …`)
  const installed = isDebianRoot() ? installWithApt(name) : download(name)
  if (!installed) throw new Error(howToInstall(name))
  return installed
}

/**
 * Runs a command of the project with its output shown; throws when it fails.
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  // npm and npx are scripts on Windows, which only a shell can start.
  execFileSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** @param {import('./browsers.mjs').BrowserName} name */
function installWithApt(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  const package_ = name === 'chromium' ? 'chromium' : 'firefox-esr'
  spawnSync('apt-get', ['install', '-y', '-qq', package_], { stdio: ['ignore', 'ignore', 'inherit'], env })
  return findBrowser(name)
}

/** @param {import('./browsers.mjs').BrowserName} name */
function download(name) {
  const build = name === 'chromium' ? 'chrome@stable' : 'firefox@stable'
  const { stdout } = spawnSync('npx', ['@puppeteer/browsers', 'install', build, '--path', DOWNLOADS], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  // Its last line is “chrome@141.0.1 /path/of/the/executable”.
  const path = stdout?.trim().split('\n').at(-1)?.replace(/^\S+ /, '')
  return path && existsSync(path) ? path : undefined
}
