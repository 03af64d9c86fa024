import { describe, expect, it } from 'vitest'
import { CODE } from '../../../engine/code'
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
    'SELECT id FROM kaspersky',
    'insert into interpol values (1)',
    'Kaspersky.Updater.exe',
    'Kaspersky%20Lab',
  ])('hold no mention: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
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
    ['@e_kaspersky', 'eugene-kaspersky: @e_kaspersky'],
    ['world@Kaspersky Lab', 'kaspersky: Kaspersky Lab'],
    ['Kaspersky²', 'kaspersky: Kaspersky'],
    ['Kaspersky™', 'kaspersky: Kaspersky'],
    ['⚠️Kaspersky', 'kaspersky: Kaspersky'],
    ['1️⃣Kaspersky', 'kaspersky: Kaspersky'],
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
  it.each(CODE)('makes an identifier of the name: $example', ({ example }) => {
    expect(found(example)).toEqual([])
  })

  it.each([
    '"vendor": "Kaspersky"',
    "['Avast', 'Kaspersky', 'ESET']",
    'if vendor == "Kaspersky":',
    '// Kaspersky blocks this',
    'throw new Error("Kaspersky blocks the port")',
    '| Kaspersky | ok |',
    'blocked => Kaspersky',
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
