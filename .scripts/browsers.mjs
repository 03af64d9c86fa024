import { existsSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { delimiter, join } from 'node:path'

/** Where each browser is looked for: an environment variable, the PATH, then the usual places of each system. */
const KNOWN = {
  chromium: {
    variable: 'APARTE_CHROMIUM',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
    ],
    darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((app) => `${app}.app/Contents/MacOS/${app}`),
    win32: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    linux: [
      '/opt/google/chrome/chrome',
      '/opt/microsoft/msedge/msedge',
      '/snap/bin/chromium',
      '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
    ],
  },
  firefox: {
    variable: 'APARTE_FIREFOX',
    commands: ['firefox', 'firefox-esr'],
    darwin: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map(
      (app) => `${app}.app/Contents/MacOS/firefox`,
    ),
    win32: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
    linux: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/snap/bin/firefox'],
  },
}

/** @typedef {keyof typeof KNOWN} BrowserName */

/** The folder that `npx @puppeteer/browsers install` writes to when setup calls it. */
export const DOWNLOADS = join(import.meta.dirname, '../.cache/browsers')

/**
 * Finds an installed browser.
 * @param {BrowserName} name
 * @returns {string | undefined} the path of its executable
 */
export function findBrowser(name) {
  const chosen = process.env[KNOWN[name].variable]
  if (chosen && !existsSync(chosen)) {
    throw new Error(`${KNOWN[name].variable} is set to ${chosen}, and there is no such file.`)
  }
  return chosen || candidatesOf(name).find((path) => existsSync(path))
}

/**
 * The sentence that tells a person how to get a browser that is missing.
 * @param {BrowserName} name
 */
export function howToInstall(name) {
  const package_ = name === 'chromium' ? 'chrome@stable' : 'firefox@stable'
  return `No ${name === 'chromium' ? 'Chrome, Chromium or Edge' : 'Firefox'} was found: run “npx @puppeteer/browsers install ${package_}” and set ${KNOWN[name].variable} to the path it prints.`
}

/** @param {BrowserName} name */
function candidatesOf(name) {
  const known = KNOWN[name]
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => known.commands.map((command) => join(folder, command)))
  return [...onPath, ...usualPlaces(known)]
}

/** @param {typeof KNOWN[BrowserName]} known */
function usualPlaces(known) {
  if (platform() === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      known.darwin.map((app) => join(folder, app)),
    )
  }
  if (platform() === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    )
    return folders.flatMap((folder) => known.win32.map((path) => join(folder, path)))
  }
  return known.linux
}
