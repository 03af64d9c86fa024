import { lexicon } from 'dossier:lexicon'
import browser from 'webextension-polyfill'
import { withContrast } from '../../common/contrast'
import { HOSTS_RULE } from '../../common/hosts'
import { LINE_CONTRAST, type Look, lookOf } from '../../common/looks'
import type { Scheme, SheetRequest } from '../../common/messages'
import { readSettings, type Settings } from '../../common/settings'
import type { Sender } from './inject'

/**
 * In Firefox only a sheet of the user's origin reaches into shadow trees. Chromium's highlights are inherited there, and
 * it paints their background only when a sheet of the author's origin sets it (seen in 156).
 */
const ORIGIN: 'USER' | 'AUTHOR' = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR'

/**
 * What the rules name. In Chromium all of a page inherits the root's highlights, and a rule for every element would make
 * it compute the styles of the page two to three times as long; Firefox's are not inherited.
 */
const HOLDER = import.meta.env.FIREFOX ? '' : ':root'

/** How strong the tint under a mark is. */
const TINT = '12%'
/** Under the current mark, by the page's scheme: text stays readable on it. */
const CURRENT: Record<Scheme, string> = { light: '#ffc400', dark: '#9a6a00', mixed: '#c08a00' }
/**
 * Puts the highlights' sheet into the asking frame, in place of the one it had. No page can see or wipe it, and no rule
 * of a page goes before it. Resolves with the sheet.
 */
export async function wantSheet({ previous, scheme }: SheetRequest, sender: Sender): Promise<string> {
  const { settings } = await readSettings()
  const css = sheetOf(
    lexicon.entities.map(({ id }) => id),
    settings,
    scheme,
  )
  if (css === previous) return css
  const injection = injectionOf(css, sender)
  if (injection) await browser.scripting.insertCSS(injection)
  // Only now: without a sheet marks would go out for a moment, and in Firefox our hosts with them.
  if (previous) await dropSheet(previous, sender)
  return css
}

/** Takes a frame's sheet out again. */
export async function dropSheet(css: string, sender: Sender): Promise<void> {
  const injection = injectionOf(css, sender)
  if (injection) await browser.scripting.removeCSS(injection).catch(() => {})
}

function injectionOf(css: string, { tab, frameId }: Sender) {
  if (tab?.id === undefined || frameId === undefined) return undefined
  return { target: { tabId: tab.id, frameIds: [frameId] }, css, origin: ORIGIN }
}

/** The rules that draw the marks of some entities. Text keeps its own colour, but in forced colours. */
function sheetOf(
  entities: readonly string[],
  { entities: choices, style }: Settings,
  scheme: Scheme,
): string {
  const rules = entities.map((id) => {
    const look = lookOf(id, choices)
    const { line } = look
    const colour = colourFor(look, scheme)
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
      // Chromium fills every mark with the colours of a selection: the line stays within, or it would not be seen.
      'text-underline-offset': '1px',
    }),
  )
  const current = CURRENT[scheme]
  return [
    HOSTS_RULE,
    // A page prints as its author made it.
    '@media not print {',
    ...rules,
    rule('aparte-current', { 'background-color': `color-mix(in srgb, ${current} 60%, transparent)` }),
    '}',
    '@media not print { @media (forced-colors: active) {',
    ...forced,
    rule('aparte-current', { 'background-color': 'Highlight', color: 'HighlightText' }),
    '} }',
  ].join('\n')
}

function rule(name: string, declarations: Record<string, string>): string {
  const body = Object.entries(declarations).map(([property, value]) => `${property}: ${value} !important`)
  return `${HOLDER}::highlight(${name}) { ${body.join('; ')} }`
}

/** A page with both dark and light text gets colours that are seen on black and on white. */
function colourFor({ light, dark }: Look, scheme: Scheme): string {
  if (scheme === 'mixed') return withContrast(light, '#111111', LINE_CONTRAST)
  return scheme === 'dark' ? dark : light
}
