import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { borrow } from './borrow'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { expectPainted } from './painted'
import { type PageServer, servePages } from './server'

const SENTENCE = 'INTERPOL and Kaspersky Lab signed an agreement.'
const BOTH = { interpol: ['INTERPOL'], kaspersky: ['Kaspersky Lab'] }

let launched: Launched
let server: PageServer
let page: Page

beforeAll(async () => {
  server = await servePages({
    '/': `<!doctype html><title>Change</title><p id="p">${SENTENCE}</p><div id="rest">Nothing here.</div>`,
    '/styled': `<!doctype html><title>Styled</title><link rel="stylesheet" href="/slow.css"><nav><span>INTERPOL</span><span>Europol</span></nav><p>Kaspersky</p>`,
    '/slow.css': { body: 'nav { ', headers: { 'content-type': 'text/css' }, endless: true },
    '/empty': '<!doctype html><title>Empty</title><div id="rest">Nothing here.</div>',
  })
  launched = await borrow()
  page = await launched.browser.newPage()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})
beforeEach(async () => {
  await page.goto(server.origin)
  await expectPainted(page, BOTH)
})

const change = (script: string) => page.evaluate(script)

test('text changed within a mention', async () => {
  await change(`p.firstChild.replaceData(2, 1, 'X')`)
  await expectPainted(page, { kaspersky: ['Kaspersky Lab'] })
  await change(`p.firstChild.replaceData(2, 1, 'T')`)
  await expectPainted(page, BOTH)
})

test('splitText and normalize', async () => {
  await change(`p.firstChild.splitText(4).splitText(10)`)
  await expectPainted(page, BOTH)
  await change(`p.normalize()`)
  await expectPainted(page, BOTH)
})

test('nodes moved, and removed', async () => {
  await change(`rest.append(p)`)
  await expectPainted(page, BOTH)
  await change(`globalThis.kept = p; p.remove()`)
  await expectPainted(page, {})
  await change(`document.body.prepend(kept)`)
  await expectPainted(page, BOTH)
})

test('a shadow tree taken out, and put back later', async () => {
  await change(`{ const host = document.createElement('div'); host.id = 'host'; rest.append(host)
    host.attachShadow({ mode: 'closed' }).append(p) }`)
  await expectPainted(page, BOTH)
  await change(`globalThis.kept = host; rest.replaceChildren()`)
  await expectPainted(page, {})
  await change(`rest.append(kept)`)
  await expectPainted(page, BOTH)
})

test('a shadow tree moved into an editor, and out of it', async () => {
  await change(`{ const host = document.createElement('div'); host.id = 'host'; rest.append(host)
    host.attachShadow({ mode: 'closed' }).append(...p.childNodes); document.body.insertAdjacentHTML('beforeend',
    '<div id="editor" contenteditable><p>Kaspersky</p></div><p>INTERPOL</p>') }`)
  await expectPainted(page, { interpol: ['INTERPOL', 'INTERPOL'], kaspersky: ['Kaspersky Lab'] })
  await change(`editor.append(rest)`)
  await expectPainted(page, { interpol: ['INTERPOL'] })
  await change(`document.body.prepend(rest)`)
  await expectPainted(page, { interpol: ['INTERPOL', 'INTERPOL'], kaspersky: ['Kaspersky Lab'] })
})

test.each([
  ['an element', 'br', ''],
  ['an element with thousands inside', 'span', '<i>x</i>'],
])('%s put into a mention, and taken out', async (_, name, inside) => {
  // In two texts, and read so, before anything stands between them.
  await change(`p.firstChild.splitText(5); new Promise((resolve) => setTimeout(resolve, 200))`)
  await expectPainted(page, BOTH)
  await change(`{ const put = document.createElement('${name}'); put.id = 'put'
    put.innerHTML = '${inside}'.repeat(2500); p.firstChild.after(put) }`)
  await expectPainted(page, { kaspersky: ['Kaspersky Lab'] })
  await change(`document.getElementById('put').remove()`)
  await expectPainted(page, BOTH)
})

test.each([
  ['behind', `rest.innerHTML = 'INTERPOL<em>xyz</em>'`],
  ['before', `rest.innerHTML = '<em>xyz</em>INTERPOL'`],
])('letters %s the last text of the page, which kept it from being a name, taken out', async (_, put) => {
  await change(`p.remove(); ${put}; new Promise((resolve) => setTimeout(resolve, 200))`)
  await expectPainted(page, {})
  await change(`document.querySelector('em').remove()`)
  await expectPainted(page, { interpol: ['INTERPOL'] })
})

test('hundreds of siblings with much text in each, at once', async () => {
  const much = `'<div>' + '<i>of no name </i>'.repeat(40) + '</div>'`
  await change(`rest.innerHTML = ${much}.repeat(300) + '<b>INTER</b><b>POL</b>' + ${much}.repeat(200) +
    '<div>Kaspersky Lab</div>'; p.remove()`)
  await expectPainted(page, BOTH)
})

test('innerText and innerHTML rewrites', async () => {
  await change(`p.innerText = 'Nobody.'; rest.innerHTML = '<ul><li>${SENTENCE}</ul>'`)
  await expectPainted(page, BOTH)
})

test('letters that arrive one by one', async () => {
  await change(`p.remove(); (async () => { for (const c of '${SENTENCE}') {
    const s = document.createElement('span'); s.textContent = c; rest.append(s); await new Promise(requestAnimationFrame) } })()`)
  await expectPainted(page, BOTH)
})

test.each([
  ['in a row', `add('A'); add('INTERPOL'); add('Kaspersky Lab'); add('Z')`],
  ['with one taken back', `add('INTERPOL'); add('INTERPOL').remove(); add('Kaspersky Lab'); add('Z')`],
  ['with the first taken back', `const one = add('A'); add('INTERPOL'); add('Kaspersky Lab'); one.remove()`],
  [
    'with the first moved behind',
    `const one = add('INTERPOL'); add('Kaspersky Lab'); add('Z'); rest.append(one)`,
  ],
  ['with something put among it', `add('A'); const z = add('Z'); add('Kaspersky Lab'); z.before('INTERPOL')`],
  [
    'again, when all was taken away',
    `add('INTERPOL'); add('Z'); rest.textContent = ''; add('INTERPOL'); add('Kaspersky Lab')`,
  ],
  [
    'in two places by turns',
    `const other = add(''); add('A'); other.append('INTERPOL '); add('B'); other.append('met '); add('Kaspersky Lab')`,
  ],
])('what a page appends in one task, %s', async (_, appends) => {
  await change(`p.remove(); { const add = (text) => { const added = document.createElement('p')
    added.textContent = text; rest.append(added); return added }; ${appends} }`)
  await expectPainted(page, BOTH)
})

test('what is appended and taken back in one task, with what stood before it', async () => {
  await change(`rest.append(p)`)
  await expectPainted(page, BOTH)
  await change(`rest.append(document.createElement('p'), document.createElement('p'))
    for (let i = 0; i < 3; i++) rest.lastChild.remove()`)
  await expectPainted(page, {})
})

describe('a shadow root that no change tells of', () => {
  /** In the page: a clock, and a shadow root that is attached after some ms. */
  const clock = (ms: number) =>
    `{ setInterval(() => { p.title = ''; rest.firstChild.data = 'It is ' + Date.now() }, ${ms})
      const host = document.body.appendChild(document.createElement('div'))
      setTimeout(() => { host.attachShadow({ mode: 'open' }).innerHTML = '<p>Kaspersky</p>' }, 2500) }`
  test.each([300, 950, 2000])('on a page that changes every %d ms', async (ms) => {
    await change(clock(ms))
    await expectPainted(page, { ...BOTH, kaspersky: ['Kaspersky Lab', 'Kaspersky'] }, 10_000)
  })
})

test('a long text of which a part means something else by what changed beside it', async () => {
  const filler = 'the mills on the river ran again in the morning\\n'
  await change(`{ const pre = document.createElement('pre'); pre.id = 'pre'
    pre.textContent = 'Kaspersky Lab and INTERPOL police signed.\\n' + '${filler}'.repeat(150) + 'Interpol came to town last week.\\n' + '${filler}'.repeat(200)
    rest.replaceChildren(pre); p.textContent = 'One. ' + '${filler}'.repeat(3) }`)
  await expectPainted(page, { interpol: ['INTERPOL', 'Interpol'], kaspersky: ['Kaspersky Lab'] })
  for (let i = 0; i < 3; i++) {
    await change(`p.textContent = 'Something else ${i}'`)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  await expectPainted(page, { interpol: ['INTERPOL', 'Interpol'], kaspersky: ['Kaspersky Lab'] })
  await change(`pre.firstChild.data = 'nobody'`)
  await expectPainted(page, {})
})

test('text taken over from a frame that is gone', async () => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await change(
    `globalThis.kept = p; p.remove(); rest.innerHTML = '<iframe srcdoc="<p>CMII and <b>Kaspersky</b></p>"></iframe>'`,
  )
  await expectPainted(page, { cmii: ['CMII'], kaspersky: ['Kaspersky'] })
  await change(`rest.append(frames[0].document.body.firstChild); document.querySelector('iframe').remove()`)
  await expectPainted(page, { cmii: ['CMII'], kaspersky: ['Kaspersky'] })
  await change(`rest.append(kept)`)
  await expectPainted(page, { ...BOTH, cmii: ['CMII'], kaspersky: ['Kaspersky', 'Kaspersky Lab'] })
  await change(`rest.firstChild.append(', INTERPOL')`)
  await expectPainted(page, {
    interpol: ['INTERPOL', 'INTERPOL'],
    cmii: ['CMII'],
    kaspersky: ['Kaspersky', 'Kaspersky Lab'],
  })
  await change(`rest.querySelector('b').firstChild.data = 'Nobody'`)
  await expectPainted(page, {
    interpol: ['INTERPOL', 'INTERPOL'],
    cmii: ['CMII'],
    kaspersky: ['Kaspersky Lab'],
  })
  await change(`rest.firstChild.remove()`)
  await expectPainted(page, BOTH)
  expect(errors).toEqual([])
})

test('text that comes from a frame which was read already', async () => {
  await change(
    `p.remove(); rest.innerHTML = '<iframe srcdoc="<p><b>INTERPOL</b> and Kaspersky Lab signed.</p><code>INTERPOL</code><div contenteditable>INTERPOL</div>"></iframe>'`,
  )
  await expectPainted(page, BOTH)
  await change(`rest.append(...frames[0].document.body.children)`)
  await expectPainted(page, BOTH)
  await change(`rest.querySelector('b').firstChild.data = 'Nobody'`)
  await expectPainted(page, { kaspersky: ['Kaspersky Lab'] })
  await change(`rest.querySelector('p').remove()`)
  await expectPainted(page, {})
})

test.each([
  ['focused', ''],
  ['written in', 'p.tabIndex = 0; '],
])('a text that becomes an editor and is %s, and is none any more', async (_, before) => {
  await change(`${before}p.addEventListener('click', () => { p.contentEditable = 'true'; p.focus() })
    p.addEventListener('blur', () => { p.contentEditable = 'false' })`)
  await page.click('#p')
  if (before) await page.keyboard.type('x ')
  await expectPainted(page, {})
  await page.keyboard.type('x ')
  await change('p.blur()')
  await expectPainted(page, BOTH)
})

test('an editor in a closed shadow tree, and one that ends long after the focus has left it', async () => {
  await change(`{ const text = p, host = document.createElement('div'); rest.append(host)
    globalThis.tree = host.attachShadow({ mode: 'closed' }); tree.append(text)
    text.addEventListener('blur', () => setTimeout(() => { text.contentEditable = 'false' }, 1200)) }`)
  await expectPainted(page, BOTH)
  await change(`{ const text = tree.firstChild; text.contentEditable = 'true'; text.focus() }`)
  await expectPainted(page, {})
  await change(`tree.firstChild.blur()`)
  await expectPainted(page, BOTH)
})

test('the colours fit the theme of another body', async () => {
  const colour = () =>
    page.evaluate(
      () =>
        getComputedStyle(document.querySelector('p') as Element, '::highlight(aparte-interpol)')
          .textDecorationColor,
    )
  await change(`document.head.insertAdjacentHTML('beforeend', '<style>.dark { background: #111; color: #eee }</style>')
    document.body.replaceWith(document.body.cloneNode(true))`)
  await expectPainted(page, BOTH)
  const light = await colour()
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await change(`document.body.className = 'dark'`)
  await until(async () => (await colour()) !== light, { what: 'other colours' })
})

test('a form whose fields bear the names of properties', async () => {
  const errors: unknown[] = []
  page.on('pageerror', (error) => errors.push(error))
  const fields = ['nodeType', 'getAttribute', 'textContent', 'nextSibling', 'ownerDocument']
  await change(
    `rest.innerHTML = '<form lang="en">${fields.map((name) => `<input name="${name}">`).join('')}<p>The CMII opened.</p></form>'`,
  )
  await expectPainted(page, { ...BOTH, cmii: ['CMII'] })
  await change(`rest.insertAdjacentHTML('beforeend', '<p>Kaspersky</p>')`)
  await expectPainted(page, { ...BOTH, cmii: ['CMII'], kaspersky: ['Kaspersky Lab', 'Kaspersky'] })
  expect(errors).toEqual([])
})

test('a style sheet that comes after the text', async () => {
  await page.goto(`${server.origin}/styled`, { waitUntil: 'domcontentloaded' })
  await expectPainted(page, { kaspersky: ['Kaspersky'] })
  server.goOn('/slow.css', 'display: flex }', { end: true })
  await expectPainted(page, { interpol: ['INTERPOL'], kaspersky: ['Kaspersky'] })
})

test('the title of another page, as an application shows it', async () => {
  await change(
    `p.textContent = 'Interpol came to town last week.'; document.title = 'Indie rock band album tour'`,
  )
  await expectPainted(page, {})
  await change(`document.title = 'Police arrest fugitives'; rest.textContent = 'It rains.'`)
  await expectPainted(page, { interpol: ['Interpol'] })
  await change(`document.title = 'Indie rock band album tour'; rest.textContent = 'It pours.'`)
  await expectPainted(page, {})
})

test('the root replaced', async () => {
  await change(
    `{ const html = document.createElement('html'); html.innerHTML = '<body><p>${SENTENCE}</p>'; document.documentElement.replaceWith(html) }`,
  )
  await expectPainted(page, BOTH)
})

test('a comment behind the root: no mark goes, not for a moment', async () => {
  const sizes = await page.evaluate(`new Promise((resolve) => {
    const sizes = new Set()
    const look = () => { sizes.add(CSS.highlights.size) }
    const looking = setInterval(look, 1)
    document.append(document.createComment('late'))
    setTimeout(() => { clearInterval(looking); look(); resolve([...sizes]) }, 500)
  })`)
  expect(sizes).toEqual([2])
  await expectPainted(page, BOTH)
})

test('document.open', async () => {
  await change(`document.open(); document.write('<p>Again: ${SENTENCE}</p>'); document.close()`)
  await expectPainted(page, BOTH)
  await change(`document.querySelector('p').append(' ${SENTENCE}')`)
  await expectPainted(page, {
    interpol: ['INTERPOL', 'INTERPOL'],
    kaspersky: ['Kaspersky Lab', 'Kaspersky Lab'],
  })
})

test('a page that had no name before', async () => {
  await page.goto(`${server.origin}/empty`)
  await change(`setTimeout(() => { rest.textContent = '${SENTENCE}' }, 500)`)
  await expectPainted(page, BOTH)
})

/** In the page: that many paragraphs, each in a task of its own or all in one, none with a name but the last. */
const burst = (count: number, isOneATask: boolean) => `(async () => {
  const { port1, port2 } = new MessageChannel()
  for (let i = 1; i <= ${count}; i++) {
    const paragraph = document.createElement('p')
    paragraph.textContent = i === ${count} ? 'INTERPOL' : 'nobody ' + i
    document.body.append(paragraph)
    if (${isOneATask}) await new Promise((resolve) => { port1.onmessage = resolve; port2.postMessage(0) })
  }
})()`

describe('a burst of changes on a page that had no name before', () => {
  test.each([
    ['in one task', false],
    ['one a task', true],
  ])('%s', async (_, isOneATask) => {
    await page.goto(`${server.origin}/empty`)
    await change(burst(600, isOneATask))
    await expectPainted(page, { interpol: ['INTERPOL'] })
    // What follows is read as ever.
    await change(`rest.textContent = 'Kaspersky'`)
    await expectPainted(page, { interpol: ['INTERPOL'], kaspersky: ['Kaspersky'] })
  })

  test('shadow trees are read and watched on', async () => {
    await page.goto(`${server.origin}/empty`)
    await change(`{
      const [host, late] = [document.createElement('div'), document.createElement('x-late')]
      globalThis.shadow = host.attachShadow({ mode: 'closed' })
      shadow.innerHTML = '<p>no one</p>'
      document.body.append(host)
      setTimeout(() => {
        shadow.append('Kaspersky')
        late.attachShadow({ mode: 'open' }).innerHTML = '<p>Kaspersky Lab</p>'
        document.body.append(late)
        ;${burst(600, false)}
      }, 1500)
    }`)
    const all = { interpol: ['INTERPOL'], kaspersky: ['Kaspersky', 'Kaspersky Lab'] }
    await expectPainted(page, all)
    await change(`shadow.append(' INTERPOL')`)
    await expectPainted(page, { ...all, interpol: ['INTERPOL', 'INTERPOL'] })
  })
})

test('a storm of changes ends in one more look', async () => {
  await change(
    `for (let i = 0; i < 100000; i++) rest.append(document.createTextNode(i % 1000 ? 'x ' : 'y '))`,
  )
  await change(`rest.append('${SENTENCE}'); p.remove()`)
  await expectPainted(page, BOTH, 15_000)
})

test('what changes while a storm is let pass is not missed', async () => {
  await change(
    `for (let i = 0; i < 100000; i++) rest.append(document.createTextNode('x '));
    // Long enough for the storm to be noticed, too short for the look that follows it.
    setTimeout(() => { rest.append('${SENTENCE}'); p.firstChild.data = 'Nobody.'; p.remove() }, 200)`,
  )
  await expectPainted(page, BOTH, 15_000)
})

test('never more than 200 ranges, those near the viewport among them', async () => {
  await change(`rest.innerHTML = '<p>${SENTENCE}</p>'.repeat(1000)`)
  const size = () =>
    page.evaluate(() =>
      [...(CSS.highlights as unknown as Map<string, Set<unknown>>).values()].reduce(
        (sum, { size }) => sum + size,
        0,
      ),
    )
  await until(async () => (await size()) === 200, { what: '200 ranges' })
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2))
  const inView = () =>
    page.evaluate(() => {
      const parents = [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()].flatMap(
        (highlight) => [...highlight].map((range) => range.startContainer.parentElement),
      )
      const seen = [...document.querySelectorAll('p')].filter((p) => {
        const { top, bottom } = p.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      })
      return seen.length > 5 && seen.every((p) => parents.includes(p))
    })
  await until(inView, { what: 'all paragraphs in view to be marked' })
  expect(await size()).toBeLessThanOrEqual(200)
})

test('a highlight that was wiped does not use up the times that marks are put back', async () => {
  const look = `document.dispatchEvent(new Event('visibilitychange'))`
  await change(
    `[...CSS.highlights.values()].forEach((highlight) => highlight.clear()); p.textContent = 'Kaspersky'`,
  )
  await expectPainted(page, { kaspersky: ['Kaspersky'] })
  for (let times = 0; times < 6; times++) await change(look)
  await change(`CSS.highlights.clear(); ${look}`)
  await expectPainted(page, { kaspersky: ['Kaspersky'] })
})

test('what comes into view without scrolling is marked, where not all is', async () => {
  await change(
    `p.remove(); rest.innerHTML = '<div id="a">' + '<p>INTERPOL said.</p>'.repeat(300) + '</div><div id="b" hidden>' + '<p>Kaspersky Lab said.</p>'.repeat(300) + '</div>'`,
  )
  await until(async () => ((await paintedOn(page)).interpol?.length ?? 0) > 0, { what: 'the first marks' })
  await change(`a.hidden = true; b.hidden = false`)
  await until(async () => ((await paintedOn(page)).kaspersky?.length ?? 0) > 20, {
    what: 'the others',
    limit: 10_000,
  })
})

test('a page that clears the registry gets the marks again, five times at most', async () => {
  // We look every few seconds, and when a tab comes to the front: so the test need not wait.
  const clear = `CSS.highlights.clear(); document.dispatchEvent(new Event('visibilitychange'))`
  for (let times = 1; times <= 5; times++) {
    await change(clear)
    await expectPainted(page, BOTH)
  }
  await change(clear)
  await new Promise((resolve) => setTimeout(resolve, 5000))
  expect(await paintedOn(page)).toEqual({})
})

test('the highlights of others stay', async () => {
  await change(
    `{ const r = document.createRange(); r.selectNodeContents(p); CSS.highlights.set('theirs', new Highlight(r)) }`,
  )
  await change(`p.remove()`)
  await expectPainted(page, {})
  expect(await page.evaluate(() => CSS.highlights.has('theirs'))).toBe(true)
  expect(await paintedOn(page)).toEqual({})
})
