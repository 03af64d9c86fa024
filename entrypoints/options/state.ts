import { atom, type ReadableAtom } from 'nanostores'
import {
  changeSettings,
  type ReadSettings,
  resetSettings,
  restoreSettings,
  type SettingKey,
  type Settings,
} from '../../common/settings'
import type { Done } from '../../components/UndoBar'
import { words } from './strings'

/** What the groups of the page share: the settings, and the one way to change them. */
export interface OptionsState {
  settings: ReadableAtom<ReadSettings>
  done: ReadableAtom<Done | undefined>
  /** Changes settings. With words for what was done, offers to undo it. Resolves with whether they were kept. */
  change(changes: Partial<Settings>, said?: string): Promise<boolean>
  reset(): Promise<unknown>
  forget(): void
}

/** Everything a group needs: the state, what is in force, and which settings are locked. */
export interface GroupProps {
  state: OptionsState
  settings: Settings
  isLocked(key: SettingKey): boolean
}

/** Starts the page's state on settings that are followed already. */
export function startState(settings: ReadableAtom<ReadSettings>): OptionsState {
  const done = atom<Done | undefined>()
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act()
      return true
    } catch (error) {
      // The browser refuses what is too large for synced storage, and too many changes a minute.
      const full = error instanceof Error && /quota/i.test(error.message)
      done.set({ text: full ? words.get().failedFull : words.get().failed })
      return false
    }
  }
  const undoWith = (undo: () => Promise<void>) => () => attempt(undo).then(() => done.set(undefined))
  return {
    settings,
    done,
    change: (changes, said) =>
      attempt(async () => {
        const { settings: before } = settings.get()
        const old = Object.fromEntries(Object.keys(changes).map((key) => [key, before[key as SettingKey]]))
        await changeSettings(changes)
        done.set(said ? { text: said, undo: undoWith(() => changeSettings(old)) } : undefined)
      }),
    reset: () =>
      attempt(async () => {
        const stored = await resetSettings()
        done.set({ text: words.get().resetDone, undo: undoWith(() => restoreSettings(stored)) })
      }),
    forget: () => done.set(undefined),
  }
}
