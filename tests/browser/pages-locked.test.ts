import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeOn } from './axe'
import { clearStored, openPopup, stored, textOf } from './extension-page'
import { type Launched, launch, until } from './launch'
import { type PageServer, servePages } from './server'
import { temporaryFolder } from './temporary'

const MANAGED = { on: true, style: 'underline', sites: ['example.org'], cardOpens: 'click' }

let launched: Launched
let server: PageServer

beforeAll(async () => {
  server = await servePages({ '/': '<!doctype html><title>A page</title><p>INTERPOL spoke.</p>' })
  launched = await launch({ managed: MANAGED })
})
afterAll(async () => {
  await launched?.close()
  server?.close()
})

/** The disabled state of what a selector finds, each once. */
const disabled = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) => [
      ...new Set([...document.querySelectorAll(wanted)].map((control) => control.matches(':disabled'))),
    ],
    selector,
  )

test('the options show what an organisation has set, and say so', async () => {
  const page = await launched.openExtensionPage('options.html')
  await until(async () => (await textOf(page, '.notice')).includes('set by your organisation'))
  expect(await textOf(page, '#marking')).toContain('Set by your organisation')
  expect(await page.$eval('[value=underline]', (radio) => (radio as HTMLInputElement).checked)).toBe(true)
  expect(await textOf(page, '#sites')).toContain('example.org')
  expect(await disabled(page, '#marking [role=switch]:first-of-type, #sites button')).toContain(true)
  expect(await disabled(page, '.boxed input, [value=underline], [value=click], #sites li button')).toEqual([
    true,
  ])
  expect(await disabled(page, '[value=section], select[aria-label], #data select')).toEqual([false])
  expect(await axeOn(page)).toEqual([])
  await page.close()
})

test('a file does not change it either, and the report says why', async () => {
  const page = await launched.openExtensionPage('options.html')
  const file = join(temporaryFolder(), 'settings.json')
  writeFileSync(file, JSON.stringify({ aparte: 1, settings: { style: 'background', scope: 'page' } }))
  await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file)
  await until(async () => (await textOf(page, '#data')).includes('1 setting was applied.'))
  expect(await textOf(page, '.refused')).toBe('How a mention is marked: Set by your organisation')
  expect(await stored(page)).toEqual({ scope: 'page' })
  await clearStored(page)
  await page.close()
})

test('the popup’s switches say so too', async () => {
  const page = await launched.browser.newPage()
  await page.goto(server.origin)
  const popup = await openPopup(launched, `${server.origin}/`)
  await until(async () => (await textOf(popup, 'header')).includes('Set by your organisation'))
  expect(await disabled(popup, 'header input')).toEqual([true])
  expect(await axeOn(popup)).toEqual([])
  await popup.close()
  await page.close()
})
