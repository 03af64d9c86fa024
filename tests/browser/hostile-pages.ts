import type { Painted } from './highlights'
import type { Answer } from './server'

/** A page that stands in the way of a script, and what must be marked on it all the same. */
export interface HostilePage {
  name: string
  answer: Answer
  painted: Painted
  /** ms after loading before its marks are final. */
  wait?: number
}

const BOTH = '<p id="a">They met INTER<b>POL</b> and Kaspersky Lab.</p>'
const MARKED: Painted = { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] }
const typed = (type: string, body: string): Answer => ({ body, headers: { 'content-type': type } })
const scripted = (script: string) =>
  `<!doctype html><title>A page</title><body>${BOTH}<script>${script}</script>`

export const HOSTILE: HostilePage[] = [
  {
    name: 'a policy that allows nothing, with trusted types',
    answer: {
      body: `<!doctype html>${BOTH}`,
      headers: {
        'content-security-policy':
          "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
    painted: MARKED,
  },
  {
    name: 'a sandboxed page',
    answer: { body: `<!doctype html>${BOTH}`, headers: { 'content-security-policy': 'sandbox' } },
    painted: MARKED,
  },
  {
    name: 'names that shadow what scripts read of forms and of the document',
    answer: `<!doctype html><img name="body"><img name="documentElement"><img name="createTreeWalker"><img name="querySelectorAll"><img name="hidden"><img name="title">
      <form id="f"><input name="parentNode"><input name="firstChild"><input name="childNodes"><input name="getRootNode"><input name="textContent"><input name="nodeType"><input name="matches">${BOTH}</form>`,
    painted: MARKED,
  },
  {
    name: 'replaced methods of the page’s own world',
    // Whole again after a while, so that a test can look at the page.
    answer: scripted(`
      const owners = [Array.prototype, Node.prototype, CharacterData.prototype, RegExp.prototype, window]
      const whole = owners.map((owner) => [owner, Object.getOwnPropertyDescriptors(owner)])
      setTimeout(() => {
        Array.prototype[Symbol.iterator] = whole[0][1][Symbol.iterator].value
        for (const name of ['push', 'map']) Array.prototype[name] = whole[0][1][name].value
        for (const name of ['textContent', 'nodeValue', 'parentNode', 'childNodes']) Object.defineProperty(Node.prototype, name, whole[1][1][name])
        Object.defineProperty(CharacterData.prototype, 'data', whole[2][1].data)
        for (const name of ['exec', 'test']) RegExp.prototype[name] = whole[3][1][name].value
        for (const name of ['MutationObserver', 'Highlight', 'StaticRange']) window[name] = whole[4][1][name].value
      }, 1500)
      Array.prototype.push = Array.prototype.map = Array.prototype[Symbol.iterator] = () => { throw new Error('push') }
      for (const name of ['textContent', 'nodeValue', 'parentNode', 'childNodes']) Object.defineProperty(Node.prototype, name, { configurable: true, get() { throw new Error(name) } })
      Object.defineProperty(CharacterData.prototype, 'data', { configurable: true, get() { throw new Error('data') } })
      RegExp.prototype.exec = RegExp.prototype.test = () => { throw new Error('exec') }
      window.MutationObserver = window.Highlight = window.StaticRange = undefined
    `),
    wait: 1700,
    painted: MARKED,
  },
  {
    name: 'a registry whose methods are replaced',
    answer: scripted('CSS.highlights.set = CSS.highlights.delete = () => { throw new Error("set") }'),
    painted: MARKED,
  },
  {
    name: 'a registry that is cleared each second, for a while',
    answer: scripted(
      'let n = 0; const timer = setInterval(() => { CSS.highlights.clear(); if (++n === 2) clearInterval(timer) }, 1000)',
    ),
    painted: MARKED,
    wait: 2200,
  },
  {
    name: 'highlights of others, beside ours',
    answer: scripted(
      'const range = document.createRange(); range.selectNodeContents(document.querySelector("#a")); CSS.highlights.set("other", new Highlight(range))',
    ),
    painted: MARKED,
  },
  {
    name: 'a body that is replaced',
    answer: scripted(
      'setTimeout(() => { const body = document.createElement("body"); body.innerHTML = "<p>Then Kaspersky came.</p>"; document.body = body }, 200)',
    ),
    painted: { kaspersky: ['Kaspersky'] },
    wait: 300,
  },
  {
    name: 'a root that is replaced',
    answer: scripted(
      'setTimeout(() => { const root = document.createElement("html"); root.innerHTML = "<body><p>Then Kaspersky came.</p></body>"; document.documentElement.replaceWith(root) }, 200)',
    ),
    painted: { kaspersky: ['Kaspersky'] },
    wait: 300,
  },
  {
    name: 'text that is split, joined and rewritten',
    answer: scripted(`setTimeout(() => {
      const p = document.querySelector('#a')
      p.lastChild.splitText(7).splitText(3)
      p.after(Object.assign(document.createElement('p'), { innerText: 'An innerText\\nwith INTERPOL' }))
      setTimeout(() => p.normalize(), 100)
    }, 200)`),
    painted: { interpol: ['INTERPOL', 'INTERPOL'], kaspersky: ['Kaspersky Lab'] },
    wait: 400,
  },
  {
    name: 'a page that removes what it does not know',
    answer: scripted(`new MutationObserver((records) => {
      for (const record of records) for (const node of record.addedNodes) if (node.localName?.includes('-')) node.remove()
    }).observe(document, { childList: true, subtree: true })`),
    painted: MARKED,
  },
  {
    name: 'XHTML',
    answer: typed(
      'application/xhtml+xml',
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title></head><body>${BOTH}<p><![CDATA[INTERPOL]]></p></body></html>`,
    ),
    painted: { ...MARKED, interpol: ['INTERPOL', 'INTERPOL'] },
  },
  {
    name: 'plain text',
    answer: typed('text/plain', 'They met INTERPOL.\nAnd Kaspersky Lab.'),
    painted: MARKED,
  },
  {
    name: 'text that is no mention',
    answer:
      '<!doctype html><p>interpolé, interpolation, my_interpol_x, www.kaspersky.com, press@interpol.int, kasper sky</p>',
    painted: {},
    wait: 500,
  },
]
