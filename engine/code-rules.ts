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
  { small: true, before: /\w\((?:[^()]*,)?\s*(?:[\w:]+[\s*&]+)?$/, after: /^\s*[,)]/ },
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
