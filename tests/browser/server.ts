import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a test page's server answers for a path: its text, or also how it is sent. */
export type Answer =
  | string
  | {
      body: string
      headers?: Record<string, string>
      /** The answer never ends: what loads this stays loading. */
      endless?: boolean
    }

export interface PageServer {
  /** `http://127.0.0.1:port` */
  origin: string
  /** The same server under another host name, for cross-origin frames: `http://localhost:port` */
  otherOrigin: string
  /** Paths asked for so far, with their query. */
  requests: string[]
  /** Sends more of an answer that never ends, and ends it after all when told to. */
  goOn(path: string, body: string, how?: { end: boolean }): void
  close(): void
}

/** Serves pages on a free loopback port. `pages` maps a path such as `/band` to what it answers. */
export async function servePages(pages: Record<string, Answer>): Promise<PageServer> {
  const requests: string[] = []
  const open = new Map<string, ServerResponse>()
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    requests.push(request.url ?? '/')
    const answer = pages[path]
    if (answer === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
      return
    }
    const { body, headers = {}, endless = false } = typeof answer === 'string' ? { body: answer } : answer
    response.writeHead(200, { 'content-type': typeOf(path), ...headers }).write(body)
    if (endless) open.set(path, response)
    else response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    requests,
    goOn(path, body, how) {
      const response = open.get(path)
      if (!response) throw new Error(`Nobody waits for more of ${path}.`)
      response.write(body)
      if (how?.end) response.end()
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function typeOf(path: string): string {
  const types: Record<string, string> = {
    css: 'text/css',
    js: 'text/javascript',
    json: 'application/json',
    svg: 'image/svg+xml',
    txt: 'text/plain',
    xhtml: 'application/xhtml+xml',
  }
  return `${types[path.split('.').at(-1) ?? ''] ?? 'text/html'}; charset=utf-8`
}
