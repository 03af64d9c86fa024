import { dossier } from 'dossier:full'
import { lookOf } from '../../common/looks'
import type { Settings } from '../../common/settings'
import { Choice } from '../../components/Choice'
import { entityStyle } from '../../components/entity-style'
import { Switch } from '../../components/Switch'
import { useStore } from '../../components/use-store'
import { PresetSample } from './PresetSample'
import { Preview } from './Preview'
import { type PresetName, presetOf, presetSettings } from './presets'
import type { GroupProps } from './state'
import { words } from './strings'

const IDS = dossier.entities.map(({ id }) => id)

/** Whether, how and how much is marked. */
export function Marking({ state, settings, isLocked }: GroupProps) {
  const t = useStore(words)
  const lockNote = (locked: boolean) => (locked ? t.locked : undefined)
  const marked = (style: Settings['style'], name: string) => (
    <mark class="mention" data-style={style} style={entityStyle(lookOf('interpol', settings.entities))}>
      {name}
    </mark>
  )
  const looksLocked = isLocked('style') || isLocked('entities')
  return (
    <>
      <Switch on={settings.on} disabled={isLocked('on')} onChange={(on) => state.change({ on })}>
        {t.on}
        <span class="soft note hint">{isLocked('on') ? t.locked : t.onHint}</span>
      </Switch>
      <Preview settings={settings} />
      <Choice<PresetName>
        legend={t.presets}
        options={[
          { value: 'quiet', name: t.quiet, hint: t.quietHint, sample: <PresetSample name="quiet" /> },
          { value: 'clear', name: t.clear, hint: t.clearHint, sample: <PresetSample name="clear" /> },
          { value: 'strong', name: t.strong, hint: t.strongHint, sample: <PresetSample name="strong" /> },
        ]}
        value={presetOf(settings, IDS)}
        disabled={looksLocked}
        note={lockNote(looksLocked)}
        onChange={(name) => state.change(presetSettings(name, IDS, settings.entities))}
      />
      <Choice
        legend={t.style}
        options={[
          { value: 'both', name: marked('both', t.both) },
          { value: 'underline', name: marked('underline', t.underline) },
          { value: 'background', name: marked('background', t.background) },
        ]}
        value={settings.style}
        disabled={isLocked('style')}
        note={lockNote(isLocked('style'))}
        onChange={(style) => state.change({ style })}
      />
      <Choice
        legend={t.scope}
        options={[
          { value: 'all', name: t.all },
          { value: 'section', name: t.section },
          { value: 'page', name: t.page },
        ]}
        value={settings.scope}
        disabled={isLocked('scope')}
        note={lockNote(isLocked('scope'))}
        onChange={(scope) => state.change({ scope })}
      />
      <Switch
        on={settings.scrollMarks}
        disabled={isLocked('scrollMarks')}
        onChange={(scrollMarks) => state.change({ scrollMarks })}
      >
        {t.scrollMarks}
        <span class="soft note hint">{isLocked('scrollMarks') ? t.locked : t.scrollMarksHint}</span>
      </Switch>
    </>
  )
}
