import { afterAll, beforeAll, expect, test } from 'vitest'
import { borrow } from './borrow'
import { paintedOn } from './highlights'
import { type Launched, until } from './launch'
import { type PageServer, servePages } from './server'

let launched: Launched
let server: PageServer

const page = (title: string, ...paragraphs: string[]) =>
  `<!doctype html><html lang="en"><title>${title}</title>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}`

/** Sure of nothing by itself: what it means is for the page to tell. */
const PLAIN = 'Interpol came to town last week.'
const BAND = [
  'Interpol played songs from their second album; the singer Paul Banks forgot a verse.',
  'The rock band toured with The Strokes and Bloc Party.',
]
const POLICE = 'Interpol issued a red notice, and police arrested two fugitives with the help of Europol.'

beforeAll(async () => {
  server = await servePages({
    '/band': page('A night of indie rock', ...BAND, PLAIN),
    '/both': page('The week', BAND[0] ?? '', POLICE, '<b>Kaspersky Lab</b> sent a report.'),
    '/late': `${page('The week', PLAIN)}<div id="late"></div>`,
    '/near': page('The week', 'Rain again.', PLAIN, 'Rain tomorrow.'),
    '/under': page('The week', `Rain again, and again. ${'And again. '.repeat(40)}`, PLAIN),
  })
  launched = await borrow()
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

async function open(path: string) {
  const tab = await launched.browser.newPage()
  await tab.goto(`${server.origin}${path}`)
  return tab
}

test('a page about the band holds no mark, and still marks what comes and is sure', async () => {
  const tab = await open('/band')
  await tab.evaluate(() => document.body.append('Kaspersky Lab was not on stage.'))
  // Once the sure name is marked, the frame has been read to its end.
  await until(async () => (await paintedOn(tab)).kaspersky, { what: 'the sure name' })
  expect(await paintedOn(tab)).toEqual({ kaspersky: ['Kaspersky Lab'] })
})

test('a page about both marks only the organisation', async () => {
  const tab = await open('/both')
  await until(async () => (await paintedOn(tab)).interpol, { what: 'the organisation' })
  expect(await paintedOn(tab)).toEqual({ interpol: ['Interpol'], kaspersky: ['Kaspersky Lab'] })
  const marked = await tab.evaluate(() => {
    const [range] = CSS.highlights.get('aparte-interpol') as unknown as Set<AbstractRange>
    return range?.startContainer.textContent
  })
  expect(marked).toBe(POLICE)
})

test('what is marked goes when later text tips its sense, and comes back when that text goes', async () => {
  const tab = await open('/late')
  await until(async () => (await paintedOn(tab)).interpol, { what: 'the mark' })
  await tab.evaluate((texts) => {
    const late = document.getElementById('late')
    for (const text of texts) late?.append(Object.assign(document.createElement('p'), { textContent: text }))
  }, BAND)
  await until(async () => Object.keys(await paintedOn(tab)).length === 0, { what: 'no mark' })
  await tab.evaluate(() => document.getElementById('late')?.replaceChildren())
  await until(async () => (await paintedOn(tab)).interpol?.length === 1, { what: 'the mark again' })
})

/** Holds no name: only what stands beside it can hear it. */
const NEIGHBOUR = 'The rock band played songs from its second album, and the singer and the drummer danced.'

test('a mark goes when text beside it tells another sense, and comes back when that text goes', async () => {
  const tab = await open('/near')
  const isMarked = async () => (await paintedOn(tab)).interpol?.length === 1
  await until(isMarked, { what: 'the mark' })
  const add = (where: 'beforebegin' | 'afterend') =>
    tab.evaluate(
      (at, text) => {
        const beside = Object.assign(document.createElement('p'), { id: 'beside', textContent: text })
        document.querySelectorAll('p')[1]?.insertAdjacentElement(at, beside)
      },
      where,
      NEIGHBOUR,
    )
  for (const where of ['beforebegin', 'afterend'] as const) {
    await add(where)
    await until(async () => !(await isMarked()), { what: `no mark with that ${where}` })
    await tab.evaluate(() => document.getElementById('beside')?.remove())
    await until(isMarked, { what: `the mark without that ${where}` })
  }
  await add('afterend')
  await until(async () => !(await isMarked()), { what: 'no mark again' })
  await tab.evaluate(() => {
    const text = document.getElementById('beside')?.firstChild as Text
    text.data = 'Nothing was heard.'
  })
  await until(isMarked, { what: 'the mark beside another text' })
})

test('a mark goes when a heading comes over it that tells another sense, and comes back when that changes', async () => {
  const tab = await open('/under')
  const isMarked = async () => (await paintedOn(tab)).interpol?.length === 1
  const write = (heading: string) =>
    tab.evaluate((text) => {
      const [over] = document.getElementsByTagName('h2')
      if (over) over.textContent = text
    }, heading)
  await until(isMarked, { what: 'the mark' })
  await tab.evaluate((text) => {
    document.body.prepend(Object.assign(document.createElement('h2'), { textContent: text }))
  }, NEIGHBOUR)
  await until(async () => !(await isMarked()), { what: 'no mark under the heading' })
  await write('')
  await until(isMarked, { what: 'the mark under an empty heading' })
  await write(NEIGHBOUR)
  await until(async () => !(await isMarked()), { what: 'no mark under the heading filled again' })
  await tab.evaluate(() => document.querySelector('h2')?.remove())
  await until(isMarked, { what: 'the mark without a heading' })
})
