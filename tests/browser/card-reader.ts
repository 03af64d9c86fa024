import type { Page } from 'puppeteer-core'
import { type Launched, until } from './launch'

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

/** What the card holds, read through its closed root. All lengths in CSS px of the viewport. */
export interface CardSeen {
  box: Rect
  /** The text that is rendered, as a reader sees it. */
  text: string
  label: string
  html: string
  css: string
  scheme: string
  classes: string
  /** The card's edge, such as `1px solid rgb(…)`. */
  edge: string
  /** How long what moves takes, each once. */
  motion: string[]
  focus: string | undefined
  buttons: { name: string; box: Rect; inView: boolean; expanded: string | null; pressed: string | null }[]
}

interface Scripting {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> }
  scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> }
}
declare const browser: Scripting

/** Reads the card of a page's top frame from the extension's own world, which alone may look into its closed root. */
export function createCardReader(launched: Launched) {
  let inspector: Promise<Page> | undefined

  const readCard = async (page: Page): Promise<CardSeen | undefined> => {
    inspector ??= launched.openExtensionPage('article.html')
    const extension = await inspector
    if (!(await page.evaluate(() => document.querySelector('aparte-card') !== null))) return undefined
    return (await extension.evaluate(async (url) => {
      const tabs = await browser.tabs.query({})
      const tab = tabs.findLast((open) => open.url === url)
      if (!tab) throw new Error(`No tab shows ${url}.`)
      const [answer] = await browser.scripting.executeScript({
        target: { tabId: tab.id },
        func: () => {
          type Opener = { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot } }
          const host = document.querySelector('aparte-card') as
            | (HTMLElement & { openOrClosedShadowRoot?: ShadowRoot })
            | null
          const opener = (globalThis as { chrome?: Opener }).chrome?.dom
          const root = host && (host.openOrClosedShadowRoot ?? opener?.openOrClosedShadowRoot(host))
          const body = root?.querySelector<HTMLElement>('.aparte')
          if (!host || !root || !body) return undefined
          const rectOf = (element: Element) => {
            const { x, y, width, height } = element.getBoundingClientRect()
            return { x, y, width, height }
          }
          const isInView = (element: Element) => {
            const { x, y, width, height } = element.getBoundingClientRect()
            const hit = root.elementFromPoint(x + width / 2, y + height / 2)
            return hit !== null && element.contains(hit) && y + height / 2 < innerHeight - 4
          }
          const nameOf = (element: Element) => element.ariaLabel ?? element.textContent?.trim() ?? ''
          const active = root.activeElement
          return {
            box: rectOf(host),
            text: body.innerText,
            label: root.querySelector('h2')?.textContent ?? '',
            html: root.innerHTML,
            css: root.adoptedStyleSheets
              .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
              .join('\n'),
            scheme: body.dataset.scheme ?? '',
            classes: body.className,
            edge: getComputedStyle(root.querySelector('.card') as Element).borderTop,
            motion: [...new Set([getComputedStyle(body).animationDuration])],
            focus: active ? nameOf(active) || active.className : undefined,
            buttons: [...root.querySelectorAll('button')].map((button) => ({
              name: nameOf(button),
              box: rectOf(button),
              inView: isInView(button),
              expanded: button.ariaExpanded,
              pressed: button.ariaPressed,
            })),
          }
        },
      })
      return answer?.result
    }, page.url())) as CardSeen | undefined
  }

  /** Waits until the card is open and says what is asked. */
  const cardWith = (page: Page, asked: (card: CardSeen) => boolean = () => true): Promise<CardSeen> =>
    until(
      async () => {
        const card = await readCard(page)
        return card && asked(card) ? card : undefined
      },
      { what: 'the card' },
    )
  const cardGone = (page: Page) =>
    until(() => page.evaluate(() => document.querySelector('aparte-card') === null), { what: 'no card' })

  /** Clicks a button of the card with the mouse, turning the wheel over the card until the button is in view. */
  const press = async (page: Page, name: string | RegExp) => {
    const isIt = (button: { name: string }) =>
      name instanceof RegExp ? name.test(button.name) : name === button.name
    // A scroll may still be going on: only what stands still is clicked.
    let seen: number | undefined
    const button = await until(
      async () => {
        const card = await cardWith(page)
        const found = card.buttons.find(isIt)
        if (!found) throw new Error(`no button “${name}” among ${card.buttons.map((known) => known.name)}`)
        const still = found.box.y === seen
        seen = found.box.y
        if (found.inView) return still ? found : undefined
        await page.mouse.move(...centreOf(card.box))
        await page.mouse.wheel({ deltaY: 80 })
        return undefined
      },
      { what: `the button “${name}”` },
    )
    await page.mouse.click(...centreOf(button.box))
  }
  return { readCard, cardWith, cardGone, press }
}

export function centreOf({ x, y, width, height }: Rect): [number, number] {
  return [x + width / 2, y + height / 2]
}

/** Where a text stands first in a page: its first box, in CSS px of the viewport. */
export function boxOfText(page: Page, text: string): Promise<Rect> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const start = node.data.indexOf(wanted)
      if (start < 0) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const { x, y, width, height } = range.getClientRects()[0] as DOMRect
      return { x, y, width, height }
    }
    throw new Error(`The page does not hold “${wanted}”.`)
  }, text)
}

/** Rests the mouse on a text of the page. */
export async function hover(page: Page, text: string): Promise<void> {
  const [x, y] = centreOf(await boxOfText(page, text))
  await page.mouse.move(x, y + 40)
  await page.mouse.move(x, y)
}
