import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BUILDS, builtFiles, builtFolder } from './build'

/** Names of languages of markup, never fetched. */
const NAMESPACES = /^http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML|1999\/xlink)$/
/** Everything a script can send or fetch with. */
const NETWORK =
  /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bWebTransport\b|\bRTCPeerConnection\b|\bimportScripts\(|\bnew Image\b|\bimport\("?https?:/g

describe.each(BUILDS)('%s', (build) => {
  const files = builtFiles(build)
  const manifest = JSON.parse(files.get('manifest.json') ?? '{}')

  test('asks for storage, for injection into pages, and for nothing else', () => {
    expect(manifest.permissions).toEqual(['storage', 'scripting'])
    expect(manifest.host_permissions).toEqual(['<all_urls>'])
    expect(manifest.optional_permissions ?? []).toEqual([])
    expect(manifest.optional_host_permissions ?? []).toEqual([])
  })

  test('opens no door to pages or to other extensions', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest).not.toHaveProperty('externally_connectable')
    expect(manifest.content_scripts.every((script: { world?: string }) => script.world !== 'MAIN')).toBe(true)
  })

  test('its own pages may connect to nothing', () => {
    const policy: string = manifest.content_security_policy?.extension_pages ?? ''
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).toMatch(/connect-src 'none'/)
    expect(policy).not.toMatch(/https?:|\*|unsafe/)
  })

  test('names no address and no way to the network', () => {
    const found = [...files].flatMap(([path, text]) =>
      /\.(?:js|css|html)$/.test(path) ? suspectsIn(text).map((suspect) => `${path}: ${suspect}`) : [],
    )
    expect(found).toEqual([])
  })
})

test('Firefox’s own linter finds no error', { timeout: 60_000 }, () => {
  const linter = join(import.meta.dirname, '../../node_modules/addons-linter/bin/addons-linter')
  const output = execFileSync(process.execPath, [linter, '--output', 'json', builtFolder('firefox-mv3')])
  const { errors, summary } = JSON.parse(output.toString())
  expect(errors).toEqual([])
  expect(summary.errors).toBe(0)
})

function suspectsIn(text: string): string[] {
  const addresses = (text.match(/\bhttps?:\/\/[\w.-]+(?:\/[\w./-]*)?/g) ?? []).filter(
    (address) => !NAMESPACES.test(address),
  )
  return [...addresses, ...(text.match(NETWORK) ?? [])]
}
