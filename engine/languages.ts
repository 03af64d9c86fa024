/**
 * How a name changes in sentences: one record a pattern. A name whose word ends in `drop`, after a letter of `after`,
 * takes each of `endings` in its place. Endings are written without accents, as folding leaves them, so that one
 * ending serves both rows of vowel harmony (Finnish -ssa and -ssä).
 */
export interface Inflection {
  /** BCP 47 languages, separated by blanks. */
  langs: string
  drop: string
  /** Letters, or a regular expression that begins with a class of them; empty for any. */
  after: string
  /** By case and in the same order throughout a language, when words of a name agree; `-` is no ending. */
  endings: string
  /** Only a name's last word changes; otherwise all its words that can, in agreement. */
  last?: true
  /** Nominative, then a form in use. */
  example: readonly [string, string]
}

/** Letters that stick to the front of a name, and stay outside the span; letters that belong to it. */
export interface Prefixes {
  langs: string
  /** Separated by blanks. */
  outside: string
  inside: string
  example: readonly [string, string]
}

const LATIN_CONSONANT = 'bcdfghjklmnpqrstvwxz'
/** A genitive (`kryminalnej`) stays as it is. */
const POLISH_CONSONANT = `[${LATIN_CONSONANT}](?<!ej)`
const CYRILLIC_CONSONANT = 'бвгґджзклмнпрстфхцчшщ'

export const INFLECTIONS: readonly Inflection[] = [
  // East Slavic: nominative, genitive, dative, accusative, instrumental, prepositional.
  {
    langs: 'ru',
    drop: '',
    after: CYRILLIC_CONSONANT,
    endings: '- а у - ом е',
    example: ['Интерпол', 'по линии Интерпола'],
  },
  {
    langs: 'ru',
    drop: 'ский',
    after: '',
    endings: 'ский ского скому ского ским ском',
    example: ['Касперский', 'вместе с Касперским'],
  },
  {
    langs: 'ru',
    drop: 'ий',
    after: '[^кц]',
    endings: 'ий ия ию ия ием ии',
    example: ['Евгений', 'у Евгения'],
  },
  {
    langs: 'ru',
    drop: 'ия',
    after: '',
    endings: 'ия ии ии ию ией ии',
    example: ['Лаборатория', 'в Лаборатории'],
  },
  {
    langs: 'ru',
    drop: 'ая',
    after: '',
    endings: 'ая ой ой ую ой ой',
    example: ['Международная', 'для Международной организации'],
  },
  {
    langs: 'ru',
    drop: 'ый',
    after: '',
    endings: 'ый ого ому ый ым ом',
    example: ['Глобальный', 'в Глобальном комплексе'],
  },
  {
    langs: 'uk',
    drop: '',
    after: CYRILLIC_CONSONANT,
    endings: '- у у - ом і',
    example: ['Інтерпол', 'база Інтерполу'],
  },
  {
    langs: 'uk',
    drop: '',
    after: CYRILLIC_CONSONANT,
    endings: '- а ові а ом ові',
    example: ['Євген', 'зустріч із Євгеном'],
  },
  {
    langs: 'uk',
    drop: 'ський',
    after: '',
    endings: 'ський ського ському ського ським ському',
    example: ['Касперський', 'слова Касперського'],
  },
  {
    langs: 'uk',
    drop: 'ія',
    after: '',
    endings: 'ія ії ії ію ією ії',
    example: ['Лабораторія', 'у Лабораторії'],
  },
  {
    langs: 'uk',
    drop: 'ий',
    after: '',
    endings: 'ий ого ому ий им ому',
    example: ['Глобальний', 'у Глобальному комплексі'],
  },
  {
    langs: 'be',
    drop: '',
    after: CYRILLIC_CONSONANT,
    endings: '- а у - ам е',
    example: ['Інтэрпол', 'праз Інтэрпол, з Інтэрполам'],
  },
  {
    langs: 'be',
    drop: 'скі',
    after: '',
    endings: 'скі скага скаму скага скім скім',
    example: ['Касперскі', 'словы Касперскага'],
  },
  {
    langs: 'be',
    drop: 'ыя',
    after: '',
    endings: 'ыя ыі ыі ыю ыяй ыі',
    example: ['Лабараторыя', 'у Лабараторыі'],
  },
  // South Slavic and the Turkic and Mongolian languages in Cyrillic letters.
  {
    langs: 'sr mk bg',
    drop: '',
    after: CYRILLIC_CONSONANT,
    endings: '- а у ом е ът от ови ов ова ово ове ову овој овом овог овога овим ових',
    last: true,
    example: ['Интерпол', 'Интерполова потерница, на Интерполовим потерницама'],
  },
  {
    langs: 'sr',
    drop: 'ски',
    after: '',
    endings: 'ски ског ском ског ским ском',
    example: ['Касперски', 'изјава Касперског'],
  },
  {
    langs: 'kk ky mn tg',
    drop: '',
    after: CYRILLIC_CONSONANT,
    endings: '- дың ға ды да дан дун го ын ийн оор ыг ро и',
    last: true,
    example: ['Интерпол', 'Интерполдың қызыл бюллетені'],
  },
  // West and South Slavic in Latin letters: genitive, dative, accusative, instrumental, locative.
  {
    langs: 'pl',
    drop: '',
    after: POLISH_CONSONANT,
    endings: '- u owi - em ie',
    example: ['Interpol', 'notatka Interpolu'],
  },
  {
    langs: 'pl',
    drop: '',
    after: POLISH_CONSONANT,
    endings: '- a owi a em ie',
    example: ['Ronald', 'spotkanie z Ronaldem'],
  },
  {
    langs: 'pl',
    drop: 'y',
    after: 'sk',
    endings: 'y iego iemu iego im im',
    example: ['Kaspersky', 'program Kasperskiego'],
  },
  {
    langs: 'pl',
    drop: 'i',
    after: 'sk',
    endings: 'i iego iemu iego im im',
    example: ['Kasperski', 'według Kasperskiego'],
  },
  {
    langs: 'cs sk',
    drop: '',
    after: LATIN_CONSONANT,
    endings: '- u u - em u',
    example: ['Interpol', 'databáze Interpolu'],
  },
  {
    langs: 'cs sk',
    drop: '',
    after: LATIN_CONSONANT,
    endings: '- a ovi a om e',
    example: ['Ronald', 's Ronaldom Nobleom'],
  },
  {
    langs: 'cs sk',
    drop: '',
    after: 'j',
    endings: '- e ovi e em ovi',
    example: ['Jevgenij', 's Jevgenijem Kasperským'],
  },
  {
    langs: 'cs sk',
    drop: '',
    after: 'e',
    endings: '- a u a om u',
    example: ['Noble', 'výrok Ronalda Noblea'],
  },
  {
    langs: 'hr sr bs sl',
    drop: '',
    after: 'e',
    endings: '- a u a om u',
    example: ['Noble', 'izjava Ronalda Noblea'],
  },
  {
    langs: 'cs sk',
    drop: 'y',
    after: 'sk',
    endings: 'y eho emu eho ym om',
    example: ['Kaspersky', 'software Kasperského'],
  },
  {
    langs: 'cs',
    drop: 'y',
    after: 'sk',
    endings: 'y em',
    last: true,
    example: ['Kaspersky', 'zpráva o Kasperském'],
  },
  {
    langs: 'hr sr bs sl',
    drop: '',
    after: LATIN_CONSONANT,
    endings: '- a u - om u',
    example: ['Interpol', 'potjernica Interpola'],
  },
  {
    langs: 'hr sr bs sl',
    drop: '',
    after: LATIN_CONSONANT,
    endings:
      '- a u om em i ov ova ovo ovi ove ovu ovoj ovom ovog ovoga ovome ovim ovih ovima ovega ovemu ovem',
    last: true,
    example: ['Interpol', 'Interpolova tiralica, na Interpolovih seznamih'],
  },
  {
    langs: 'hr sr bs sl',
    drop: 'y',
    after: 'sk',
    endings: 'y og om og im om ega emu',
    example: ['Kaspersky', 'tvrtka Kasperskog'],
  },
  {
    langs: 'hr sr bs sl',
    drop: 'i',
    after: 'sk',
    endings: 'i og om og im om ega emu oga',
    example: ['Kasperski', 'kompanija Kasperskog'],
  },
  {
    langs: 'hr sr bs sl',
    drop: '',
    after: 'y',
    endings: '- ja ju jev jeva jem jom',
    last: true,
    example: ['Kaspersky', 'istraživači Kasperskyja'],
  },
  // Baltic.
  {
    langs: 'lt',
    drop: '',
    after: LATIN_CONSONANT,
    endings: '- as o ui a u e',
    last: true,
    example: ['Interpol', 'Interpolo pranešimas'],
  },
  {
    langs: 'lt',
    drop: 'y',
    after: 'sk',
    endings: 'y is io iui i iu ij yje',
    last: true,
    example: ['Kaspersky', 'Kasperskio programa'],
  },
  {
    langs: 'lt',
    drop: 'i',
    after: 'sk',
    endings: 'i is io iui iu',
    last: true,
    example: ['Kasperski', 'Jevgenijus Kasperskis'],
  },
  {
    langs: 'lv',
    drop: '',
    after: LATIN_CONSONANT,
    endings: '- s a am u a',
    last: true,
    example: ['Interpol', 'Interpola datubāze'],
  },
  {
    langs: 'lv',
    drop: 'y',
    after: 'sk',
    endings: 'y is a am u im o',
    last: true,
    example: ['Kaspersky', 'Kasperska laboratorija'],
  },
  // Finnic.
  {
    langs: 'fi',
    drop: '',
    after: LATIN_CONSONANT,
    endings: '- in ia issa ista iin ille illa ilta iksi ina itta ineen kin inkin iakin ikin inkaan iakaan',
    last: true,
    example: ['Interpol', 'Interpolin päämaja'],
  },
  {
    langs: 'fi',
    drop: '',
    after: '[aeiouy]',
    endings: '- n a ssa sta yn on lle lla lta ksi na tta nkin kin akin nkaan kaan',
    last: true,
    example: ['Kaspersky', 'Kasperskyn ohjelmisto'],
  },
  {
    langs: 'et',
    drop: '',
    after: LATIN_CONSONANT,
    endings: '- i it isse is ist ile il ilt iks ini ina ita iga igi',
    last: true,
    example: ['Interpol', 'Interpoli andmebaas'],
  },
  {
    langs: 'et',
    drop: '',
    after: '[aeiouy]',
    endings: '- t sse s st le l lt ks ni na ta ga gi ki',
    last: true,
    example: ['Kaspersky', 'Kasperskyga'],
  },
  // Hungarian links -val to a consonant by doubling it.
  {
    langs: 'hu',
    drop: '',
    after: '',
    endings:
      '- t ot et nak nek ban ben bol ba be rol rel ra re tol hoz hez nal nel val vel lal lel bal ert ig kent e ek on en os es ja jat ul is',
    last: true,
    example: ['Interpol', 'az Interpoltól'],
  },
  // Turkic in Latin letters: after an apostrophe the ending stays outside, and needs no rule.
  {
    langs: 'tr az uz tk',
    drop: '',
    after: LATIN_CONSONANT,
    endings: '- un u e a de da den dan le la in i ce ca ning ga ni dir',
    last: true,
    example: ['İnterpol', 'İnterpolün kırmızı bülteni'],
  },
  {
    langs: 'tr az uz tk',
    drop: '',
    after: '[aeiouy]',
    endings: '- nin ye yi ya de da den dan yle yla ning ni ga',
    last: true,
    example: ['Kaspersky', 'Kasperskynin raporu'],
  },
  // Germanic genitive; Romanian, Albanian and Basque articles and cases.
  {
    langs: 'de en nl af sv da nb nn no fo is lb fy',
    drop: '',
    after: '[^sxz]',
    endings: '- s',
    last: true,
    example: ['Interpol', 'Interpols Generalsekretär'],
  },
  {
    langs: 'ro',
    drop: '',
    after: LATIN_CONSONANT,
    endings: '- ul ului',
    last: true,
    example: ['Interpol', 'baza de date a Interpolului'],
  },
  {
    langs: 'sq',
    drop: '',
    after: LATIN_CONSONANT,
    endings: '- i it in',
    last: true,
    example: ['Interpol', 'kërkohet nga Interpoli'],
  },
  {
    langs: 'eu',
    drop: '',
    after: '',
    endings: '- ek en eko i ekin entzat era etik ekiko k ren rekin ri',
    last: true,
    example: ['Interpol', 'Interpolek bilatzen du'],
  },
  // Greek first names and organisations; `Ιντερπόλ` itself does not change.
  {
    langs: 'el',
    drop: 'ος',
    after: '',
    endings: 'ος ου ο',
    example: ['Ευγένιος', 'του Ευγένιου Κασπέρσκι'],
  },
  // Caucasus.
  {
    langs: 'ka',
    drop: 'ი',
    after: '',
    endings: 'ი ის მა ს ით თან ში ზე იდან ისთვის ისგან ისა სა სთან ად ო იმ',
    last: true,
    example: ['ინტერპოლი', 'ინტერპოლის წითელი ცირკულარი'],
  },
  {
    langs: 'hy',
    drop: '',
    after: '',
    endings: '- ը ի ին ից ով ում ն',
    last: true,
    example: ['Ինտերպոլ', 'Ինտերպոլի միջոցով'],
  },
  {
    langs: 'hy',
    drop: 'ի',
    after: '',
    endings: 'ի իի իին ու ուն ուց ին',
    last: true,
    example: ['Կասպերսկի', 'Կասպերսկու խոսքով'],
  },
  // Indic case endings that are written on to the word.
  {
    langs: 'bn as',
    drop: '',
    after: '',
    endings: '- ের ে কে র েও ও ই তে',
    last: true,
    example: ['ইন্টারপোল', 'ইন্টারপোলের রেড নোটিশ'],
  },
  {
    langs: 'mr ne',
    drop: '',
    after: '',
    endings: '- ने चा चे ची च्या ला को ले मा लाई',
    last: true,
    example: ['इंटरपोल', 'इंटरपोलच्या नोटिशीनंतर'],
  },
  {
    langs: 'ta',
    drop: '்',
    after: '',
    endings: '் ின் ுக்கு ால் ை ில் ிடம்',
    last: true,
    example: ['இன்டர்போல்', 'இன்டர்போலின் உதவி'],
  },
  {
    langs: 'gu',
    drop: '',
    after: '',
    endings: '- ે ની ના નો નું માં ને થી',
    last: true,
    example: ['ઇન્ટરપોલ', 'ઇન્ટરપોલની નોટિસ'],
  },
  {
    langs: 'te',
    drop: '',
    after: '',
    endings: '- కు ను లో తో',
    last: true,
    example: ['ఇంటర్‌పోల్', 'ఇంటర్‌పోల్‌కు లేఖ'],
  },
  {
    langs: 'kn',
    drop: '',
    after: '',
    endings: '- ನ ಗೆ ನಲ್ಲಿ',
    last: true,
    example: ['ಇಂಟರ್‌ಪೋಲ್', 'ಇಂಟರ್‌ಪೋಲ್‌ಗೆ ಪತ್ರ'],
  },
  {
    langs: 'ml',
    drop: 'ൾ',
    after: '',
    endings: 'ൾ ളിന്റെ ളിന് ളിൽ',
    last: true,
    example: ['ഇന്റർപോൾ', 'ഇന്റർപോളിന്റെ നോട്ടീസ്'],
  },
]

export const PREFIXES: readonly Prefixes[] = [
  {
    langs: 'ar fa ur ckb',
    outside: 'و ف ب ك ل لل وب ول وك ولل فب فل فلل',
    inside: 'ال',
    example: ['إنتربول', 'وبالإنتربول'],
  },
  {
    langs: 'he yi',
    outside: 'ו ה ב ל מ ש כ וה וב ול ומ וש שה שב של מה כש בה לה',
    inside: '',
    example: ['אינטרפול', 'והאינטרפול'],
  },
]

/**
 * Syllables that may follow a Korean name without a blank: the first of a particle, of a suffix for people and
 * bodies, or of a noun often written on to an organisation's name (`적색수배`, `공조`). After a name of three
 * syllables or less anything else makes a longer word (`인터폴레이션`); longer names end where they end.
 */
export const KOREAN_AFTER = '은는이가을를의에와과도만로으부까처보라며나측팀발사장국내외적공수총본회협중한및등'

/** A list of cues that a dossier's evidence takes in by its name (`$title`), written as cues are. */
export interface WordList {
  /** `|` between them, `*` for any ending, a capital for one in the text. */
  cues: string
  example: string
}

/** What tells of a person, in many languages. */
export const PERSON_WORDS: Readonly<Record<string, WordList>> = {
  title: {
    cues: 'mr|ông|pak|monsieur|m|senor|senhor|sr|signor|pan|господин*|пан|السيد|κ|מר|г-н*|herr*',
    example: 'Monsieur Durand',
  },
  lady: {
    cues: 'Mrs|Ms|Miss|Dr|Prof|Prof.|Professor|Inspector|Detective|Rabbi|Rabin|Doctor|docteur|Dona|Uncle|Aunt|Mme|Madame|Frau|Sra|Signora|госпожа',
    example: 'Frau Weber',
  },
  forename: {
    cues: 'Natal*|Kris|Chris|Крис|Adam|Anton|Emma|George|Igor|Jane|Joseph|Leon|Lisa|Mary|Mikhail|Mike|Oleg|Simon|Steve|William|Aaron|Barbara|Ben|Benjamin|Bob|Dan|Esther|Hannah|Hans|Helen|Henry|Horst|Jacob|Jakob|Jim|Joe|Klaus|Leah|Morris|Rachel|Rebecca|Ruth|Sam|Samuel|Tim|Tom|Walter|Wolfgang|Bernd|Jürgen|Uwe|Sabine|Petra|Dieter|Markus|Christian|クリス|Ivan|Ana|Anne|Elena|Eva|Irina|Julia|Laura|Monik*|Monica|Sandr*|Sarah|Katar*|Katarzyna|Tatiana|Svetlana|Susan*|Claudia|Daniel|Thomas|Martin|Robert|Richard|James|Felix|Jean|Pierre|Luis|Carlos|Marco|Stefan|Jānis|Nikolai|Maxim|Alex*|Serge*|Dmitr*|Michael|Vladimir|Boris|Andre*|Anna|Maria|Olga|Peter|Pavel|Paul|David|Viktor|Roman|John|Лев|Пётр|Никола*|Михаил*|Серге*|Алексе*|Андре*|Дмитри*|Владимир*|Александр*|Игор*|Юри*|Виктор*|Иван*|Натал*|ナタリ*|イワン|나탈리*|이반|ناتاليا|إيفان|נטליה',
    example: 'Natalja Weber',
  },
  calling: {
    cues: 'young|junge|jeune|giovane|joven|jovem|молод*|founder|CEO|boss|chief|chief executive|billionaire|magnat*|oligar*|олигарх*|fondateur|PDG|patron|fundador|empresario|imprenditore|fondatore|gründer*|unternehmer*|oprichter|założyciel*|основател*|глав*|гендиректор*|бизнесмен*|программист*',
    example: 'der Gründer Weber',
  },
  deed: {
    cues: 'recall*|nods|nodded|grins|grinned|grinst|chuckl*|lächel*|nickt|sourit|sorrid*|кивает|joke*|shrug*|smile*|laugh*|remark*|lacht*|erzählt*|raconte|racconta|cuenta que|opowiada|заявил*|сказал*|признал*|вспомин*|смеется|улыб*|schmunzel*|sigh*|quip*|winks|winked|frown*|whisper*|wore|wears|grew up|dropped out|flew to|took the stage|took to the stage|paused|gestur*|leans back|seufz*|scherzt*|witzel*|zuckt|soupir*|plaisant*|hausse les épaules|bromea*|sonrí*|suspir*|se encog*|scherza*|sospir*|indossa*|zucht*|glimlach*|grinnik*|sorri*|brinc*|uśmiech*|żart*|westchn*|skratt*|skämt*|suckar|усмех*|уехал*|приехал*|улетел*|прилетел*|пожал*|пожим*|вздохн*|пошутил*|шутит|женил*|усміх*|пожарт*|знизав|зітхн*|usmál*|pokrčil*|gülümse*|笑着|笑道|微笑|рассказ*|счита*|отметил*|добавил*|подчеркнул*|сообщил*|ответил*|говорит|повідом*|قال|وقال|أضاف',
    example: 'Weber smiled and laughed',
  },
  said: {
    cues: 'explain*|respond*|replie*|insist*|reject*|denie*|dijo|negó|afirm*|explic*|expliq*|assur*|declar*|repond*|a dit|sagt*|erklärt*|beton*|beteuer*|zei|detto|disse|powiedzia*|dedi|řekl*|odpověděl*|uvedl*|bromeó',
    example: '“No”, replied Weber',
  },
  trade: {
    cues: 'physic*|chemist*|football*|coach*|actor|dentist*|lawyer*|avocat*|abogad*|prawnik*|адвокат*|professor*|profesor*|профессор*|painter*|goal*|gol|poet*|surgeon*|хирург*|врач*',
    example: 'Carlo Weber, a lawyer',
  },
  other: {
    cues: 'arrest*|extradit*|jailed|convict*|charged|caught|accused|suspect|fugitive|trafficker|driller|manager|lawyer|attorney|brother|sister|wife|husband|singer|actor|actress|player|striker|coach|farmer|victim',
    example: 'Police arrested Weber',
  },
  self: { cues: 'himself|lui-même|mismo|本人', example: 'Durand lui-même' },
  kin: {
    cues: 'wife|kid|brother|mother|mutter|mère|madre|мать|матер*|bruder|frère|hermano|брат*|сын*|fils|hijo|figlio|frau|ehefrau|moglie|esposa|épouse|жен*|супруг*|daughter|son|sohn*|father|ojciec|отец|отц*|feleség*',
    example: 'Webers Ehefrau',
  },
  life: {
    cues: 'was born|born in|born on|born to|Jahrgang|laurea*|wuchs|вырос*|детств*|naît|nasceu|född|født|narodi*|urodzi*|graduat*|childhood|biograf*|biograph*|geboren|kindheit|studierte|studied|a étudié|ha studiato|estudou|studiował|учился|casado|sposato|женат|studerte|studoval|var student|a student|verheiratet|enfance|infancia|a grandi à|a grandi en|a grandi dans|è cresciuto a|родил*|оконч*|태어*|졸업*|出生|生まれ|毕业|畢業|就读|就讀|卒業|ولد|народивс*|sinh năm|γεννήθηκ*|נולד|tốt nghiệp|mezun ol*|lulus dari|تخرج',
    example: 'Weber was born in 1960',
  },
}
