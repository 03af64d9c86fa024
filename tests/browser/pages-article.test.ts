import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { borrow } from './borrow'
import { clearStored, store, textOf } from './extension-page'
import { paintedIn } from './highlights'
import { type Launched, launch, until } from './launch'

let launched: Launched

beforeAll(async () => {
  launched = await borrow()
})
afterAll(() => launched?.close())

test('mentions are marked, and the text is the article’s own', async () => {
  const page = await launched.openExtensionPage('article.html')
  const painted = await paintedIn(page)
  expect(painted.interpol?.length).toBeGreaterThan(5)
  expect(painted.cmii).toContain('CMII')
  expect(painted['ronald-noble']).toEqual(['Ronald Noble'])
  const colour = (name: string) =>
    page.evaluate((n) => getComputedStyle(document.body, `::highlight(${n})`).backgroundColor, name)
  if (launched.name === 'chromium') expect(await colour('aparte-interpol')).not.toBe('rgba(0, 0, 0, 0)')
  await page.close()
})

test('a sentence’s address brings it to view, with the focus on it', async () => {
  const page = await launched.openExtensionPage('article.html#s16')
  const place = () =>
    page.evaluate(() => {
      const sentence = document.querySelector('.target')
      const box = sentence?.getBoundingClientRect()
      return {
        id: sentence?.id,
        focused: sentence === document.activeElement,
        inView: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
      }
    })
  await until(async () => (await place()).inView, { what: 'the sentence in view' })
  expect(await place()).toEqual({ id: 's16', focused: true, inView: true })
  await page.evaluate(() => {
    location.hash = '#s1'
  })
  await until(async () => (await place()).id === 's1' && (await place()).focused, {
    what: 'the other sentence',
  })
  await page.close()
})

test('each cited sentence says what rests on it, beside it or behind a disclosure', async () => {
  const page = await launched.openExtensionPage('article.html')
  await page.setViewport({ width: 1300, height: 800 })
  await until(async () => (await textOf(page, '.notes')).includes('Laws stop at borders'), {
    what: 'the note',
  })
  const beside = await page.evaluate(() => {
    const [text, notes] = ['.row > p', '.row > .notes'].map((s) =>
      document.querySelector(s)?.getBoundingClientRect(),
    )
    return text && notes && notes.left > text.right
  })
  expect(beside).toBe(true)
  // Notes longer than their paragraph push the next ones down, never the text apart.
  const boxes = await page.evaluate(() => {
    const boxOf = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return { top, bottom }
    }
    return {
      rows: [...document.querySelectorAll('.row')].map(boxOf),
      text: [...document.querySelectorAll('.row > p')].map(boxOf),
      notes: [...document.querySelectorAll('.notes')].map(boxOf),
      end: document.documentElement.scrollHeight - scrollY,
    }
  })
  expect(boxes.rows).toEqual(boxes.text)
  for (const [i, { top, bottom }] of boxes.notes.entries()) {
    expect(top).toBeGreaterThanOrEqual(boxes.notes[i - 1]?.bottom ?? 0)
    expect(bottom).toBeLessThanOrEqual(boxes.end)
  }
  await page.setViewport({ width: 400, height: 800 })
  await until(() => page.$('details.notes'), { what: 'a disclosure' })
  expect(await textOf(page, 'details.notes')).not.toContain('Laws stop')
  await page.click('details.notes summary')
  expect(await textOf(page, 'details.notes')).toContain('Laws stop at borders')
  await page.close()
})

test('the article stays in French whatever the interface speaks, and says how old it is', async () => {
  const page = await launched.openExtensionPage('article.html')
  await store(page, { language: 'ar' })
  await until(() => page.evaluate(() => document.documentElement.dir === 'rtl'), { what: 'Arabic' })
  const article = await page.evaluate(() => {
    const paragraph = document.querySelector<HTMLElement>('.row > p')
    return [paragraph?.lang, paragraph?.dir, paragraph && getComputedStyle(paragraph).direction]
  })
  expect(article).toEqual(['fr', 'ltr', 'ltr'])
  expect(await textOf(page, '.age')).toContain('2014')
  await clearStored(page)
  await page.close()
})

test('the welcome comes with an installation, and its sample opens an aside', async () => {
  const fresh = await launch({ welcome: true })
  const isWelcome = (tab: Page) =>
    tab.evaluate(
      () => location.pathname === '/welcome.html' && document.querySelector('button.mark') !== null,
    )
  const page = await until(
    async () => {
      for (const tab of await fresh.browser.pages()) if (await isWelcome(tab)) return tab
      return undefined
    },
    { what: 'the welcome' },
  )
  await page.click('button.mark')
  await until(() => page.$(':popover-open'), { what: 'the aside' })
  expect(await textOf(page, ':popover-open')).toContain('INTERPOL')
  await page.keyboard.press('Escape')
  await until(async () => !(await page.$(':popover-open')), { what: 'the aside to close' })
  await fresh.close()
})
