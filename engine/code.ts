/**
 * Where a name is an identifier of code: what stands before it and after it on its line, either of which may be
 * missing. Each has an example above it, which `tests/unit/engine/edges.test.ts` holds.
 */
export interface CodeContext {
  /** One of these must be on the line: told before an expression is made ready, which takes longer than all of them. */
  has?: readonly string[]
  before?: RegExp
  after?: RegExp
  /** Only for names in small letters: in capitals it may be prose. */
  small?: true
}

const MODIFIERS =
  '(?:(?:export|default|public|private|protected|internal|abstract|sealed|static|final|partial|async|typedef|data|pub)\\s+)*'
const KINDS =
  'class|interface|struct|enum|trait|record|namespace|module|type|def|fn|func|function|package|object'
const COMMANDS =
  'sudo|npm|npx|yarn|pnpm|pip3?|brew|docker|apt|apt-get|yum|dnf|cargo|gem|composer|choco|winget|systemctl|service|git|cd|mkdir|chmod|curl|wget'

export const CODE: readonly CodeContext[] = [
  // Declarations and imports.
  // import { Kaspersky, Eset } from "./vendors"
  {
    has: ['port'],
    before: /^\s*(?:import|export)\b[^'"]*$/,
    after: /^[^'"]*\bfrom\s+["']/,
  },
  // import { scan } from "kaspersky"
  { has: ['port'], before: /^\s*(?:import|export)\b.*\bfrom\s+["']$/ },
  // from vendors import Kaspersky
  { has: ['import'], before: /^\s*from\s+[\w.]+\s+import\b[^'"]*$/ },
  // from kaspersky import scan
  { has: ['import'], before: /^\s*from\s+$/, after: /^(?:\.\w+)*\s+import\b/ },
  // const { Kaspersky } = require("vendors")
  {
    has: ['require', 'import'],
    before: /^\s*(?:const|let|var)\b[^=]*$/,
    after: /^[\s,\w}]*=\s*(?:await\s+)?(?:require|import)\s*\(/,
  },
  // export default Kaspersky
  { has: ['export'], before: /^\s*(?:export\s+default|module\.exports\s*=)\s+$/ },
  // public class Kaspersky : IScanner
  {
    has: KINDS.split('|'),
    before: new RegExp(`^\\s*${MODIFIERS}(?:${KINDS})\\s+$`),
    after: /^\s*(?:[:;({<=]|\b(?:extends|implements|struct|interface)\b|$)/,
  },
  // private Kaspersky(GameObject x)
  {
    has: ['public', 'private', 'protected', 'internal'],
    before: /^\s*(?:public|private|protected|internal)\s+(?:[\w.<>[\]?]+\s+)*$/,
    after: /^\s*(?:\(|;|=[^=]|$)/,
  },
  // CALL INTERPOL (X)
  {
    has: ['#define', 'SUBROUTINE', 'FUNCTION', 'PROCEDURE', 'CALL'],
    before: /(?:#define|SUBROUTINE|FUNCTION|PROCEDURE|CALL)\s+$/,
  },
  // Uses.
  // return new Kaspersky(options)
  { has: ['new'], before: /\bnew\s+$/, after: /^[(<[]/ },
  // List<Kaspersky> found
  { has: ['<'], before: /\w<$/, after: /^[>,]/ },
  // <Kaspersky size={2} />
  { has: ['<'], before: /<$/, after: /^(?:\s+[\w:.-]+=|\s*\/>)/ },
  // </Kaspersky>
  { has: ['</'], before: /<\/$/, after: /^>/ },
  // case Kaspersky:
  { has: ['case'], before: /^\s*case\s+$/, after: /^\s*:/ },
  // this.Kaspersky = x
  { has: ['this.', 'self.', 'cls.', 'base.', 'super.'], before: /\b(?:this|self|cls|base|super)\.$/ },
  // Kaspersky.Scan(file)
  { has: ['('], after: /^(?:\.\w+)+\(/ },
  // vendors.Kaspersky(file)
  { has: ['('], before: /\w\.$/, after: /^\(/ },
  // Kaspersky scanner = new Scanner()
  { has: ['='], after: /^\s+[a-z]\w*\s*=\s*(?:new\s|[\w.]+\()/ },
  // INTERPOL = 2
  { has: ['='], after: /^\s*=\s*[\d[{]/ },
  // `INTERPOL(ICPO)` is a name and its alias; numbers, several arguments or a body make a call.
  // INTERPOL(0x12)
  { has: ['('], after: /^\((?:\)|0x|\d+[),])/ },
  // function Kaspersky(file) {
  { has: ['{'], after: /^\([^()]*\)\s*\{/ },
  // y2=INTERPOL(y1, x1(*,0), x2)
  {
    has: ['('],
    after: /^\((?![A-Z][a-z])\s*[\w.[\]"'*+:-]+(?:\([^()]*\))?\s*,\s*[\w.[\]"'*+:()-]+\s*[,)]/,
  },
  // =INTERPOL(A2;$B$2:$B$9)
  { has: [';'], after: /^\((?![A-Z][a-z])[\w.$:]+(?:;[\w.$:]+)+\)/ },
  // const char *Kaspersky = "none";
  { has: ['*', '&'], before: /^\s*(?:\w+\s+)*\w+\s*[*&]+$/, after: /^\s*[=;,[(]/ },
  // Set `Kaspersky: 2` there
  { has: ['`'], before: /`$/, after: /^\s*[:=].*`/ },
  // run([INTERPOL, "-in", file])
  { has: ['['], before: /\[$/, after: /^,\s*["']-/ },
  // Vendor.Kaspersky.Free -> scan()
  { has: ['->'], after: /^(?:\.\w+)+\s*->/ },
  // parse(Line, Kaspersky, Rest) ->
  { has: ['->'], before: /^\s*\w+\([^()]*$/, after: /^[^()]*\)\s*->/ },
  // set DIR=%KASPERSKY%
  { has: ['%'], before: /%$/, after: /^%/ },
  // Small letters: values and keys.
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
      /\b(?:const|let|var|def|function|fn|func|import|void|float|double|int|return|install|require|gem|package)\s+[`"']?$/,
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

/** Do the words and signs around a name make it an identifier? */
export function isInCode(text: string, start: number, end: number, small: boolean): boolean {
  const from = Math.max(0, start - REACH)
  const lines = text.slice(from, start).split('\n')
  // A line that was cut has no start to be looked at.
  const before = (lines.length === 1 && from > 0 ? '…' : '') + (lines.at(-1) ?? '')
  const after = text.slice(end, end + REACH).split('\n', 1)[0] ?? ''
  const line = `${before}\n${after}`
  return CODE.some(
    (context) => (small || !context.small) && mayFit(context, line) && fits(context, before, after),
  )
}

/** Has a line what a context needs, wherever on it? */
export function mayFit({ has }: CodeContext, line: string): boolean {
  return !has || has.some((sign) => line.includes(sign))
}

export function fits({ before, after }: CodeContext, lineBefore: string, lineAfter: string): boolean {
  return (before?.test(lineBefore) ?? true) && (after?.test(lineAfter) ?? true)
}
