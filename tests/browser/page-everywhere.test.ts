import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Painted, paintedOn } from './highlights'
import { type Launched, launch, until } from './launch'
import { type PageServer, servePages } from './server'

const PAGES = {
  '/inline': `<!doctype html><p>Seen: <b>INTER</b>POL, <span>K</span><span>a</span><span>s</span><span>p</span><span>e</span><span>r</span><span>s</span><span>k</span><span>y</span> Lab.</p>
    <p><span style="float:left;font-size:3em">I</span>NTERPOL again.</p>
    <p>Inter</p><p>pol</p><span style="display:block">Kasper</span><span style="display:block">sky</span>`,
  '/shadow': `<!doctype html><div id="open"><p>light INTERPOL</p></div><div id="closed"></div><x-late></x-late><script>
    const nest = (host, depth) => {
      const root = host.attachShadow({ mode: depth % 2 ? 'closed' : 'open' })
      root.innerHTML = depth ? '<div></div><slot></slot>' : '<p>ten deep: Kaspersky</p>'
      if (depth) nest(root.firstElementChild, depth - 1)
    }
    nest(document.querySelector('#open'), 9)
    document.querySelector('#closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>closed INTERPOL</p>'
    setTimeout(() => customElements.define('x-late', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>late Kaspersky</p>' }
    }), 600)
  </script>`,
  '/frames': {
    headers: {
      'content-security-policy': "default-src 'none'; frame-src *; require-trusted-types-for 'script'",
    },
    body: `<!doctype html><iframe srcdoc="<p>srcdoc INTERPOL"></iframe>
      <iframe sandbox srcdoc="<p>sandboxed INTERPOL"></iframe><iframe src="about:blank"></iframe>
      <iframe src="/frame"></iframe><iframe src="OTHER/frame"></iframe>`,
  },
  '/frame': '<!doctype html><p>framed Kaspersky</p>',
  '/unread': `<!doctype html><textarea>INTERPOL</textarea><div contenteditable>INTERPOL</div><div role="textbox">INTERPOL</div>
    <code>INTERPOL</code><noscript>INTERPOL</noscript><select><option>INTERPOL</select><pre>INTERPOL and Kaspersky Lab signed an agreement</pre>`,
}

let launched: Launched
let server: PageServer

beforeAll(async () => {
  server = await servePages(PAGES)
  PAGES['/frames'].body = PAGES['/frames'].body.replace('OTHER', server.otherOrigin)
  launched = await launch()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

/** Opens a page and waits until exactly this is painted on it, over all its frames. */
async function expectPainted(path: string, wanted: Painted): Promise<Page> {
  const page = await launched.browser.newPage()
  await page.goto(server.origin + path)
  await stillPainted(page, wanted)
  return page
}

async function stillPainted(page: Page, wanted: Painted): Promise<void> {
  let last: Painted = {}
  await until(
    async () => {
      last = await paintedOn(page)
      return JSON.stringify(sorted(last)) === JSON.stringify(sorted(wanted))
    },
    { limit: 6000, what: 'the marks' },
  ).catch(() => {})
  expect(sorted(last)).toEqual(sorted(wanted))
}

const sorted = (painted: Painted) =>
  Object.fromEntries(
    Object.keys(painted)
      .sort()
      .map((entity) => [entity, [...(painted[entity] ?? [])].sort()]),
  )

test('names over inline elements, drop caps and single letters', async () => {
  await expectPainted('/inline', { interpol: ['INTERPOL', 'INTERPOL'], kaspersky: ['Kaspersky Lab'] })
})

test('open, closed, nested and late shadow roots', async () => {
  await expectPainted('/shadow', {
    interpol: ['INTERPOL', 'INTERPOL'],
    kaspersky: ['Kaspersky', 'Kaspersky'],
  })
})

test('frames of every kind under a strict policy', async () => {
  await expectPainted('/frames', {
    interpol: ['INTERPOL', 'INTERPOL'],
    kaspersky: ['Kaspersky', 'Kaspersky'],
  })
})

test('editors, fields and code stay unread', async () => {
  await expectPainted('/unread', { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] })
})
