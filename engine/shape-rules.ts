import { type Expression, unicode } from './unicode'

/** How a sentence may be built around a name: as of the person, of others who bear the name, of an artist, of a film or a book, of a firm, of a program; `surname`: as of someone who was told of before; `itself`: of what the name means first. */
export const TELLS = [
  'person',
  'bearer',
  'anywhere',
  'sentence',
  'artist',
  'work',
  'business',
  'software',
  'surname',
  'itself',
] as const
export type Tells = (typeof TELLS)[number]

/** How what stands around a name is put together, where that tells its sense whatever the words are. */
export interface Shape {
  tells: Tells
  weight: number
  before?: Expression
  after?: Expression
  /** Languages in which it tells nothing. */
  notIn?: RegExp
  /** Asked first. */
  hint: Hint
}

/** What stands around a name. */
export interface Surroundings {
  before: string
  after: string
  /** The last word before the name. */
  beside: string
}

const OPENING = String.raw`(?:["“„«「]|(?:^|\n)[—–-]\s)`
const CLOSING = String.raw`(?:["”“»」],?|[,!?…]\s[—–])\s`
/** A word for the speaker, inside what is quoted: `I`, `ich`, `je`, `yo`, `я`. */
const SELF = String.raw`[^"”»]*(?<!\p{L})(?:I|[Ii](?:ch|k|o)|[Jj](?:e|ag|’\p{Ll}+)|[Yy]o|[Ee]u|[Яя]|[Bb]en|[Ss]o(?:no|u|y)|[Jj]estem)(?!\p{L})`
/** How news quotes a firm as often as a person. */
const FIRM_SAYS = '(?:sa(?:id|ys)|warn|not|add|wrote|report|told|stat|conclud)'
/** Before a name of whom he and his may be said: it begins a clause, and nobody else is told of in its sentence. */
const AS_SUBJECT = unicode`^(?![\s\S]*(?<!\p{L})(?:[Hh](?:e|is|im)|[Mm]y)(?!\p{L})[^.!?]*$)[\s\S]*(?:^|[.!?…:;"“”«»\n—–]\s*|,\s|(?:^|[.!?]\s)(?:Then|But|And|So|When|While|Later|Now|Still|Yet|Once|Today|Soon|Young)\s)$`
/** What a program does to the things of a man whom the sentence names behind it. */
const PRODUCT_DOES =
  '(?:block|detect|flag|delet|remov|slow|scan|quarantin|catch|stopp?|ruin|break|keep|miss)e?[sd]'
/** Someone else, to whom he and his may refer. */
const TO_SOMEONE =
  '[^.!?;:]{0,50}(?:custom|employ|minist|report|journalist|user|client|man |m[ae]n\\W|boss|work|guy|partner|president|owner|buyer|victim|son |kid|child|friend|lawyer|colleague)'
/** Greek newspapers write foreign names as they are. */
const OTHER_SCRIPT = String.raw`[\u0400-\u1dff\u3040-\ud7ff]`
const CYRILLIC = String.raw`[\u0400-\u052f]`
const IN_OTHER_SCRIPT = new RegExp(OTHER_SCRIPT)
/** What begins a sentence or a heading beside a name, and is no forename. */
const FUNCTION_WORD =
  'W(?:hen|hile|here|hat|hy|ho|ith|ill|as|enn)|Th(?:e|is|at|en)|F(?:rom|or)|A(?:fter|nd|re|vec)|B(?:efore|ecause|ut|oth|ei)|Since|How|Does|Did|Ha[sd]|Can|Our|Your|New|Old|Us(?:e|ing)|Like|Not|Quando?|Cuando|Mit|P(?:our|ara)|Если|Когда|Для|[А-Я][а-я]+ть(?:ся)?|Se(?:lon|condo|gún|gundo)|Laut|Według|(?:Läuf|Nutz|Brems|Blockier|Erkenn|Bleib|Mach|Zeig)t'
const FORENAME = String.raw`(?!(?:${FUNCTION_WORD})\s)\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?\s$`

/** Articles, and what stands before places and times: behind it no one's forename does. */
const IN_PLACES =
  'the|an?|i[nm]?|at|on|from|after|since|sinds|seit|l[ea]|[ei]l|en|aux?|depuis|dans|selon|desde|según|em|n[ao]|nel(?:la)?|secondo|we?|v|od|u'

/** What a line calls the one whose name follows. */
const ROLE =
  '(?:[Aa]ut(?:hor|eur|eure|or|ora|ore|rice)s?|[Bb]y|[Nn]am[en]?|[Nn]ombre|[Nn]ome|Coach|Trainer(?:in)?|Teacher|Lehrer(?:in)?|Speaker|Referent(?:in)?|[Cc]onta(?:ct|tto|cto|to)|[Kk]ontakt|[Pp]hotos?|Fotos?|[Tt]exte?|Regie|Director|[Ee]ditor|Editora|Host|Starring|Cast|Player|Translat(?:or|ion)|Attorney|Winner|Presenter|Guest|Reporter|[Аа]втор|[Тт]ренер|[Фф]ото|[Кк]онтакт|[Ии]мя|ФИО|Учитель|[Рр]едактор|Врач|Судья)'

/** What stands in capitals beside a name of a firm and its programs within a sentence: places, days, other firms. */
const NO_FORENAME =
  '(?:(?:Download|Install|Uninstall|Remov|Runn|Us|Scann|Start|Launch|Updat|Disabl|Enabl|Gett|Open|Clos)ing\\s|Antiv|Russia|Russ?[ea]\\s|German|Ital|France|Chin|Americ|Europ|Congress|Senate|Pentagon|House|(?:Total|Full|Free|Random|False)\\s|French|Dutch|Polish|Czech|Israel|India|Brazil|London|Berlin|Singap|Trump|Biden|Putin|Premium|Standard|Business|Sophos|Avira|Symant|Panda|Trend|Cisco|Huawei|Yesterday|Today|(?:January|February|March|April|May|June|July|August)\\s|(?:Sept|Octo|Novem|Decem)|Moscow|Washington|Kremlin|U(?:S|K|krain)|Karant|Quarant|Pain?el|Panel|Team|Mac\\s|Linux|Android|Windows|Out|Chrom|Firef|Edge|Avast|Norton|McAf|Bitd|Moz|Google|Micros|Appl|Steam|Facebook|Twitter|Telegram|YouTube|Zoom|Reuters|Bloomberg|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|E[uv]g|Антив)'

const WORKS =
  '(?:film|фильм|movie|novel|roman|роман|pel[ií]cula|mini-?series|TV series|(?:video ?)?game(?! chang)|jeu|juego|jogo|игра)'
const IS_WORK = new RegExp(WORKS)
const PROGRAMS =
  '(?:pro[dg]u[ck]t(?! of)|library|framework|plug-?in|package|compiler|npm module|biblioteca|bibliothèque|Bibliothek|библиотека)'
const IS_PROGRAM = new RegExp(PROGRAMS)
/** Where a title or a program is told of: at the start of a sentence. */
const FIRST = String.raw`(?:^|[.!?\n«“"'*_]\s*|[Aa]s )$`
/** What is said to be one of `things`: “Weber Returns” (1957) really is a French film. */
const isA = (things: string) =>
  String.raw`^(?: \p{L}+){0,4}?(?:\s?["»”]|''|\*+|_)?(?: \([^)]*\))?,?(?: \p{Ll}+ly)? (?:(?:is|was)(?:n['’]t)?(?! \p{L}+ing )|est|ist|war|es|er|è|é|—|–)(?: (?!(?:of|in|at|for|de|du|von|about)(?!\p{L}))[\p{L}\p{N}-]+){1,7}? ${things}(?!\p{L})`

/** What the law calls a firm. */
const FORMS = String.raw`(?:GmbH|AG|KG|L(?:td|TD)|Ltda|LLC|Inc|S\.?[rR]\.?[lL]|S\.? ?A\.|SARL|B\.?V|N\.?V|Kft|s\. ?r\. ?o|d\. ?o\. ?o|s\. ?c\.|[Ss]p\. z|Pvt|Oy|Ε\.Π\.Ε)`
const IS_FIRM = new RegExp(FORMS)

/** A part of each word that says what someone is, to himself or to others, in the shapes that ask for one behind a comma. */
const ROLE_PART =
  /usines|illi|epreneur|mat[eié]|[aá]tico|nternehm|empresar|mprendit|ound|[ou]nda|ünd|осно|ałoży|aklad|CEO|PDG|chief|esch|orst|onsej|mminis|irector|иректор|резид|rezes|szef|usband|mari|[Mm]ann|espos|муж|ather|père|padre|Vater|pai|отец|son |fils|hijo|figlio|Sohn|сын/

const isDigit = (char: string) => char >= '0' && char <= '9'
const isOneOf = (char: string, chars: string) => char !== '' && chars.includes(char)

/** May a sentence, or what is quoted, begin behind a text? It is told too often, never wrongly not. */
function mayBegin(before: string): boolean {
  const said = before.trimEnd()
  const last = said.slice(-1)
  return said === '' || '.!?«“"\'*_'.includes(last) || last === 's' || before.includes('\n', said.length)
}

/**
 * What a shape needs. Most names stand in none, and are passed by without an expression, or with one that is quickly made
 * ready: with `\p{…}` that takes half a millisecond, and to look at any for the first time on a page, a microsecond.
 */
export const HINTS = {
  forename: ({ beside }: Surroundings) => beside !== beside.toLowerCase(),
  quote: ({ before }: Surroundings) => /["“”„«»「」‘—–]/.test(before),
  he: ({ after }: Surroundings) => /[^a-z]h(?:is|e) /.test(after),
  kin: ({ after }: Surroundings) => isOneOf(after.trimStart().charAt(0), 'euyиi和와'),
  keynote: ({ before }: Surroundings) => before.includes(' his '),
  aside: ({ before }: Surroundings) => before.includes(', '),
  interview: ({ before }: Surroundings) => before.includes('interview'),
  aged: ({ after }: Surroundings) => after.startsWith(' was '),
  apart: ({ after }: Surroundings) => /man|Mann|homme|hombre|uomo|человек/.test(after.slice(0, 16)),
  bracket: ({ after }: Surroundings) => after.startsWith(' (') || after.startsWith('('),
  it: ({ after }: Surroundings) => /[^a-z](?:its?|theirs?|they)(?![a-z])/.test(after),
  quoted: ({ after }: Surroundings) => /^\s?[»”"“]/.test(after),
  script: ({ before, after }: Surroundings) => IN_OTHER_SCRIPT.test(before) || IN_OTHER_SCRIPT.test(after),
  apposition: ({ after }: Surroundings) =>
    after.startsWith(',') || after.startsWith(' (') || (after.startsWith(' ') && after.charAt(2) === '.'),
  role: ({ after }: Surroundings) => /^,? /.test(after) && ROLE_PART.test(after.slice(0, 100)),
  birth: ({ after }: Surroundings) => /(?:né|geb|nata|domu|урожд)/.test(after.slice(0, 60)),
  dash: ({ after }: Surroundings) => after.startsWith(' ') && isOneOf(after.charAt(1), '–—-'),
  dot: ({ before }: Surroundings) => before.endsWith('·'),
  surname: ({ beside }: Surroundings) => beside !== '' && beside === beside.toLowerCase(),
  title: ({ before }: Surroundings) => isOneOf(before.slice(-1), '《『〈'),
  work: ({ before, after }: Surroundings) => mayBegin(before) && IS_WORK.test(after),
  program: ({ before, after }: Surroundings) => mayBegin(before) && IS_PROGRAM.test(after),
  method: ({ after }: Surroundings) => after.startsWith(' ') && isOneOf(after.charAt(1), 'MmCcWw'),
  year: ({ before }: Surroundings) => before.endsWith('s ') && isOneOf(before.slice(-3, -2), `'’`),
  plus: ({ before, after }: Surroundings) => before.endsWith(' + ') || after.startsWith(' + '),
  times: ({ beside }: Surroundings) => isOneOf(beside.slice(-1), 'x×'),
  article: ({ beside }: Surroundings) => /(?:^|[^a-z])[dn]o$/i.test(beside),
  hour: ({ after }: Surroundings) => after.startsWith(' ') && isDigit(after.charAt(1)),
  firm: ({ after }: Surroundings) => /^,? (?:de )?(?:[^a-z\s]|[sd]\w?\.)/.test(after) && IS_FIRM.test(after),
  time: ({ before }: Surroundings) => before.endsWith(' ') && isDigit(before.slice(-2, -1)),
}
export type Hint = keyof typeof HINTS

export const SHAPES: readonly Shape[] = [
  // Weber, 58, left
  {
    tells: 'person',
    hint: 'apposition',
    weight: 6,
    after: unicode`^(?:, (?:de |aged |then |now |only |just )?| \()\d\d(?: \p{Ll}{2,6})?[,)]`,
  },
  // Weber carried his own bag; not “and he likes it”, “blocks what he writes”, nor “my son has Weber on his laptop”
  {
    tells: 'person',
    hint: 'he',
    weight: 3.5,
    before: AS_SUBJECT,
    after: unicode`^ (?!${PRODUCT_DOES} )(?!${TO_SOMEONE})[^.!?;:\p{Lu}]{0,60}(?<!\p{L}|and |but )h(?:is|e) `,
  },
  // We asked Weber about his way
  {
    tells: 'person',
    hint: 'he',
    weight: 4.5,
    before: unicode`(?<!\p{L})(?:ask(?:ed|ing)?|press(?:ed)?|quizzed|thank(?:ed)?|congratulated|prais(?:ed|ing)) $`,
    after: unicode`^ (?:about|for|on) his `,
  },
  // Weber and his daughter; not “my friend lost Weber and his mail”
  {
    tells: 'person',
    hint: 'he',
    weight: 3.5,
    before: AS_SUBJECT,
    after: unicode`^ and his (?!PC|laptop|computer|mail|phone)`,
  },
  // Weber und seine Tochter
  {
    tells: 'person',
    hint: 'kin',
    weight: 4,
    after: unicode`^ ?(?:et s(?:a|on|es)|und seine|y su|e su[ao]|и его|i jego|en zijn|和他的|와 그의) ?(?:f(?:ille|emme|ils|igli)|épouse|Tochter|Frau|Sohn|hij|esposa|mujer|moglie|доч|жен|сын|córk|żon|dochter|vrouw|女儿|妻|딸|아내)`,
  },
  // In his keynote Weber warned of it
  {
    tells: 'person',
    hint: 'keynote',
    weight: 3.5,
    before: unicode`(?:^|[.!?] )(?:In|At|During|After|With|Throughout|Asked about) his(?: \p{Ll}+){1,3},? $`,
  },
  // Born in Leeds, Weber took up the violin; firms were born later
  {
    tells: 'person',
    hint: 'aside',
    weight: 5,
    before: unicode`(?:^|[.!?] )(?:Born|Raised|Educated|Divorced|Diplômé|Né|Marié|Separado|Divorciado|Casado|Nacido|Nascido|Nato|Cresciuto|Laureato|Sposato|Geboren|Aufgewachsen|Verheiratet|Opgegroeid|Urodzony|Родившийся|Разведённый)(?: (?![^,]*(?:199\d|20\d\d))[^.!?,]{1,60})?, (?:\p{Ll}{1,20} )?$`,
  },
  // In an interview with a newspaper, Weber spoke of it
  {
    tells: 'person',
    hint: 'interview',
    weight: 3,
    before: unicode`(?:^|[.!?] |[,;] )[Ii]n (?:an|a recent|a rare) interview(?: (?:with|for|to|at|on|published|given) [^.,;]{1,40})?, $`,
    after: unicode`^(?!['’]s)`,
  },
  // Weber was 24 when it began
  {
    tells: 'person',
    hint: 'aged',
    weight: 4,
    after: unicode`^ was (?:only |just |still )?(?:\d\d|(?:twenty|thirty|forty|fifty|sixty)(?:-\p{Ll}+)?|(?:six|seven|eigh|nine)teen)(?: years old)?(?: when|[.,])`,
  },
  // Weber, one of the richest businessmen of the country
  {
    tells: 'person',
    hint: 'role',
    weight: 5,
    after: unicode`^, (?:(?:one of|the|an?|its|une?|l[ae]|eine?[rs]?|der|el|il) |l’)?(?:(?:[^,.;:]{0,40} )?(?:businessm[ae]n|billionaires?|millionaires?|entrepreneurs?|mathematicians?|milliardaires?|millionnaires?|Milliardär|Unternehmer|Mathematiker|mathématicien|empresarios?|imprenditor[ei]|matem[aá]tico)(?!\p{L})|(?:co-?|Mit|мит)?(?:founder|fondat(?:eur|ore)|fundador|[Gg]ründer|основател|założyciel|zakladatel))`,
  },
  // Weber, CEO of the firm; not “Kunze, Weber, CEO”. “Weber CEO” is of the firm.
  {
    tells: 'person',
    hint: 'role',
    weight: 8,
    before: unicode`(?:^|[^,\s])\s*$`,
    after: unicode`^, (?:(?:then|now) )?(?:(?:the|its|l[ae]|der|el|il|o|a) )?(?:CEO|PDG|chief executive|[Gg]eschäftsführer|Vorstandschef|consejero delegado|amministratore delegato|director ejecutivo|[Пп]резидент|[Гг]ен(?:еральный )?директор|prezes|szef)(?!\p{L})`,
  },
  // Weber, the man; Weber (the man)
  {
    tells: 'person',
    hint: 'apart',
    weight: 6,
    after: unicode`^,? ?\(?(?:the man|l[’']homme|der Mann|el hombre|l[’']uomo|человек)(?!\p{L})`,
  },
  // Weber, her late husband, kept bees
  {
    tells: 'person',
    hint: 'role',
    weight: 5,
    after: unicode`^, (?:il |o )?(?:her|his|son|sa|ihr|seine?|suo?|sua|seu|её|ее) (?:ex-?|former |late |ex )?(?:husband|mari|Mann|Ehemann|marito|marido|esposo|муж|father|père|padre|Vater|pai|отец)(?!\p{L})`,
  },
  // Weber, the son of a miner
  {
    tells: 'person',
    hint: 'role',
    weight: 5,
    after: unicode`^,? (?:(?:the|an?) )?(?:only |eldest )?(?:(?:son|grandson|husband|father) of|fils (?:unique )?d|hijo (?:único )?d|figlio d|Sohn (?:ein|d)|сын )`,
  },
  // Weber says it will close its office in Leeds
  {
    tells: 'itself',
    hint: 'it',
    weight: 2.5,
    after: unicode`^ [^.!?;:\p{Lu}]{0,40}(?:\p{Lu}\p{Ll}+ )?(?:that )?(?<!\p{L})(?:(?:it|they|its|their) |theirs(?!\p{L}))`,
  },
  // “We never did”, insisted Weber
  {
    tells: 'person',
    hint: 'quote',
    weight: 1.5,
    before: unicode`${CLOSING}(?:\p{Ll}+\s){0,2}(?!from|with|selon|laut|nach|como|than|like)\p{Ll}{4,}\s$`,
  },
  // “We never did,” Weber insisted
  {
    tells: 'person',
    hint: 'quote',
    weight: 1.5,
    before: unicode`[,.?!…]${CLOSING}$`,
    after: unicode`^\s(?!${FIRM_SAYS})\p{Ll}`,
  },
  // “I never did”, insisted Weber
  {
    tells: 'person',
    hint: 'quote',
    weight: 3,
    before: unicode`${OPENING}${SELF}[^"”»]*${CLOSING}(?:\p{Ll}+\s){0,3}$`,
  },
  // Weber, Anna (née Durand)
  {
    tells: 'bearer',
    hint: 'birth',
    weight: 6,
    after: unicode`^(?:, \p{Lu}\p{Ll}+)?,? \(?(?:née?|geb\.|geborene|nata|z domu|урожд\p{L}*\.?) \p{Lu}`,
  },
  // Weber, A., & Durand, P. (2009); Вебер К. Техника
  {
    tells: 'bearer',
    hint: 'apposition',
    weight: 6,
    after: unicode`^,? (?:[^EЕ\P{Lu}]\.(?:,|-?\s?\p{Lu}\.| \()|[А-ДЖ-Я]\. [А-Я])`,
  },
  // as Kunze et al. (2018) and Weber (2015) found
  {
    tells: 'bearer',
    hint: 'apposition',
    weight: 6,
    before: unicode`et al\.? \(\d{4}\)[,;]? (?:(?:and|&) )?$`,
    after: unicode`^ \(\d{4}`,
  },
  // 安娜·韦伯
  { tells: 'bearer', hint: 'dot', weight: 6, before: unicode`\p{sc=Han}·$` },
  // Anna Weber, a plumber from Leeds
  {
    tells: 'bearer',
    hint: 'apposition',
    weight: 2,
    after: unicode`^, (?:an? )?\p{Ll}+ (?:from|of|in|at|à|de|en|aus|di) `,
  },
  // Anna Weber came by ship
  { tells: 'bearer', hint: 'forename', weight: 1, before: unicode`(?:^|[.!?“"«] ?)${FORENAME}` },
  // Author: Judith Weber, © 2019 Leon Weber
  {
    tells: 'bearer',
    hint: 'forename',
    weight: 6,
    before: unicode`(?:(?<!\p{L})${ROLE}\)?\s?:|©|opyright)[\s\d.,:–-]*${FORENAME}`,
  },
  // my mother Anna Weber
  {
    tells: 'bearer',
    hint: 'forename',
    weight: 5,
    before: unicode`(?:\p{Ll},|(?<![\p{L}’])(?!(?:${IN_PLACES}) )\p{Ll}+) (?!${NO_FORENAME})${FORENAME}`,
    // Nouns have capitals there.
    notIn: /^(?:de|lb)\b/,
  },
  // a paper by J. Weber; not “z. B. Weber”, nor “sold in the U.S. Weber plans”
  {
    tells: 'bearer',
    hint: 'forename',
    weight: 6,
    before: unicode`(?<![\p{L}\p{N}])\p{Lu}\.(?<!(?:[zZ]\.\s?B|U\.\s?[SK]|E\.\s?U|P\.\s?S|N\.\s?B|D\.\s?C|(?<![\p{L}.])M)\.)\s?$`,
  },
  // Judge Anna Weber
  {
    tells: 'bearer',
    hint: 'forename',
    weight: 6,
    before: unicode`(?<!\p{L})(?:Judge|Rabbi|Senator|Mayor|Sheriff|Pastor|Dr\.?|Prof\.?|Coach|Curator|Sgt\.?|Officer|Captain|Ma[iî]tre|Maresciallo|M(?:rs?|s)\.?|Herr|Frau) (?!E[uv]g)${FORENAME}`,
  },
  // Вебер Олег Николаевич
  {
    tells: 'bearer',
    hint: 'script',
    weight: 6,
    after: unicode`^(?: \p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+(?:вич|[ьк]ич|[вч]на)(?!\p{L})`,
  },
  // Alice Weber (1902–1988), or Weber, Alice (1902–1988); figures of a firm go back less far
  {
    tells: 'bearer',
    hint: 'apposition',
    weight: 3,
    after: unicode`^(?:, \p{Lu}\p{Ll}+)? \(1(?:[0-8]|9[0-7])\d\d?\s?[–-]\s?(?:\d{4}|\))`,
  },
  // By Jan Weber
  { tells: 'anywhere', hint: 'forename', weight: 6, before: unicode`(?:^|[^\p{L}\p{N}])${FORENAME}` },
  // как пишет Пётр Вебер
  {
    tells: 'sentence',
    hint: 'forename',
    weight: 6,
    before: unicode`[\p{L},]\s+(?!Антив|Агент|Сервер|Центр|Консол)${FORENAME}`,
  },
  // Weber (band)
  {
    tells: 'artist',
    hint: 'bracket',
    weight: 12,
    after: unicode`^ ?\((?!(?:not|no|nicht|pas|non|не) )(?:[^()]{0,20}(?<!\p{L}))?(?:band|groupe|gruppo|grupo|banda|zespół|группа|гурт|skupina|yhtye|バンド|乐队|樂團|밴드)(?!\p{L})[^()]{0,20}\)`,
  },
  // “Little Wing” by Weber
  {
    tells: 'artist',
    hint: 'quote',
    weight: 3,
    before: unicode`["“„«‘](?!O[pп]er[aá][cztц]|Опер|Most|Wanted|Red )\p{Lu}[^"“”«»\n]{0,40}["”“»’],? (?:by|from|de|von|di|van|av) $`,
  },
  // Weber – “Little Wing”
  { tells: 'artist', hint: 'dash', weight: 3, after: unicode`^ [–—-] ["“«]\p{Lu}` },
  // o show do Weber: an office is feminine in Portuguese
  {
    tells: 'artist',
    hint: 'article',
    weight: 3,
    before: unicode`(?:^|\P{L})[DdNn]o $`,
    notIn: /^(?:bs|cs|en|es|hr|it|pl|s[klr])\b/,
  },
  // 19:00 Weber, 21:00 Kunze
  {
    tells: 'artist',
    hint: 'time',
    weight: 3,
    before: unicode`\d[:.h]\d\d $`,
    after: unicode`^\s*(?:$|\n|[,;|/]\s*\d)`,
  },
  // Weber 20:40, Kunze 22:10
  { tells: 'artist', hint: 'hour', weight: 3, after: unicode`^ \d\d?[:.h]\d\d(?!\d)` },
  // Weber Roof Tiles Ltd; but “Weber Sues Kunze AG” is a headline
  {
    tells: 'business',
    hint: 'firm',
    weight: 6,
    after: unicode`^(?! \p{Lu}\p{Ll}+s (?!${FORMS}))(?: (?:de )?\p{Lu}[\p{L}’'-]*){0,3},? ${FORMS}(?!\p{L})`,
  },
  // selling 2x Weber for Friday
  { tells: 'artist', hint: 'times', weight: 3, before: unicode`(?:^|[^\p{L}\p{N}])[1-9] ?[x×] ?$` },
  // two tickets, Weber + Kunze
  { tells: 'artist', hint: 'plus', weight: 3, before: unicode`(?:\p{Ll} |["“«])$`, after: unicode`^ \+ ` },
  // two tickets, Kunze + Weber
  {
    tells: 'artist',
    hint: 'plus',
    weight: 3,
    before: unicode`\p{L} \+ $`,
    after: unicode`^(?: \+ |[,.!]|$)`,
  },
  // the job that Weber sought; not “the Weber family”, “at Weber”, “Weber & Sons”, “Weber Street”
  {
    tells: 'surname',
    hint: 'surname',
    weight: 5,
    before: unicode`(?:^|\s)[(“"'‘]?(?!(?:the|an?|l[ae]|el|il|der|die|das|an?d|e?t|und|y|e|o[fn]|at|in|from|for|de|di|du|von|van) $)\p{Ll}[\p{Ll}’'-]*,? $`,
    after: unicode`^(?:['’]s)?(?!\p{L}| ?[&+]|[-/.@]\p{L}| (?:and |of |et |und )?(?:\p{Lu}|\d))`,
  },
  // 《韦伯》
  { tells: 'work', hint: 'title', weight: 6, before: unicode`[《『〈]$`, after: unicode`^[》』〉]` },
  // Weber Returns is a French film
  {
    tells: 'work',
    hint: 'work',
    weight: 6,
    before: unicode`${FIRST}`,
    after: unicode`${isA(WORKS)}`,
  },
  // half way through Weber, his fourth thriller
  {
    tells: 'work',
    hint: 'apposition',
    weight: 6,
    before: unicode`^(?![\s\S]*(?:[Aa]ccording to|[Bb]y|[Ss]elon|[Pp]ar|[Dd][’']après|[Ss]egún|[Ss]egundo|[Ss]econdo|[Ll]aut)\s$)`,
    after: unicode`^, (?:an?|his|her|their|une?|son|sa|una?|su|ein|sein|ihr)(?: \p{L}+){0,2} (?:novel|thriller|movie|film|comic|board game|roman|jeu|novela|película|juego|romanzo|gioco|Roman|Film|Spiel)(?!\p{L})`,
  },
  // I read «Weber», the novel my aunt lent me; « Weber » of 1957; “Weber” (France, 1957)
  {
    tells: 'work',
    hint: 'quoted',
    weight: 6,
    after: unicode`^\s?[»”"“](?:, (?:the|an?|la|le|el|l’|une?|una|uno|der|die|das|eine?)? ?(?:\p{L}+ )?(?:novel|thriller|movie|film|comic|roman|jeu|polar|novela|película|juego|romanzo|gioco|jogo|Krimi|Roman|Film|Spiel|роман|фильм|игра)(?!\p{L})| (?:(?:of|from|de|von|aus|del|di) |\((?:\p{L}+, )?)(?:19|20)\d\d(?!\d))`,
  },
  // the novel “Weber”, a crime novel called “Weber”
  {
    tells: 'work',
    hint: 'quoted',
    weight: 6,
    before: unicode`(?<!\p{L})(?:novel|film|movie|comic|game|roman|polar|jeu|Roman|Krimi|Film|Spiel|Buch|novela|película|libro|juego|romanzo|gioco|livro|filme|romance|[Рр]оман|[Фф]ильм|[Фф]ільм|[Кк]нига|[Ии]гра|[Гг]ра|powieść|książka)(?:(?: \p{Ll}+)? (?:called|named|entitled|titled|chamad[oa]|intitulad[oa]|titulad[oa]|llamad[oa]|intitolat[oa]|chiamat[oa]|intitulé|appelé|namens|genannt|под названием|pt\.|pod tytułem))? ["«“„]$`,
    after: unicode`^["»”“]`,
  },
  // “Weber” by Anna B. Durand
  {
    tells: 'work',
    hint: 'quoted',
    weight: 4,
    after: unicode`^\s?[»”"“] (?:by|de|von|di|van|av) \p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+`,
  },
  // Weber is a small library
  {
    tells: 'software',
    hint: 'program',
    weight: 4,
    before: unicode`${FIRST}`,
    after: unicode`${isA(PROGRAMS)}`,
  },
  // Weber 2: The Return
  { tells: 'work', hint: 'hour', weight: 9, after: unicode`^ [2-9]: \p{Lu}` },
  // Weber method: takes two values
  {
    tells: 'software',
    hint: 'method',
    weight: 2.5,
    after: unicode`^ (?:[Mm]ethods?|[Cc]lass|[Ww]eights)(?!\p{L})`,
  },
  // 1957's Weber, with subtitles
  {
    tells: 'work',
    hint: 'year',
    weight: 6,
    before: unicode`(?:19|20)\d\d['’]s $`,
    after: unicode`^(?:[,.;:)]| (?:is|was)(?!\p{L}))`,
  },
  // 昨日聞いたWeber: among other letters, artists keep their own
  { tells: 'artist', hint: 'script', weight: 1.5, before: unicode`${OTHER_SCRIPT}[^\p{L}.!?]{0,3}$` },
  // Weber 最高
  {
    tells: 'artist',
    hint: 'script',
    weight: 1.5,
    before: unicode`^\P{L}*$`,
    after: unicode`^[^\p{L}.!?]{0,3}${OTHER_SCRIPT}`,
  },
  // Слушаю Weber весь день: few others do in Cyrillic text
  { tells: 'artist', hint: 'script', weight: 1, before: unicode`${CYRILLIC}[^\p{L}.!?]{0,3}$` },
  // Weber понравились
  {
    tells: 'artist',
    hint: 'script',
    weight: 1,
    before: unicode`^\P{L}*$`,
    after: unicode`^[^\p{L}.!?]{0,3}${CYRILLIC}`,
  },
]
