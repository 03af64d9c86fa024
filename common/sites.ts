/** A site to leave out: a host name (its subdomains too), with a port or the beginning of a path if wanted. */
export interface SitePattern {
  host: string
  port: string
  path: string
}

/** Reads a pattern as a reader types or pastes it: `example.org`, `*.example.org`, `https://example.org/news/`. */
export function parseSite(typed: string): SitePattern | { error: 'empty' | 'spaces' | 'scheme' | 'host' } {
  const trimmed = typed.trim()
  if (!trimmed) return { error: 'empty' }
  if (/\s/.test(trimmed)) return { error: 'spaces' }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]
  if (scheme && !/^https?$/i.test(scheme)) return { error: 'scheme' }
  const bare = trimmed.replace(/^[a-z]+:\/\//i, '').replace(/^\*\./, '')
  const url = URL.parse(`http://${bare}`)
  // Chromium writes a star in a host name as %2A.
  if (!url?.hostname || !/^[^.*%]([^*%]*[^.*%])?$/.test(url.hostname)) return { error: 'host' }
  return { host: url.hostname, port: url.port, path: url.pathname.replace(/\*+$/, '') }
}

/** Is `url` on one of the sites? Patterns that parse as nothing match nothing. */
export function isOnSites(url: string, patterns: readonly string[]): boolean {
  const at = URL.parse(url)
  if (!at) return false
  return patterns.some((typed) => {
    const site = parseSite(typed)
    if ('error' in site) return false
    const hostFits = at.hostname === site.host || at.hostname.endsWith(`.${site.host}`)
    return hostFits && (!site.port || site.port === at.port) && at.pathname.startsWith(site.path)
  })
}
