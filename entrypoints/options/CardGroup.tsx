import { Choice } from '../../components/Choice'
import { useStore } from '../../components/use-store'
import { Shortcuts, type ShortcutsProps } from './Shortcuts'
import type { GroupProps } from './state'
import { words } from './strings'

/** What opens the card, how fast, and the keys. */
export function CardGroup({
  state,
  settings,
  isLocked,
  shortcuts,
}: GroupProps & { shortcuts: ShortcutsProps }) {
  const t = useStore(words)
  return (
    <>
      <Choice
        legend={t.cardOpens}
        options={[
          { value: 'rest', name: t.rest },
          { value: 'click', name: t.click },
          { value: 'alt', name: t.alt },
        ]}
        value={settings.cardOpens}
        disabled={isLocked('cardOpens')}
        note={isLocked('cardOpens') ? t.locked : undefined}
        onChange={(cardOpens) => state.change({ cardOpens })}
      />
      {settings.cardOpens === 'rest' && (
        <Choice
          legend={t.cardDelay}
          options={[
            { value: 'short', name: t.short },
            { value: 'normal', name: t.normal },
            { value: 'long', name: t.long },
          ]}
          value={settings.cardDelay}
          disabled={isLocked('cardDelay')}
          note={isLocked('cardDelay') ? t.locked : undefined}
          onChange={(cardDelay) => state.change({ cardDelay })}
        />
      )}
      <Shortcuts {...shortcuts} />
    </>
  )
}
