/** What stands on letters: accents and vowel points, as in `fold`. */
const MARKS =
  '[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\ufe20-\\ufe2f]'

/**
 * Characters that may hide a name from the probe: soft hyphens and joiners, combining marks, full-width, circled and
 * mathematical letters, small capitals, accented consonants, Korean letters in parts. The accented vowels of western
 * languages are not among them, as the probe lets any character stand for a vowel; nor are quotes, dashes, spaces.
 */
export const FOLDABLE = new RegExp(
  `${MARKS}|[\\u00ad\\u00c7\\u00d1\\u00e7\\u00f1\\u0100-\\u024f\\u0262-\\u029f\\u034f\\u0403\\u040c\\u0453\\u045c\\u04c1-\\u04f9\\u061c\\u0640\\u1100-\\u11ff\\u180e\\u1d00-\\u1eff\\u1fe4-\\u1fec\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2102-\\u2113\\u2119-\\u213f\\u24b6-\\u24e9\\u3099\\u309a\\ua730\\ua731\\ufb00-\\ufdff\\ufe70-\\ufeff\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc]|\\ud835[\\udc00-\\udfff]|\\ud83c[\\udd10-\\udd89]`,
)

/** What stands between letters, once they are taken apart. */
const HIDING = new RegExp(
  `[\\u00ad\\u061c\\u0640\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]|${MARKS}`,
  'g',
)

/** Rare enough to let every text pass that is written in them. */
const SMALL_CAPITALS = /[\u0262\u0274\u0280\u0299\u029c\u029f\u1d00-\u1d22\ua730\ua731]/

/** Letters of scripts other than Latin. A text without one needs only the first part of the source. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u3040-\ud7ff]/

/** Parts the source: before it what is in Latin letters, after it the rest. */
export const OTHERS = '|(?:'

/**
 * What ordinary western text is not made of: it is told from all other text in one quick pass, and then neither needs
 * folding nor holds a name in another script.
 */
const ODD =
  /[^\0-\u00ac\u00ae-\u00c6\u00c8-\u00d0\u00d2-\u00e6\u00e8-\u00f0\u00f2-\u00ff\u2010-\u2029\u202f-\u205f\u20a0-\u20cf\u2122\u2190-\u2450]/

/** What a wild card of the source stands for in Latin letters. What else may be a vowel is foldable. */
const VOWEL = '[aeiouyà-ÿı]'

/** What the source finds of a name is within this many characters of each other, joiners included. */
const REACH = 48
/** Foldable characters within this many after one are folded with it. */
const STRETCH = 200

/**
 * Makes the cheap test for "may this text hold a name?" from the source that `probeOf` gave. It may say yes in vain,
 * but never no to a text in which the engine would find a candidate. Does without `fold`, for the script in every
 * frame is to stay small: what it makes of a text is good for this test only.
 */
export function createProbe(source: string): (text: string) => boolean {
  const all = new RegExp(source, 'i')
  const cut = source.indexOf(OTHERS)
  const western = source.slice(0, cut < 0 ? undefined : cut)
  const latin = new RegExp(
    western.replace(/\\.|\./g, (found) => (found === '.' ? VOWEL : found)),
    'i',
  )
  const foldable = new RegExp(FOLDABLE, 'g')
  const hit = (text: string) => (OTHER_SCRIPT.test(text) ? all : latin).test(text)
  const hitFolded = (text: string) => {
    let done = 0
    for (const { index } of text.matchAll(foldable)) {
      if (index < done) continue
      done = index + STRETCH
      // Folding all of a text for one cedilla would cost more than all else.
      const near = text.slice(Math.max(0, index - REACH), done + REACH)
      const bare = near.normalize('NFKD')
      const isHit = (open: string) => hit(open.replace(HIDING, '').normalize('NFC'))
      // A zero-width space may part the words of a name, or stand in a word.
      if (SMALL_CAPITALS.test(near) || isHit(bare) || isHit(bare.replaceAll('\u200b', ' '))) return true
    }
    return false
  }
  return (text) => (ODD.test(text) ? hit(text) || hitFolded(text) : latin.test(text))
}
