import { lexicon } from 'dossier:lexicon'
import browser from 'webextension-polyfill'
import { lookOf } from '../../common/looks'
import { readSettings, type Settings } from '../../common/settings'
import type { Sender } from './inject'

/** How strong the tint under a mark is. */
const TINT = '12%'
/** 0 where the text is dark, 1 where it is light: so a mark fits the background its text was made for. */
const LIGHTNESS = 'clamp(0, (r * 0.2126 + g * 0.7152 + b * 0.0722 - 127) * 9, 1)'

/**
 * Puts the highlights' sheet into the asking frame, in place of the one it had. It is of the user's origin: it reaches
 * every shadow tree, no page can see or wipe it, and no rule of a page goes before it. Resolves with the sheet.
 */
export async function wantSheet(previous: string | undefined, sender: Sender): Promise<string> {
  const { settings } = await readSettings()
  const css = sheetOf(
    lexicon.entities.map(({ id }) => id),
    settings,
  )
  if (css === previous) return css
  if (previous) await dropSheet(previous, sender)
  const injection = injectionOf(css, sender)
  if (injection) await browser.scripting.insertCSS(injection)
  return css
}

/** Takes a frame's sheet out again. */
export async function dropSheet(css: string, sender: Sender): Promise<void> {
  const injection = injectionOf(css, sender)
  if (injection) await browser.scripting.removeCSS(injection).catch(() => {})
}

function injectionOf(css: string, { tab, frameId }: Sender) {
  if (tab?.id === undefined || frameId === undefined) return undefined
  return { target: { tabId: tab.id, frameIds: [frameId] }, css, origin: 'USER' as const }
}

/** The rules that draw the marks of some entities. Text keeps its own colour, but in forced colours. */
function sheetOf(entities: readonly string[], { entities: choices, style }: Settings): string {
  const rules = entities.map((id) => {
    const { light, dark, line } = lookOf(id, choices)
    const colour = byText(light, dark)
    return rule(`aparte-${id}`, {
      ...(style === 'background'
        ? {}
        : { 'text-decoration': `underline ${line} 2px ${colour}`, 'text-underline-offset': '3px' }),
      ...(style === 'underline'
        ? {}
        : { 'background-color': `color-mix(in srgb, ${colour} ${TINT}, transparent)` }),
    })
  })
  const forced = entities.map((id) =>
    rule(`aparte-${id}`, {
      'background-color': 'Mark',
      color: 'MarkText',
      'text-decoration-color': 'MarkText',
    }),
  )
  const current = byText('#ffc400', '#9a6a00')
  return [
    ...rules,
    rule('aparte-current', { 'background-color': `color-mix(in srgb, ${current} 60%, transparent)` }),
    `@media (forced-colors: active) {`,
    ...forced,
    rule('aparte-current', { 'background-color': 'Highlight', color: 'HighlightText' }),
    '}',
  ].join('\n')
}

function rule(name: string, declarations: Record<string, string>): string {
  const body = Object.entries(declarations).map(([property, value]) => `${property}: ${value} !important`)
  return `::highlight(${name}) { ${body.join('; ')} }`
}

/** One colour on dark text, another on light text, as a colour relative to the text's own. */
function byText(onDark: string, onLight: string): string {
  const to = channels(onLight)
  const parts = channels(onDark).map((from, i) => `calc(${from} + ${(to[i] ?? 0) - from} * ${LIGHTNESS})`)
  return `rgb(from currentColor ${parts.join(' ')})`
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}
