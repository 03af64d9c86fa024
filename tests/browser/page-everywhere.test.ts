import { afterAll, beforeAll, test } from 'vitest'
import { borrow } from './borrow'
import type { Painted } from './highlights'
import { browserName, type Launched } from './launch'
import { expectPainted } from './painted'
import { type PageServer, servePages } from './server'

const PAGES = {
  '/inline': `<!doctype html><p>Seen: <b>INTER</b>POL, <span>K</span><span>a</span><span>s</span><span>p</span><span>e</span><span>r</span><span>s</span><span>k</span><span>y</span> Lab.</p>
    <p><span style="float:left;font-size:3em">I</span>NTERPOL again.</p>
    <p><span style="float:left"><!-- -->I</span>NTERPOL once more.</p>
    <p>Kaspersk<span style="display:inline-block">y</span><span style="display:inline-block">&nbsp;</span><span style="display:inline-block">L</span>ab</p>
    <p>INTERPOL<sup>TM</sup> and Kaspersky<sup>ii</sup></p><ul><li style="display:inline">CMII</li><li style="display:inline">INTERPOL</li></ul>
    <nav><a href="/1">INTERPOL</a><a href="/2">Europol</a><i><a href="/3">Kasper</a></i><a href="/3">sky</a></nav>
    <p>Inter</p><p>pol</p><span style="display:block">Kasper</span><span style="display:block">sky</span>`,
  '/generated': `<!doctype html><style>
      .list b + b::before { content: ', ' } .more i::after { content: '|' } .sign em::before { content: url(data:,) }
      .drawn u::before { content: ''; border: 1px solid } .alt s::before { content: '•' / '' }
    </style>
    <p class="list"><b>INTERPOL</b><b>Europol</b><p class="more"><i>Europol</i><i>Kaspersky</i>
    <p class="sign">CMII<em></em>Europol<p class="drawn">INTER<u></u><u>POL</u>
    <p class="alt">Kaspersky<s></s>Lab<p class="list"><b>INTER</b><i>POL</i>`,
  '/gaps': `<!doctype html><style>.tags b { margin-inline-end: 5px } .chips b { padding: 0 .15em; border: solid }
      mark { padding: .2em } .drawn i { padding: 0 3px; margin: 0 -3px } .told u { display: contents; margin: 9px }
      .cap s { float: left; margin-right: .3em }</style>
    <p class="tags"><b>INTERPOL</b><b>Europol</b><p class="chips" dir="rtl"><b>Europol</b><b>Kaspersky</b>
    <p>INTER<mark>POL</mark><p class="drawn">Kasper<i>sky</i> goes on<p class="told">INTER<u>POL</u>
    <p class="cap"><s>I</s>NTERPOL`,
  '/parted': `<!doctype html><p><a href="#">INTERPOL</a><a href="#">Europol</a></p>
    <p><a href="javascript:void 0">Kaspersky</a><a href="javascript:void 0">Eset</a></p>
    <svg width="600" height="30"><text y="20"><a xlink:href="/1">INTERPOL</a><a xlink:href="/2">Europol</a></text></svg>`,
  '/hosts': `<!doctype html>
    <x-card><template shadowrootmode="open"><div><slot name="a"></slot></div><div><slot name="b"></slot></div></template><span slot="a">INTERPOL</span><span slot="b">Europol</span></x-card>
    <x-item><template shadowrootmode="closed"><li><slot></slot></li></template>INTERPOL</x-item><x-item><template shadowrootmode="closed"><li><slot></slot></li></template>Kaspersky</x-item>
    <p>INTERPOL<x-tip><template shadowrootmode="open"><b> (a note) </b></template></x-tip>Europol</p>
    <p>Kasper<x-bold><template shadowrootmode="open"><style>b { color: red }</style><b><slot></slot></b></template>sky</x-bold> goes on.</p>`,
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
    <div role="code">INTERPOL</div><div contenteditable>A <svg><text>INTERPOL</text></svg></div><code>INTERPOL</code><noscript>INTERPOL</noscript><select><option>INTERPOL</select>
    <noframes>INTERPOL</noframes><progress>INTERPOL</progress><meter>INTERPOL</meter><div class="CodeMirror"><pre>INTERPOL</pre></div><div class="ace_editor"><div>INTERPOL</div></div><pre>INTERPOL and Kaspersky Lab signed an agreement</pre>`,
  '/svg': `<!doctype html><svg width="600" height="60"><title>INTERPOL</title><text y="20">Seen: INTER<tspan>POL</tspan> in a drawing.</text>
    <text y="30"><tspan x="0" dy="1em">The office of INTERPOL</tspan><tspan x="0" dy="1em">opened</tspan></text>
    <foreignObject y="30" width="600" height="30"><p>Kaspersky Lab in another</p></foreignObject></svg>`,
  '/xhtml': {
    headers: { 'content-type': 'application/xhtml+xml' },
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>INTER<b>POL</b> met <![CDATA[Kaspersky Lab & others]]>.</p></body></html>`,
  },
  '/writing': `<!doctype html><p dir="rtl">التقى INTERPOL مع <bdo dir="ltr">Kaspersky Lab</bdo> هنا</p>
    <p style="writing-mode:vertical-rl">縦書き、INTERPOL と Kaspersky Lab</p>`,
  '/hidden': `<!doctype html><details><summary>More</summary><p>INTERPOL</p></details><div hidden="until-found">Kaspersky Lab</div>
    <p style="display:contents">INTERPOL</p><div style="content-visibility:auto;contain-intrinsic-size:9px 9px;margin-top:5000px">Kaspersky Lab</div>`,
  '/plain': {
    headers: { 'content-type': 'text/plain' },
    body: `INTERPOL${' and so on'.repeat(2000)}\nKaspersky Lab\n`,
  },
  '/json': { headers: { 'content-type': 'application/json' }, body: '{"a": "the INTERPOL office"}' },
  '/data.xml': {
    headers: { 'content-type': 'application/xml' },
    body: '<list><item>the INTERPOL office</item><item>Kaspersky Lab</item></list>',
  },
  '/drawing.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="60"><text y="20">INTER<tspan>POL</tspan> and Kaspersky Lab</text></svg>`,
  '/table': `<!doctype html><div style="margin-top:5000px;content-visibility:auto"><table style="table-layout:fixed;width:9000px">${`<tr>${'<td>1'.repeat(1_000)}`.repeat(1_000)}<tr><td>INTER<b>POL</b><td>Kaspersky Lab</table>`,
}

let launched: Launched
let server: PageServer

beforeAll(async () => {
  server = await servePages(PAGES)
  PAGES['/frames'].body = PAGES['/frames'].body.replace('OTHER', server.otherOrigin)
  launched = await borrow()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

async function expectOn(path: string, wanted: Painted, limit?: number): Promise<void> {
  const page = await launched.browser.newPage()
  await page.goto(server.origin + path, { timeout: limit ?? 60_000 })
  await expectPainted(page, wanted, limit)
  await page.close()
}

test('names over inline elements, drop caps, single letters and parts of one link, but not over two links', async () => {
  await expectOn('/inline', {
    interpol: ['INTERPOL', 'INTERPOL', 'INTERPOL', 'INTERPOL', 'INTERPOL', 'INTERPOL'],
    kaspersky: ['Kaspersky Lab', 'Kaspersky\u00a0Lab', 'Kaspersky', 'Kaspersky'],
    cmii: ['CMII'],
  })
})

test('neighbouring links that lead nowhere, or stand in a drawing', async () => {
  await expectOn('/parted', { interpol: ['INTERPOL', 'INTERPOL'], kaspersky: ['Kaspersky'] })
})

test('names go on where styles draw something, but not where they set text', async () => {
  await expectOn('/generated', {
    interpol: ['INTERPOL', 'INTERPOL', 'INTERPOL'],
    kaspersky: ['Kaspersky', 'Kaspersky'],
    cmii: ['CMII'],
  })
})

test('what a gap as wide as a blank parts is no one word; what a search has found within a word is', async () => {
  await expectOn('/gaps', {
    interpol: ['INTERPOL', 'INTERPOL', 'INTERPOL', 'INTERPOL'],
    kaspersky: ['Kaspersky', 'Kaspersky'],
  })
})

test('names go over custom elements in a line, but not from slot to slot or from box to box', async () => {
  await expectOn('/hosts', {
    interpol: ['INTERPOL', 'INTERPOL', 'INTERPOL'],
    kaspersky: ['Kaspersky', 'Kaspersky'],
  })
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

const ONE_EACH = { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] }
const TWO_EACH = { interpol: ['INTERPOL', 'INTERPOL'], kaspersky: ['Kaspersky Lab', 'Kaspersky Lab'] }

test('text in a drawing, but not its title', async () => {
  await expectOn('/svg', { ...ONE_EACH, interpol: ['INTERPOL', 'INTERPOL'] })
})

test('XHTML, with a CDATA section', async () => {
  await expectOn('/xhtml', ONE_EACH)
})

test('text from right to left, and from top to bottom', async () => {
  await expectOn('/writing', TWO_EACH)
})

test('what is folded away, hidden until found, or not yet laid out', async () => {
  await expectOn('/hidden', TWO_EACH)
})

test('a file of plain text', async () => {
  await expectOn('/plain', ONE_EACH)
})

test('a file of XML, each mention once though its source is kept beside it', async () => {
  await expectOn('/data.xml', ONE_EACH)
})

test('a drawing that is a page of its own', async () => {
  await expectOn('/drawing.svg', ONE_EACH)
})

/** What a browser takes to make such a table, in ms; to lay it out takes half a minute more, so it stands below what is seen. */
const MADE = 150_000

test('a table of a million cells', { timeout: 2 * MADE }, async () => {
  await expectOn('/table', ONE_EACH, MADE)
})

// Firefox shows JSON in a page of its own, which no extension may read.
if (browserName === 'chromium') {
  test('a file of JSON', async () => {
    await expectOn('/json', { interpol: ['INTERPOL'] })
  })
}
