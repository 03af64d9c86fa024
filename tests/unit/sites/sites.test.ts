import { expect, test } from 'vitest'
import { isOnSites, parseSite } from '../../../common/sites'

test.each([
  ['example.org', { host: 'example.org', port: '', path: '/' }],
  ['  Example.ORG ', { host: 'example.org', port: '', path: '/' }],
  ['*.example.org', { host: 'example.org', port: '', path: '/' }],
  ['https://example.org/news/*', { host: 'example.org', port: '', path: '/news/' }],
  ['localhost:8080', { host: 'localhost', port: '8080', path: '/' }],
  ['müller.de', { host: 'xn--mller-kva.de', port: '', path: '/' }],
  ['', { error: 'empty' }],
  ['   ', { error: 'empty' }],
  ['exa mple.org', { error: 'spaces' }],
  ['chrome://extensions', { error: 'scheme' }],
  ['file:///home', { error: 'scheme' }],
  ['https://', { error: 'host' }],
  ['*', { error: 'host' }],
  ['example.*', { error: 'host' }],
  ['.org', { error: 'host' }],
  ['javascript:alert(1)', { error: 'host' }],
])('%j is read as %j', (typed, parsed) => {
  expect(parseSite(typed)).toEqual(parsed)
})

test.each([
  ['https://example.org/', 'example.org', true],
  ['https://news.example.org/a', 'example.org', true],
  ['https://notexample.org/', 'example.org', false],
  ['https://example.org.evil.com/', 'example.org', false],
  ['https://example.org/news/1', 'example.org/news/', true],
  ['https://example.org/sport', 'example.org/news/', false],
  ['http://localhost:8080/', 'localhost:8080', true],
  ['http://localhost:9090/', 'localhost:8080', false],
  ['about:blank', 'example.org', false],
  ['not a url', 'example.org', false],
  ['https://example.org/', '???', false],
])('%s on %s: %s', (url, pattern, on) => {
  expect(isOnSites(url, [pattern])).toBe(on)
})
