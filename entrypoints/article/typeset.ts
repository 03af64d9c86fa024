/**
 * Sets French text as a printer would: a space that belongs to a mark of punctuation does not break. Each character
 * stands for one of the original, so that offsets stay true.
 */
export function typesetFrench(text: string): string {
  return text
    .replace(/« /g, '«\u00a0')
    .replace(/ (?=[»:])/g, '\u00a0')
    .replace(/ (?=[;!?])/g, '\u202f')
}
