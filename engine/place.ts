import { isInSmall, isSpaceless, scriptOf } from './characters'
import { isInCode } from './code'
import { unicode } from './unicode'

/**
 * Where in raw text a name stands: in prose, in an address (URL, host, e-mail, path, file name), or in a code
 * identifier. Reads at most `REACH` units to each side, so that its cost does not depend on the length of a line.
 */
export type Place = 'prose' | 'address' | 'identifier'

/** Longer than nearly every URL; what stands further away is taken not to belong to the name's token. */
const REACH = 400

/** They end a URL or any other token, as blanks do. Dashes longer than a hyphen and full-width punctuation part words, too. */
const CUTS = '"\'`<>|“”„«»‘’‹›、。，；：！？「」『』（）《》【】…—–'
/** They end a word, a path or an identifier, but may stand in a URL. */
const NARROW_CUTS = '()[]{},;!*'
/** What follows a name in a sentence and is no blank, if nothing else does. */
const STOPS = ['', '.', ':', '?']

export function placeOf(text: string, start: number, end: number): Place {
  const wide = tokenAround(text, start, end)
  if (wide.before && isInUrl(wide.before)) return 'address'
  const token = narrow(wide)
  const name = text.slice(start, end)
  const small = isInSmall(name)
  // Most names stand alone, and are none of these.
  if (token.before || !STOPS.includes(token.after)) {
    if (isInHost(token, small) || isInPath(token, name, small)) return 'address'
    if (isJoined(token) || isMarkedUp(text, start, end, small)) return 'identifier'
  }
  if (text.startsWith('->', start - 2)) return 'identifier'
  // A name with a blank is no word of code, `"kaspersky lab"`, nor is one with Chinese or Korean in it.
  const isWord = small && !/[\s\u3000-\ud7af]/.test(name)
  if (isWord && isSmallIdentifier(text, start, end, token)) return 'identifier'
  return isInCode(text, start, end, isWord) ? 'identifier' : 'prose'
}

interface Token {
  before: string
  after: string
}

function tokenAround(text: string, start: number, end: number): Token {
  let from = start
  const first = Math.max(0, start - REACH)
  while (from > first && !isCut(text, from - 1)) from--
  let to = end
  const last = Math.min(text.length, end + REACH)
  while (to < last && !isCut(text, to)) to++
  return { before: text.slice(from, start), after: text.slice(end, to) }
}

/** Names are looked at here one by one, now and then: an expression that has not run for a while takes 1 µs to find ready. */
function isCut(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === ' ' || CUTS.includes(char) || char.trim() === ''
}

function narrow({ before, after }: Token): Token {
  let from = before.length
  while (from > 0 && !NARROW_CUTS.includes(before.charAt(from - 1))) from--
  let to = 0
  while (to < after.length && !NARROW_CUTS.includes(after.charAt(to))) to++
  const bare = before.slice(from)
  return {
    before: bare && /\\(?:[nrt]|u[0-9a-f]{4})$/i.test(bare) ? '' : bare,
    after: after.slice(0, to),
  }
}

/** `https://…`, `www.…`, `mailto:…`; a bracket that closes before the name ends a link in Markdown or BBCode. */
function isInUrl(before: string): boolean {
  const scheme = /(?:[a-z][a-z0-9+.-]*:\/\/|\/\/(?=[\w-]+\.)|\bwww\.|\bmailto:|\bdata:)/i.exec(before)
  if (!scheme) return false
  const rest = before.slice(scheme.index)
  const opened = rest.split('(').length
  return rest.split(')').length <= opened && !rest.includes(']')
}

/** What follows the dot after a name. */
const DOMAIN = unicode`^(?:[\w-]*)\.([\p{L}\p{N}_-]+)`
const CAPITALISED = unicode`^\p{Lu}\p{Ll}*$`
const DOTTED = unicode`[\p{L}\p{N}_\])]\.$`

/** `kaspersky.com`, `support.kaspersky`, `INTERPOL.svg`, `kaspersky@example.org`; not `Interpol.The`, a slip. */
function isInHost({ before, after }: Token, small: boolean): boolean {
  if (/^[\w.+-]*@[\w-]+\.\w/.test(after)) return true
  const dotted = after.includes('.')
  const next = dotted ? DOMAIN(after).exec(after)?.[1] : undefined
  if (next && after.startsWith('.')) {
    const isSentence = CAPITALISED(next).test(next) && !small && !before.endsWith('.')
    // `卡巴斯基.他`: text without blanks between words has none behind a dot.
    if (!isSentence && !isSpaceless(scriptOf(next.charCodeAt(0)))) return true
  }
  if (next && /^-[\w-]*\.[a-z0-9]{2,5}$/i.test(after)) return true
  // `Kaspersky.Updater.exe`, `Kaspersky%20Lab`.
  if (/^(?:\.[\w-]+){2}/.test(after) || /^%[0-9a-f]{2}/i.test(after) || /%[0-9a-f]{2}$/i.test(before))
    return true
  if (!before.endsWith('.') || !DOTTED(before).test(before)) return false
  return small || /^[.(:=[]/.test(after) || before.split('.').length > 2
}

/** `src/interpol/index.ts`, `C:\Kaspersky Lab\`, `example.com/INTERPOL`; not `Europol/Interpol` or `Kaspersky/Cloudflare`. */
function isInPath({ before, after }: Token, name: string, small: boolean): boolean {
  if (/\\$/.test(before) || /^\\(?![nrtu"'\\/]|$)/.test(after)) return true
  // A comment of code may begin with the name.
  if (before === '//') return false
  if (/^(?:~|\.{1,2}|[a-z]:)?[\\/]./i.test(before) || /^(?:~|\.{1,2}|[a-z]:)[\\/]/i.test(before)) return true
  if (!before.includes('/') && !after.includes('/')) return false
  // `C:/Program Files/Kaspersky Lab/`: a folder before may hold a blank.
  if (before.endsWith('/') && after.endsWith('/')) return true
  if (/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\//.test(before)) return true
  if (small) return true
  const parts = (before + name + after).split('/')
  if (/\.[a-z0-9]{1,5}$/i.test(parts.at(-1) ?? '')) return true
  return (
    /^[A-Z][a-z]+[A-Z]/.test(name) || (parts.length > 2 && parts.some((part) => /^[a-z.][\w.-]*$/.test(part)))
  )
}

/** `Foo::Interpol`, `interpol->x`, `Interpol-v2_1`. */
function isJoined({ before, after }: Token): boolean {
  return /(?:::|->|\$|\\)$/.test(before) || /^(?:::|->)/.test(after) || /^-\w*_\w/.test(after)
}

const JOINS_LEFT = unicode`[\p{L}\p{N}.$@/]_+$`
const JOINS_RIGHT = unicode`^_+[\p{L}\p{N}]`
const OPENS = unicode`(?<![\p{L}\p{N}_])_+(?=\S|$)`
const CLOSES = unicode`_(?![\p{L}\p{N}_])`

/** Underscores beside a name: emphasis in Markdown when they close on the same line, else an identifier. */
function isMarkedUp(text: string, start: number, end: number, small: boolean): boolean {
  const left = text.charAt(start - 1) === '_'
  const right = text.charAt(end) === '_'
  if (!left && !right) return false
  if (small) return true
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split('\n')
      .at(-1) ?? ''
  const after = text.slice(end, end + REACH).split('\n')[0] ?? ''
  if (left && (JOINS_LEFT(before).test(before) || !CLOSES(after).test(after))) return true
  return right && (JOINS_RIGHT(after).test(after) || !OPENS(before).test(before))
}

/** What makes small letters an identifier, where capitals would be a name. */
function isSmallIdentifier(text: string, start: number, end: number, { before, after }: Token): boolean {
  if (/[-=:$%&+~.]$/.test(before) || /^(?:[-=$%+~]|:\S|\.\w)/.test(after)) return true
  if (/^[@#]$/.test(before)) return false
  const next = text.charAt(end)
  if (next === '(' || next === '[') return true
  return next === '`' && text.charAt(start - 1) === '`'
}
