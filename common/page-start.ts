import { atom, type ReadableAtom } from 'nanostores'
import { directionOf, language, speak } from './i18n'
import { onSettingsChange, type ReadSettings, readSettings } from './settings'

/** Begins one of our pages: reads the settings, follows them, and keeps the document in the language in force. */
export async function startPage(signal: AbortSignal): Promise<ReadableAtom<ReadSettings>> {
  const settings = atom(await readSettings())
  const apply = (read: ReadSettings) => {
    settings.set(read)
    speak(read.settings.language)
  }
  apply(settings.get())
  onSettingsChange(async () => apply(await readSettings()), signal)
  language.subscribe((code) => {
    document.documentElement.lang = code
    document.documentElement.dir = directionOf(code)
  })
  return settings
}
