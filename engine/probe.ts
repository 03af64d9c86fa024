import { fold, MARKS, REMOVED } from './normalise'

/**
 * Characters that may hide a name from the probe until they are folded: soft hyphens and joiners, combining marks,
 * full-width, mathematical and circled letters, small capitals, accented consonants, Korean letters in parts. Accented
 * vowels are not among them, as the probe lets any character stand for a vowel; nor are quotes, dashes and spaces.
 */
export const FOLDABLE = new RegExp(
  `[${REMOVED}${MARKS}\\u00c7\\u00d1\\u00e7\\u00f1\\u0106-\\u0111\\u011c-\\u0127\\u0134-\\u0137\\u0139-\\u0149\\u0154-\\u0167\\u0174\\u0175\\u0179-\\u017f\\u01c4-\\u01cc\\u01e6-\\u01e9\\u01f0-\\u01f5\\u01f8\\u01f9\\u0210-\\u0213\\u0218-\\u021b\\u021e\\u021f\\u0262\\u026a\\u0274\\u0280\\u028f\\u0299\\u029c\\u029f\\u0403\\u040c\\u0453\\u045c\\u04c1-\\u04f9\\u1100-\\u11ff\\u1d00-\\u1d22\\u1e00-\\u1e9f\\u1fe4-\\u1fec\\u2102-\\u2113\\u2119-\\u211d\\u2124-\\u213f\\u24b6-\\u24e9\\u3099\\u309a\\ua730\\ua731\\ufb00-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc]|\\ud835[\\udc00-\\udfff]|\\ud83c[\\udd10-\\udd89]`,
)

/**
 * Makes the cheap test for "may this text hold a name?" from the source that `probeOf` gave. It may say yes in vain,
 * but never no to a text in which the engine would find a candidate.
 */
export function createProbe(source: string): (text: string) => boolean {
  const names = new RegExp(source, 'i')
  return (text) => names.test(text) || (FOLDABLE.test(text) && names.test(fold(text).text))
}
