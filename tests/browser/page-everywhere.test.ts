import { afterAll, beforeAll, test } from 'vitest'
import type { Painted } from './highlights'
import { type Launched, launch } from './launch'
import { expectPainted } from './painted'
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

async function expectOn(path: string, wanted: Painted): Promise<void> {
  const page = await launched.browser.newPage()
  await page.goto(server.origin + path)
  await expectPainted(page, wanted)
  await page.close()
}

test('names over inline elements, drop caps and single letters', async () => {
  await expectOn('/inline', { interpol: ['INTERPOL', 'INTERPOL'], kaspersky: ['Kaspersky Lab'] })
})

test('open, closed, nested and late shadow roots', async () => {
  await expectOn('/shadow', {
    interpol: ['INTERPOL', 'INTERPOL'],
    kaspersky: ['Kaspersky', 'Kaspersky'],
  })
})

test('frames of every kind under a strict policy', async () => {
  await expectOn('/frames', {
    interpol: ['INTERPOL', 'INTERPOL'],
    kaspersky: ['Kaspersky', 'Kaspersky'],
  })
})

test('editors, fields and code stay unread', async () => {
  await expectOn('/unread', { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] })
})
