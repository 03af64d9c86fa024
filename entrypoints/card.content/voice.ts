import { createHost } from './host'

/** A live region must be there before its text is: this long, in ms. */
const SETTLE = 120
/** Long enough to be picked up; then the page is as it was. In ms. */
const SPOKEN = 2_000

let speaking: AbortController | undefined

/** Tells a screen reader something, through a live region that is there only for as long as it is needed. */
export function say(text: string, lang: string): void {
  speaking?.abort()
  const mine = new AbortController()
  speaking = mine
  const { body } = createHost('aparte-voice', mine.signal)
  body.classList.add('voice')
  body.lang = lang
  body.role = 'status'
  setTimeout(() => {
    body.textContent = text
  }, SETTLE)
  setTimeout(() => mine.abort(), SPOKEN)
}
