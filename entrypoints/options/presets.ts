import type { Settings } from '../../common/settings'
import type { Entity } from '../../engine/index'

export type PresetName = 'quiet' | 'clear' | 'strong'

const STRONG: Record<string, string> = { interpol: '#003a8c', kaspersky: '#00513f', cmii: '#6b2f00' }
const STRONG_OTHERS = '#3d2f57'

/** What a preset sets: the style, and each entity's colour and line. What is on or off stays as it is. */
export function presetSettings(
  name: PresetName,
  entities: readonly Entity['id'][],
  current: Settings['entities'],
): Pick<Settings, 'style' | 'entities'> {
  const looks = entities.map((id) => {
    const on = current[id]?.on
    const colour = name === 'strong' ? { colour: STRONG[id] ?? STRONG_OTHERS } : {}
    return [id, { ...(on === undefined ? {} : { on }), ...colour }] as const
  })
  return {
    style: name === 'quiet' ? 'underline' : 'both',
    entities: Object.fromEntries(looks.filter(([, choice]) => Object.keys(choice).length > 0)),
  }
}

/** The preset that is in force, if any is. */
export function presetOf(settings: Settings, entities: readonly Entity['id'][]): PresetName | undefined {
  return (['quiet', 'clear', 'strong'] as const).find((name) => {
    const preset = presetSettings(name, entities, settings.entities)
    return (
      preset.style === settings.style &&
      entities.every((id) => {
        const [wanted, there] = [preset.entities[id], settings.entities[id]]
        return wanted?.colour === there?.colour && there?.line === undefined
      })
    )
  })
}
