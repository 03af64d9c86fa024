import { dossier } from 'dossier:full'
import { lookOf } from '../../common/looks'
import { entityStyle } from '../../components/entity-style'
import { type PresetName, presetSettings } from './presets'

/** Names that are the same in every language. */
const NAMES = { interpol: 'INTERPOL', kaspersky: 'Kaspersky', cmii: 'CMII' }
const IDS = dossier.entities.map(({ id }) => id)

/** The names as a preset marks them. */
export function PresetSample({ name }: { name: PresetName }) {
  const { style, entities } = presetSettings(name, IDS, {})
  return (
    <>
      {Object.entries(NAMES).map(([id, text]) => (
        <mark key={id} class="mention" lang="en" data-style={style} style={entityStyle(lookOf(id, entities))}>
          {text}
        </mark>
      ))}
    </>
  )
}
