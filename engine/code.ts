/**
 * Where a name is an identifier of code: what stands before it and after it on its line, either of which may be
 * missing. Each has an example above it, which `tests/unit/engine/edges.test.ts` holds.
 */
export interface CodeContext extends Clues {
  before?: RegExp
  after?: RegExp
  /** Only for names in small letters: in capitals it may be prose. */
  small?: true
}

/** What a line must have to fit a context: told before an expression is made ready, which takes longer than all clues. */
interface Clues {
  /** Right before the name stands one of these units. */
  left?: string
  /** Right after the name stands one of these units. */
  right?: string
  /** Its first word is one of these. */
  first?: readonly string[]
  /** The last word before the name is one of these. */
  last?: readonly string[]
  /** This stands somewhere after the name. */
  has?: string
}

const MODIFIERS =
  '(?:(?:export|default|public|private|protected|internal|abstract|sealed|static|final|partial|async|typedef|data|pub)\\s+)*'
const KINDS =
  'class|interface|struct|enum|trait|record|namespace|module|type|def|fn|func|function|package|object'
const QUOTES = `"'\``
const QUOTE = /["'`]$/
const FILES =
  '7z|avi|bat|cfg|csv|dat|dll|docx?|exe|flac|gif|html?|ini|iso|jpe?g|json|log|m4a|mkv|mp[34]|msi|ogg|pdf|png|ps1|rar|svg|sys|torrent|txt|wav|xlsx?|xml|zip'
const COMMANDS =
  'sudo|npm|npx|yarn|pnpm|pip3?|brew|docker|apt|apt-get|yum|dnf|cargo|gem|composer|choco|winget|systemctl|service|git|cd|mkdir|chmod|curl|wget'

export const CODE: readonly CodeContext[] = [
  // Declarations and imports.
  // import { Kaspersky, Eset } from "./vendors"
  {
    first: ['import', 'export'],
    before: /^\s*(?:import|export)\b[^'"]*$/,
    after: /^[^'"]*\bfrom\s+["']/,
  },
  // import { scan } from "kaspersky"
  { first: ['import', 'export'], before: /^\s*(?:import|export)\b.*\bfrom\s+["']$/ },
  // from vendors import Kaspersky
  { first: ['from'], before: /^\s*from\s+[\w.]+\s+import\b[^'"]*$/ },
  // from kaspersky import scan
  { first: ['from'], before: /^\s*from\s+$/, after: /^(?:\.\w+)*\s+import\b/ },
  // const { Kaspersky } = require("vendors")
  {
    first: ['const', 'let', 'var'],
    before: /^\s*(?:const|let|var)\b[^=]*$/,
    after: /^[\s,\w}]*=\s*(?:await\s+)?(?:require|import)\s*\(/,
  },
  // export default Kaspersky
  { first: ['export', 'module'], before: /^\s*(?:export\s+default|module\.exports\s*=)\s+$/ },
  // public class Kaspersky : IScanner
  {
    last: KINDS.split('|'),
    before: new RegExp(`^\\s*${MODIFIERS}(?:${KINDS})\\s+$`),
    after: /^\s*(?:[:;({<=]|\b(?:extends|implements|struct|interface)\b|$)/,
  },
  // private Kaspersky(GameObject x)
  {
    first: ['public', 'private', 'protected', 'internal'],
    before: /^\s*(?:public|private|protected|internal)\s+(?:[\w.<>[\]?]+\s+)*$/,
    after: /^\s*(?:\(|;|=[^=]|$)/,
  },
  // CALL INTERPOL (X)
  {
    last: ['define', 'SUBROUTINE', 'FUNCTION', 'PROCEDURE', 'CALL'],
    before: /(?:#define|\b(?:SUBROUTINE|FUNCTION|PROCEDURE|CALL))\s+$/,
  },
  // Uses.
  // return new Kaspersky(options)
  { last: ['new'], right: '(<[', before: /\bnew\s+$/, after: /^[(<[]/ },
  // List<Kaspersky> found
  { left: '<', right: '>,', before: /\w<$/, after: /^[>,]/ },
  // <Kaspersky size={2} />
  { left: '<', before: /<$/, after: /^(?:\s+[\w:.-]+=|\s*\/>)/ },
  // </Kaspersky>
  { left: '/', right: '>', before: /<\/$/, after: /^>/ },
  // case Kaspersky:
  { first: ['case'], before: /^\s*case\s+$/, after: /^\s*:/ },
  // this.Kaspersky = x
  { left: '.', before: /\b(?:this|self|cls|base|super)\.$/ },
  // Kaspersky.Scan(file)
  { right: '.', has: '(', after: /^(?:\.\w+)+\(/ },
  // vendors.Kaspersky(file)
  { left: '.', right: '(', before: /\w\.$/, after: /^\(/ },
  // Kaspersky scanner = new Scanner()
  { has: '=', after: /^\s+[a-z]\w*\s*=\s*(?:new\s|[\w.]+\()/ },
  // INTERPOL = 2
  { has: '=', after: /^\s*=\s*[\d[{]/ },
  // `INTERPOL(ICPO)` is a name and its alias; numbers, several arguments or a body make a call.
  // INTERPOL(0x12)
  { right: '(', after: /^\((?:\)|0x|\d+[),])/ },
  // function Kaspersky(file) {
  { right: '(', has: '{', after: /^\([^()]*\)\s*\{/ },
  // y2=INTERPOL(y1, x1(*,0), x2)
  {
    right: '(',
    after: /^\((?![A-Z][a-z])\s*[\w.[\]"'*+:-]+(?:\([^()]*\))?\s*,\s*[\w.[\]"'*+:()-]+\s*[,)]/,
  },
  // =INTERPOL(A2;$B$2:$B$9)
  { right: '(', has: ';', after: /^\((?![A-Z][a-z])[\w.$:]+(?:;[\w.$:]+)+\)/ },
  // const char *Kaspersky = "none";
  { left: '*&', before: /^\s*(?:\w+\s+)*\w+\s*[*&]+$/, after: /^\s*[=;,[(]/ },
  // Set `Kaspersky: 2` there
  { left: '`', has: '`', before: /`$/, after: /^\s*[:=].*`/ },
  // run([INTERPOL, "-in", file])
  { left: '[', right: ',', before: /\[$/, after: /^,\s*["']-/ },
  // Vendor.Kaspersky.Free -> scan()
  { right: '.', has: '->', after: /^(?:\.\w+)+\s*->/ },
  // parse(Line, Kaspersky, Rest) ->
  { has: '->', before: /^\s*\w+\([^()]*$/, after: /^[^()]*\)\s*->/ },
  // set DIR=%KASPERSKY%
  { left: '%', right: '%', before: /%$/, after: /^%/ },
  // Kaspersky <- scan(file)
  { has: '<-', after: /^\s*<-\s/ },
  // lines(file, Kaspersky, col="black")
  { right: ',', has: '=', before: /\w\([^()]*,\s*$/, after: /^,\s*\w+\s*=/ },
  // open("Kaspersky, last scan.log")
  { left: QUOTES, before: QUOTE, has: '.', after: new RegExp(`^[^"'\`]*\\w\\.(?:${FILES})["'\`]`, 'i') },
  // <:Kaspersky:1502700419107782887>
  { left: ':', right: ':', before: /<a?:$/, after: /^:\d+>/ },
  // "KASPERSKY-FILES"
  { left: QUOTES, before: QUOTE, right: '-', after: /^(?:-[A-Z]+)+["'`]/ },
  // Small letters: values and keys.
  // <a href="#kaspersky">
  { small: true, left: '#', before: /\b(?:href|data-[\w-]+|aria-[\w-]+)=["'{`]+#$/ },
  // $("#kaspersky").show()
  { small: true, left: '#', before: /(?:\$|jQuery|querySelector(?:All)?|find|getElement\w*)\(\s*["'`]#$/ },
  // See [that part](#kaspersky)
  { small: true, left: '#', before: /\]\(#$/, after: /^\)/ },
  // See [[kaspersky|that firm]]
  { small: true, left: '[', right: '|', before: /\[\[$/, after: /^\|/ },
  // grep -E "avast|kaspersky|eset"
  { small: true, left: '|', right: '|', before: /\S\|$/, after: /^\|\S/ },
  // if "kaspersky" not in (file.name)
  { small: true, left: QUOTES, before: QUOTE, after: /^["'`]\s(?:not\s)?in\s\(?[a-z]\w*[.(]/ },
  // kaspersky <- approx(x)
  { small: true, after: /^\s*(?:[-+*/%|&^.:?]?=(?!=)|=>|<-|[=!]==?)/ },
  // Hello {{ kaspersky }}
  {
    small: true,
    before: /(?:\$?\{|\{[{%]=?|<%=?)\s*$/,
    after: /^\s*(?:[%}|]|%>)/,
  },
  // scan(file, kaspersky, x)
  { small: true, before: /\w\([^()]*$/, after: /^\s*[,)]/ },
  // if (kaspersky) stop
  { small: true, before: /\b(?:if|while|switch|elif|for)\s*\(\s*!?$/ },
  // if kaspersky:
  {
    small: true,
    before: /^\s*(?:if|elif|while|for)\s+(?:not\s+)?$/,
    after: /^\s*(?:[:{]|in\b|$)/,
  },
  // if ready && !kaspersky
  { small: true, before: /(?:^|[\s(&|])!$/ },
  // (kaspersky) => x
  { small: true, before: /^\s*\(?$/, after: /^\s*\)?\s*=>/ },
  // map.set('kaspersky', 1)
  {
    small: true,
    before: /(?:^|[([{,=:>])\s*["'`]$/,
    after: /^["'`]\s*(?:[)\]},;:]|=>|$)/,
  },
  // { kaspersky: true }
  {
    small: true,
    before: /(?:^|[{,])\s*["'`]?$/,
    after: /^["'`]?\s*:\s*(?:[[{"'`\d]|true\b|false\b|null\b|$)/,
  },
  // <div class="kaspersky">
  {
    small: true,
    before:
      /(?:(?:class|className|id|name|href|src|for|key|value|slug|data-[\w-]+)=["'{`]+|[=!]==?\s*["'`]?)$/,
  },
  // av,kaspersky,2019
  { small: true, before: /[\w"],$/ },
  // <kaspersky>
  { small: true, before: /<\/?$/ },
  // return kaspersky
  {
    small: true,
    before:
      /\b(?:const|let|var|def|function|fn|func|import|mod|void|float|double|int|return|install|require|gem|package)\s+[`"']?$/,
  },
  // #kaspersky { color: red }
  { small: true, before: /(?:^|\s)[.#]$/, after: /^\s*\{/ },
  // $ npm i kaspersky
  {
    small: true,
    before: new RegExp(`^\\s*[$#>]?\\s*(?:${COMMANDS})\\s(?:.*\\s)?$`),
  },
  // SQL.
  // SELECT id FROM kaspersky
  {
    small: true,
    before:
      /(?:\b(?:FROM|JOIN|INTO|TABLE|UPDATE)|\b(?:select\s[\w\s*,.()]*\sfrom|insert into|(?:create|drop|alter) table))\s+[`"']?$/,
  },
  // SELECT kaspersky FROM av
  { small: true, before: /\bSELECT\s[^;]*$/, after: /^[^;]*\sFROM\s/ },
  // kaspersky BOOLEAN DEFAULT
  {
    small: true,
    after: /^\s+(?:BOOLEAN|INT|INTEGER|VARCHAR|TEXT|TINYINT|BIGINT|DATE|TIMESTAMP)\b/,
  },
]

/** Of the line, in units to each side. */
const REACH = 160

/** Contexts filed by one clue of each: few lines have any, and to look at all of them costs more than to read the line. */
interface FiledContexts {
  left: Map<string, CodeContext[]>
  right: Map<string, CodeContext[]>
  first: Map<string, CodeContext[]>
  last: Map<string, CodeContext[]>
  others: CodeContext[]
}

const ANY_CASE = filed(CODE.filter(({ small }) => !small))
const IN_SMALL = filed(CODE.filter(({ small }) => small))

function filed(contexts: readonly CodeContext[]): FiledContexts {
  const by: FiledContexts = {
    left: new Map(),
    right: new Map(),
    first: new Map(),
    last: new Map(),
    others: [],
  }
  for (const context of contexts) {
    const { left, right, first, last } = context
    if (left) fileUnder(by.left, [...left], context)
    else if (right) fileUnder(by.right, [...right], context)
    else if (first) fileUnder(by.first, first, context)
    else if (last) fileUnder(by.last, last, context)
    else by.others.push(context)
  }
  return by
}

function fileUnder(by: Map<string, CodeContext[]>, keys: readonly string[], context: CodeContext): void {
  for (const key of keys) by.set(key, [...(by.get(key) ?? []), context])
}

/** Do the words and signs around a name make it an identifier? */
export function isInCode(text: string, start: number, end: number, small: boolean): boolean {
  const line = lineAround(text, start, end)
  return isIn(ANY_CASE, line) || (small && isIn(IN_SMALL, line))
}

function isIn({ left, right, first, last, others }: FiledContexts, line: Line): boolean {
  return (
    isInOne(left.get(line.left), line) ||
    isInOne(right.get(line.right), line) ||
    isInOne(first.get(line.first), line) ||
    isInOne(last.get(line.last), line) ||
    isInOne(others, line)
  )
}

function isInOne(contexts: readonly CodeContext[] | undefined, line: Line): boolean {
  return contexts?.some((context) => mayFit(context, line) && fits(context, line.before, line.after)) ?? false
}

/** What stands before and after a name on its line, as a whole and as clues ask for it. */
interface Line {
  before: string
  after: string
  left: string
  right: string
  /** The first word, and the last before the name. */
  first: string
  last: string
}

function lineAround(text: string, start: number, end: number): Line {
  const from = Math.max(0, start - REACH)
  const near = text.slice(from, start)
  const broken = near.lastIndexOf('\n')
  // A line that was cut has no start to be looked at.
  const before = broken < 0 && from > 0 ? `…${near}` : near.slice(broken + 1)
  const rest = text.slice(end, end + REACH)
  const breaks = rest.indexOf('\n')
  return lineOf(before, breaks < 0 ? rest : rest.slice(0, breaks))
}

/** A line by what stands before and after the name on it. */
export function lineOf(before: string, after: string): Line {
  return {
    before,
    after,
    left: before.slice(-1),
    right: after.slice(0, 1),
    first: firstWord(before.trimStart()),
    last: lastWord(before.trimEnd()),
  }
}

function firstWord(text: string): string {
  let end = 0
  while (isLetter(text.charCodeAt(end))) end++
  return text.slice(0, end)
}

function lastWord(text: string): string {
  let start = text.length
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--
  return text.slice(start)
}

/** Words that are clues have no other letters than those of ASCII. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** Does a line have what a context needs? */
export function mayFit({ left, right, first, last, has }: CodeContext, line: Line): boolean {
  if (left !== undefined && !(line.left && left.includes(line.left))) return false
  if (right !== undefined && !(line.right && right.includes(line.right))) return false
  if (first !== undefined && !first.includes(line.first)) return false
  if (last !== undefined && !last.includes(line.last)) return false
  return has === undefined || line.after.includes(has)
}

export function fits({ before, after }: CodeContext, lineBefore: string, lineAfter: string): boolean {
  return (before?.test(lineBefore) ?? true) && (after?.test(lineAfter) ?? true)
}
