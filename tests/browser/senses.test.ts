import { afterAll, beforeAll, expect, test } from 'vitest'
import { paintedOn } from './highlights'
import { type Launched, launch, until } from './launch'
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
  })
  launched = await launch()
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
