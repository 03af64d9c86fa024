import type { LanguageRules } from './lexicon'
import type { Endings } from './match'
import { fold } from './normalise'

/** One way a name is written in sentences. */
export interface Form {
  /** Folded. */
  text: string
  /** Languages in which this form is the name. */
  langs: string
}

/** Rules made ready for names: all in folded letters. */
export interface Inflector {
  /** Forms in which a folded name only changes its last word: what stays of it, and the endings it takes. */
  endingsOf(text: string, lang: string): { stem: string; endings: Endings }[]
  /** Other forms of a folded name, in which all words agree, in a language; `mul` takes the rules of every language in Latin letters. */
  formsOf(text: string, lang: string): Form[]
}

interface Rule {
  /** Its number among all. */
  at: number
  langs: string
  drop: string
  /** The letters it may stand behind, or the source of an expression for that; any when empty. */
  after: string
  /** Made from that when it is first asked: to make one takes longer than to read most names. */
  expression?: RegExp
  /** The endings, with blanks between; one that is none is a hyphen. */
  written: string
  /** The same, once they are asked for. */
  endings?: string[]
}

/** The rules of a language (or of all in Latin letters), those for whole names by language. */
interface LanguageGroup {
  last: Rule[]
  agreeing: Map<string, Rule[]>
}

/** A hyphen on its own. */
const NO_ENDING = /(?<![^ ])-(?![^ ])/g
const endingsIn = (rule: Rule): readonly string[] => {
  rule.endings ??= rule.written.replace(NO_ENDING, '').split(' ')
  return rule.endings
}

/** What the endings of a rule are written in, and what they take the place of, if names of all languages (`mul`) may take them. */
const IN_LATIN_LETTERS = /^[a-z -]*$/

export function createInflector(languages: LanguageRules | undefined): Inflector {
  const byLang = new Map<string, LanguageGroup>()
  /** The rules of a language, made when it is first asked for: most pages need those of one or two. */
  const groupOf = (lang: string): LanguageGroup => {
    const known = byLang.get(lang)
    if (known) return known
    const group: LanguageGroup = { last: [], agreeing: new Map() }
    byLang.set(lang, group)
    for (const [at, [langs, drop, after, written, last]] of (languages?.inflections ?? []).entries()) {
      const isOf = lang === 'mul' ? IN_LATIN_LETTERS.test(written + drop) : langs.split(' ').includes(lang)
      if (!isOf) continue
      const rule: Rule = { at, langs, drop, after, written }
      const others = group.agreeing.get(langs)
      if (last === 1) group.last.push(rule)
      else if (others) others.push(rule)
      else group.agreeing.set(langs, [rule])
    }
    return group
  }
  const known = new Map<string, Endings>()
  /** Most names share one of a few sets of endings. */
  const merged = (rules: readonly Rule[]): Endings => {
    const key = rules.map(({ at }) => at).join(' ')
    const found = known.get(key)
    if (found) return found
    const endings = new Map<string, string>()
    for (const rule of rules) {
      for (const ending of endingsIn(rule)) {
        const others = endings.get(ending)
        endings.set(ending, others ? `${others} ${rule.langs}` : rule.langs)
      }
    }
    known.set(key, endings)
    return endings
  }
  return {
    endingsOf(text, lang) {
      const { last, agreeing } = groupOf(lang)
      const isOne = !text.includes(' ')
      const rules = [...last, ...(isOne ? [...agreeing.values()].flat() : [])]
      const fitting = rules.filter((rule) => fits(text, rule))
      return [...new Set(fitting.map(({ drop }) => drop))].map((drop) => ({
        stem: text.slice(0, text.length - drop.length),
        endings: merged(fitting.filter((rule) => rule.drop === drop)),
      }))
    },
    formsOf(text, lang) {
      const words = text.split(' ')
      if (words.length === 1 || words.length > MOST_IN_AGREEMENT) return []
      const forms = new Map<string, string>()
      for (const [langs, rules] of groupOf(lang).agreeing) {
        for (const form of inAgreement(words, rules)) {
          const known = forms.get(form)
          if (form !== text) forms.set(form, known ? `${known} ${langs}` : langs)
        }
      }
      return [...forms].map(([form, langs]) => ({ text: form, langs }))
    },
  }
}

/** Names with more words are written as in the language they come from. */
const MOST_IN_AGREEMENT = 7

/** The name itself, folded, in all ways to set it and with the articles (`inside`) that a language writes on to it. */
export function settingsOf(name: string, articles: readonly string[]): string[] {
  const all = [...variantsOf(name)]
  for (const inside of articles) {
    // With `ل` before it the article is written as one more `ل`, outside: `للمجمع العالمي`.
    all.push(name.startsWith(inside) ? name.slice(inside.length) : inside + name)
  }
  return [...new Set(all.map((text) => fold(text).text))]
}

/** Compiles the function that tells which articles a language writes on to the front of a name. */
export function createArticles(languages: LanguageRules | undefined): (lang: string) => readonly string[] {
  const articles = new Map<string, string[]>()
  for (const { inside, langs } of languages?.prefixes ?? []) {
    if (!inside) continue
    for (const lang of langs.split(' ')) articles.set(lang, [...(articles.get(lang) ?? []), inside])
  }
  return (lang) => articles.get(lang) ?? []
}

/** Compiles the function that tells what all forms of a folded word, or of a name's first, begin with: one unit at least. */
export function createStableStart(languages: LanguageRules | undefined): (text: string) => string {
  const drops = new Set((languages?.inflections ?? []).map(([, drop]) => drop))
  const most = Math.max(0, ...[...drops].map((drop) => drop.length))
  return (text) => {
    const word = text.split(WORD_OR_JOINT, 1)[0] ?? ''
    let off = Math.min(most, word.length)
    while (off > 0 && !drops.has(word.slice(word.length - off))) off--
    return text.slice(0, Math.max(1, word.length - off))
  }
}

/** Where words meet, or where `variantsOf` sets a name otherwise. */
const WORD_OR_JOINT = /[ ·・]/

const HANGUL = /[\uac00-\ud7af]/
const SET_OTHERWISE = /[·・\uac00-\ud7af]|\. /

/** Two of them, with a blank between. */
const INITIALS = /^(\S)\. (\S)\./

/**
 * Other ways to set the same name: Chinese and Japanese part foreign names with a dot, a full stop, a blank, or nothing; initials
 * come with a blank behind each, behind the last or none, and so do the words of a Korean name.
 */
function variantsOf(name: string): Set<string> {
  const variants = new Set([name])
  if (!SET_OTHERWISE.test(name)) return variants
  if (/[·・]/.test(name)) for (const joint of [' ', '', '.']) variants.add(name.replace(/[·・]/g, joint))
  if (name.includes('. ')) {
    variants.add(name.replaceAll('. ', '.'))
    variants.add(name.replace(INITIALS, '$1.$2.'))
  }
  if (HANGUL.test(name)) {
    for (const known of variants)
      for (const { index } of known.matchAll(/ /g)) {
        variants.add(known.slice(0, index) + known.slice(index + 1))
      }
  }
  return variants
}

/**
 * Words that agree change together. A word no rule fits stays as it is (`Касперского` in the laboratory's name), and so
 * does what follows: it belongs to that word (`комплекс Интерпола по инновациям`). An initial stays alone.
 */
function inAgreement(words: readonly string[], rules: readonly Rule[]): string[] {
  const fitting = words.map((word) => rules.filter((rule) => fits(word, rule)))
  const first = fitting.findIndex((found) => found.length > 0)
  const fixed = words.findIndex((word, w) => w > first && fitting[w]?.length === 0 && !word.endsWith('.'))
  if (fixed > 0) fitting.fill([], fixed)
  const choices = Math.max(...fitting.map((found) => found.length))
  const cases = rules[0] ? endingsIn(rules[0]).length : 0
  const texts: string[] = []
  for (let choice = 0; choice < choices; choice++) {
    for (let i = 0; i < cases; i++) {
      const inflected = words.map((word, w) => {
        const rule = fitting[w]?.[choice] ?? fitting[w]?.[0]
        return rule ? withEnding(word, rule, i) : word
      })
      texts.push(inflected.join(' '))
    }
  }
  return texts
}

function fits(word: string, rule: Rule): boolean {
  const { drop, after } = rule
  if (!word.endsWith(drop)) return false
  const end = word.length - drop.length
  if (!after.startsWith('[')) return !after || (end > 0 && after.includes(word.charAt(end - 1)))
  rule.expression ??= new RegExp(`${after}$`)
  return rule.expression.test(word.slice(0, end))
}

function withEnding(word: string, rule: Rule, i: number): string {
  return word.slice(0, word.length - rule.drop.length) + (endingsIn(rule)[i] ?? '')
}
