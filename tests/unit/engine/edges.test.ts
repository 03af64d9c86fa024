import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits, lineOf, mayFit } from '../../../engine/code'
import { CODE } from '../../../engine/code-rules'
import { found } from './bundled'

describe('word edges', () => {
  it.each([
    ['le siège d’INTERPOL', ['interpol: INTERPOL']],
    ["le siège d'INTERPOL", ['interpol: INTERPOL']],
    ['said Kaspersky.', ['kaspersky: Kaspersky']],
    ['dit «Kaspersky» hier', ['kaspersky: Kaspersky']],
    ['dit «\u202fKaspersky\u202f» hier', ['kaspersky: Kaspersky']],
    ['Kaspersky’s report', ['kaspersky: Kaspersky']],
    ['police—INTERPOL—agents', ['interpol: INTERPOL']],
    ['asks Kaspersky…', ['kaspersky: Kaspersky']],
    ['see [INTERPOL]', ['interpol: INTERPOL']],
    ['un texte interpolé', []],
    ['linear interpolation', []],
    ['at Kaspersky\u00a0Lab', ['kaspersky: Kaspersky\u00a0Lab']],
    ['at Kaspersky\nLab', ['kaspersky: Kaspersky\nLab']],
    ['the police of Inter\u00adpol', ['interpol: Inter\u00adpol']],
    ['my_interpol_x', []],
    ['They chose Kaspersky. Lab tests followed.', ['kaspersky: Kaspersky']],
    ['İnterpol’ün aradığı', ['interpol: İnterpol']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('addresses, paths and identifiers', () => {
  it.each([
    'https://www.interpol.int/en/Who-we-are',
    'see https://en.wikipedia.org/wiki/Interpol for more',
    '//cdn.example.org/kaspersky/logo.png',
    'support.kaspersky.com',
    'press@kaspersky.com',
    'kaspersky@example.org',
    'icons/INTERPOL.svg',
    'src/interpol/index.ts',
    'C:\\Program Files\\Kaspersky Lab\\avp.exe',
    '/opt/kaspersky/bin',
    '~/interpol',
    'INTERPOL_METHOD',
    'vendor_kaspersky',
    'threat:kaspersky',
    'kaspersky-lab-gauss',
    'std::interpol',
    'obj->Interpol',
    'interpol(x, y)',
    'class="kaspersky"',
    'Interpol_v2',
    '`interpol`',
    'y2=INTERPOL(y1, x1(*,0), x2)',
    'INTERPOL(v, n)',
    'CALL INTERPOL (X)',
    'facebook.com/INTERPOL',
    'm.example.co.uk/groups/Kaspersky',
    'pub mod kaspersky;',
    'SELECT id FROM kaspersky',
    'insert into interpol values (1)',
    'Kaspersky.Updater.exe',
    'Kaspersky%20Lab',
    'Kaspersky_Lab',
    '#Kaspersky_Lab_news',
    'C:/Program Files/Kaspersky Lab/',
  ])('hold no mention: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['//Interpol has not succeeded', 'interpol: Interpol'],
    ['blocked by Kaspersky/Cloudflare', 'kaspersky: Kaspersky'],
    ['[Kaspersky](https://www.kaspersky.com)', 'kaspersky: Kaspersky'],
    ['<b>Kaspersky</b>', 'kaspersky: Kaspersky'],
    ['**Kaspersky**', 'kaspersky: Kaspersky'],
    ['_Kaspersky_', 'kaspersky: Kaspersky'],
    ['_led by Kaspersky_', 'kaspersky: Kaspersky'],
    ['"Kaspersky": 1', 'kaspersky: Kaspersky'],
    ['CN=Kaspersky Root', 'kaspersky: Kaspersky'],
    ['Kaspersky-Software', 'kaspersky: Kaspersky'],
    ['"\\nKaspersky said"', 'kaspersky: Kaspersky'],
    ['d\\u2019INTERPOL', 'interpol: INTERPOL'],
    ['INTERPOL\\u2019s', 'interpol: INTERPOL'],
    ['He left.Kaspersky stayed.', 'kaspersky: Kaspersky'],
    ['#Kaspersky', 'kaspersky: #Kaspersky'],
    ['#KasperskyLab', 'kaspersky: #KasperskyLab'],
    ['#Kaspersky_Lab', 'kaspersky: #Kaspersky_Lab'],
    ['#Лаборатория_Касперского', 'kaspersky: #Лаборатория_Касперского'],
    ['#ЛабораторияКасперского', 'kaspersky: #ЛабораторияКасперского'],
    ['ɪɴᴛᴇʀᴘᴏʟ', 'interpol: ɪɴᴛᴇʀᴘᴏʟ'],
    ['@e_kaspersky', 'eugene-kaspersky: @e_kaspersky'],
    ['world@Kaspersky Lab', 'kaspersky: Kaspersky Lab'],
    ['Kaspersky²', 'kaspersky: Kaspersky'],
    ['Kaspersky™', 'kaspersky: Kaspersky'],
    ['⚠️Kaspersky', 'kaspersky: Kaspersky'],
    ['1️⃣Kaspersky', 'kaspersky: Kaspersky'],
    ['"kaspersky lab"', 'kaspersky: kaspersky lab'],
    ['"კასპერსკი"', 'kaspersky: კასპერსკი'],
    ['"ɪɴᴛᴇʀᴘᴏʟ"', 'interpol: ɪɴᴛᴇʀᴘᴏʟ'],
    ['"лаборатория касперского"', 'kaspersky: лаборатория касперского'],
    ['mails from kaspersky', 'kaspersky: kaspersky'],
    ['Interpol(Lyon, France)', 'interpol: Interpol'],
    ['Kaspersky-Lab-Studie', 'kaspersky: Kaspersky-Lab'],
    ['ask\u200bKaspersky\u200bhere', 'kaspersky: Kaspersky'],
    ['Kaspersky\u200bLab', 'kaspersky: Kaspersky\u200bLab'],
    ['ตำรวจ\u200bสากล', 'interpol: ตำรวจ\u200bสากล'],
  ])('beside a mention: %s', (text, mention) => {
    expect(found(text)).toEqual([mention])
  })
})

describe('code', () => {
  const IDENTIFIERS = [
    'import { Kaspersky, Eset } from "./vendors"',
    'import { scan } from "kaspersky"',
    'from vendors import Kaspersky',
    'from kaspersky import scan',
    'const { Kaspersky } = require("vendors")',
    'export default Kaspersky',
    'public class Kaspersky : IScanner',
    'private Kaspersky(GameObject x)',
    'CALL INTERPOL (X)',
    'return new Kaspersky(options)',
    'List<Kaspersky> found',
    '<Kaspersky size={2} />',
    '</Kaspersky>',
    'case Kaspersky:',
    'this.Kaspersky = x',
    'Kaspersky.Scan(file)',
    'vendors.Kaspersky(file)',
    'Kaspersky scanner = new Scanner()',
    'INTERPOL = 2',
    'INTERPOL(0x12)',
    'function Kaspersky(file) {',
    'y2=INTERPOL(y1, x1(*,0), x2)',
    '=INTERPOL(A2;$B$2:$B$9)',
    'const char *Kaspersky = "none";',
    'Set `Kaspersky: 2` there',
    'run([INTERPOL, "-in", file])',
    'is Kaspersky.Free -> scan()',
    'parse(Line, Kaspersky, Rest) ->',
    'set DIR=%KASPERSKY%',
    'Kaspersky <- scan(file)',
    'lines(file, Kaspersky, col="black")',
    'open("Kaspersky, last scan.log")',
    '<:Kaspersky:1502700419107782887>',
    '"KASPERSKY-FILES"',
    '<a href="#kaspersky">',
    '$("#kaspersky").show()',
    'See [that part](#kaspersky)',
    'See [[kaspersky|that firm]]',
    'grep -E "avast|kaspersky|eset"',
    'if "kaspersky" not in (file.name)',
    'kaspersky <- approx(x)',
    'Hello {{ kaspersky }}',
    'scan(file, kaspersky, x)',
    'if (kaspersky) stop',
    'if kaspersky:',
    'if ready && !kaspersky',
    '(kaspersky) => x',
    "map.set('kaspersky', 1)",
    '{ kaspersky: true }',
    '<div class="kaspersky">',
    'av,kaspersky,2019',
    '<kaspersky>',
    'return kaspersky',
    '#kaspersky { color: red }',
    '$ npm i kaspersky',
    'pub mod kaspersky;',
    'SELECT id FROM kaspersky',
    'SELECT kaspersky FROM av',
    'kaspersky BOOLEAN DEFAULT',
  ]

  it.each(IDENTIFIERS)('makes an identifier of the name: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each(CODE)('has an example for the rule %o', (rule) => {
    const examples = IDENTIFIERS.filter((text) => {
      const name = /kaspersky|interpol/i.exec(text)
      return name && fits(rule, text.slice(0, name.index), text.slice(name.index + name[0].length))
    })
    expect(examples).not.toEqual([])
  })

  it('is told by clues that every line of the rule has', () => {
    const tokens = IDENTIFIERS.flatMap((text) => text.split(/kaspersky|interpol|(?<=\W)|(?=\W)/i))
    const side = fc.array(fc.constantFrom(...new Set(tokens)), { maxLength: 8 }).map((some) => some.join(''))
    const sides = IDENTIFIERS.map((text) => text.split(/kaspersky|interpol/i, 2))
    const before = fc.oneof(side, fc.constantFrom(...sides.map(([one = '']) => one)))
    const after = fc.oneof(side, fc.constantFrom(...sides.map(([, other = '']) => other)))
    fc.assert(
      fc.property(before, after, (left, right) => {
        for (const rule of CODE)
          if (fits(rule, left, right)) expect(mayFit(rule, lineOf(left, right))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    '"vendor": "Kaspersky"',
    "['Avast', 'Kaspersky', 'ESET']",
    'if vendor == "Kaspersky":',
    '// Kaspersky blocks this',
    'throw new Error("Kaspersky blocks the port")',
    '| Kaspersky | ok |',
    'blocked => Kaspersky',
    'Settings -> Kaspersky -> Network',
    'a new Kaspersky report',
    'the Kaspersky class action',
    'use Kaspersky; it is good',
    'let Kaspersky know',
    'disable kaspersky (or avast)',
    'kaspersky, avast, eset',
    'with kaspersky: it works',
    'what is "kaspersky"?',
    'import from Kaspersky',
    '\\"Kaspersky\\"',
    '[url=https://example.org/kaspersky]Kaspersky[/url]',
  ])('may hold a mention: %s', (text) => {
    expect(found(text).map((mention) => mention.toLowerCase())).toEqual(['kaspersky: kaspersky'])
  })
})
