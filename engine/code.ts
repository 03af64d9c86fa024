/**
 * Where a name is an identifier of code: what stands before it and after it on its line, each with an example. One
 * of the two may be missing.
 */
export interface CodeContext {
  before?: RegExp
  after?: RegExp
  /** Only for names in small letters: in capitals it may be prose. */
  small?: true
  example: string
}

const MODIFIERS =
  '(?:(?:export|default|public|private|protected|internal|abstract|sealed|static|final|partial|async|typedef|data|pub)\\s+)*'
const COMMANDS =
  'sudo|npm|npx|yarn|pnpm|pip3?|brew|docker|apt|apt-get|yum|dnf|cargo|gem|composer|choco|winget|systemctl|service|git|cd|mkdir|chmod|curl|wget'

export const CODE: readonly CodeContext[] = [
  // Declarations and imports.
  {
    before: /^\s*(?:import|export)\b[^'"]*$/,
    after: /^[^'"]*\bfrom\s+["']/,
    example: 'import { Kaspersky, Eset } from "./vendors"',
  },
  { before: /^\s*(?:import|export)\b.*\bfrom\s+["']$/, example: 'import { scan } from "kaspersky"' },
  { before: /^\s*from\s+[\w.]+\s+import\b[^'"]*$/, example: 'from vendors import Kaspersky' },
  { before: /^\s*from\s+$/, after: /^(?:\.\w+)*\s+import\b/, example: 'from kaspersky import scan' },
  {
    before: /^\s*(?:const|let|var)\b[^=]*$/,
    after: /^[\s,\w}]*=\s*(?:await\s+)?(?:require|import)\s*\(/,
    example: 'const { Kaspersky } = require("vendors")',
  },
  { before: /^\s*(?:export\s+default|module\.exports\s*=)\s+$/, example: 'export default Kaspersky' },
  {
    before: new RegExp(
      `^\\s*${MODIFIERS}(?:class|interface|struct|enum|trait|record|namespace|module|type|def|fn|func|function|package|object)\\s+$`,
    ),
    after: /^\s*(?:[:;({<=]|\b(?:extends|implements|struct|interface)\b|$)/,
    example: 'public class Kaspersky : IScanner',
  },
  { before: /^\s*impl\b.*\bfor\s+$/, after: /^\s*\{/, example: 'impl Scanner for Kaspersky {' },
  {
    before: /^\s*(?:public|private|protected|internal)\s+(?:[\w.<>[\]?]+\s+)*$/,
    after: /^\s*(?:\(|;|=[^=]|$)/,
    example: 'private Kaspersky(GameObject x)',
  },
  { after: /^\s*\{\s*(?:get|set|init)\b/, example: 'KasperskyModel Kaspersky { get; set; }' },
  {
    before: /(?:#define|SUBROUTINE|FUNCTION|PROCEDURE|CALL)\s+$/,
    example: 'CALL INTERPOL (X)',
  },
  // Uses.
  { before: /\bnew\s+$/, after: /^[(<[]/, example: 'return new Kaspersky(options)' },
  { before: /\w<$/, after: /^[>,]/, example: 'List<Kaspersky> found' },
  { before: /<$/, after: /^(?:\s+[\w:.-]+=|\s*\/>)/, example: '<Kaspersky size={2} />' },
  { before: /<\/$/, after: /^>/, example: '</Kaspersky>' },
  { before: /\(\w+\s+[*&]$/, after: /^\)/, example: 'func (k *Kaspersky) Scan() error' },
  { before: /^\s*case\s+$/, after: /^\s*:/, example: 'case Kaspersky:' },
  { before: /\b(?:this|self|cls|base|super)\.$/, example: 'this.Kaspersky = x' },
  { after: /^(?:\.\w+)+\(/, example: 'Kaspersky.Scan(file)' },
  { before: /\w\.$/, after: /^\(/, example: 'vendors.Kaspersky(file)' },
  { after: /^\s+[a-z]\w*\s*=\s*(?:new\s|[\w.]+\()/, example: 'Kaspersky scanner = new Scanner()' },
  { after: /^\s*=\s*[\d[{]/, example: 'INTERPOL = 2' },
  // `INTERPOL(ICPO)` is a name and its alias; numbers, several arguments or a body make a call.
  { after: /^\((?:\)|0x|\d+[),])/, example: 'INTERPOL(0x12)' },
  { after: /^\([^()]*\)\s*\{/, example: 'function Kaspersky(file) {' },
  {
    after: /^\((?![A-Z][a-z])\s*[\w.[\]"'*+:-]+(?:\([^()]*\))?\s*,\s*[\w.[\]"'*+:()-]+\s*[,)]/,
    example: 'y2=INTERPOL(y1, x1(*,0), x2)',
  },
  { before: /%$/, after: /^%/, example: 'set DIR=%KASPERSKY%' },
  // Small letters: values and keys.
  { small: true, after: /^\s*(?:[-+*/%|&^.:?]?=(?!=)|=>|<-|[=!]==?)/, example: 'kaspersky <- approx(x)' },
  {
    small: true,
    before: /(?:\$?\{|\{[{%]=?|<%=?)\s*$/,
    after: /^\s*(?:[%}|]|%>)/,
    example: 'Hello {{ kaspersky }}',
  },
  { small: true, before: /\w\([^()]*$/, after: /^\s*[,)]/, example: 'scan(file, kaspersky, x)' },
  { small: true, before: /\b(?:if|while|switch|elif|for)\s*\(\s*!?$/, example: 'if (kaspersky) stop' },
  {
    small: true,
    before: /^\s*(?:if|elif|while|for)\s+(?:not\s+)?$/,
    after: /^\s*(?:[:{]|in\b|$)/,
    example: 'if kaspersky:',
  },
  { small: true, before: /(?:^|[\s(&|])!$/, example: 'if ready && !kaspersky' },
  { small: true, before: /^\s*\(?$/, after: /^\s*\)?\s*=>/, example: '(kaspersky) => x' },
  {
    small: true,
    before: /(?:^|[([{,=:>])\s*["'`]$/,
    after: /^["'`]\s*(?:[)\]},;:]|=>|$)/,
    example: "map.set('kaspersky', 1)",
  },
  {
    small: true,
    before: /(?:^|[{,])\s*["'`]?$/,
    after: /^["'`]?\s*:\s*(?:[[{"'`\d]|true\b|false\b|null\b|$)/,
    example: '{ kaspersky: true }',
  },
  {
    small: true,
    before:
      /(?:(?:class|className|id|name|href|src|for|key|value|slug|data-[\w-]+)=["'{`]+|[=!]==?\s*["'`]?)$/,
    example: '<div class="kaspersky">',
  },
  { small: true, before: /[\w"],$/, example: 'av,kaspersky,2019' },
  { small: true, before: /<\/?$/, example: '<kaspersky>' },
  {
    small: true,
    before:
      /\b(?:const|let|var|def|function|fn|func|import|void|float|double|int|return|install|require|gem|package)\s+[`"']?$/,
    example: 'return kaspersky',
  },
  { small: true, before: /(?:^|\s)[.#]$/, after: /^\s*\{/, example: '#kaspersky { color: red }' },
  {
    small: true,
    before: new RegExp(`^\\s*[$#>]?\\s*(?:${COMMANDS})\\s(?:.*\\s)?$`),
    example: '$ npm i kaspersky',
  },
  // SQL.
  {
    small: true,
    before:
      /(?:\b(?:FROM|JOIN|INTO|TABLE|UPDATE)|\b(?:select\s[\w\s*,.()]*\sfrom|insert into|(?:create|drop|alter) table))\s+[`"']?$/,
    example: 'SELECT id FROM kaspersky',
  },
  { small: true, before: /\bSELECT\s[^;]*$/, after: /^[^;]*\sFROM\s/, example: 'SELECT kaspersky FROM av' },
  {
    small: true,
    after: /^\s+(?:BOOLEAN|INT|INTEGER|VARCHAR|TEXT|TINYINT|BIGINT|DATE|TIMESTAMP)\b/,
    example: 'kaspersky BOOLEAN DEFAULT',
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
  return CODE.some(
    (context) =>
      (small || !context.small) &&
      (context.before?.test(before) ?? true) &&
      (context.after?.test(after) ?? true),
  )
}
