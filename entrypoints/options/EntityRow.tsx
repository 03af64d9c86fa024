import { contrastOf } from '../../common/contrast'
import { language as languageStore } from '../../common/i18n'
import { inLanguage } from '../../common/localised'
import { LINES, type Line, lookOf, PAPER } from '../../common/looks'
import type { EntityChoice, Settings } from '../../common/settings'
import { entityStyle } from '../../components/entity-style'
import { useStore } from '../../components/use-store'
import type { Entity } from '../../engine/index'
import { words } from './strings'

interface Props {
  entity: Entity
  choices: Settings['entities']
  onChange(choice: EntityChoice): void
}

/** One entity: on or off, its colour with the contrast it has, its line. */
export function EntityRow({ entity, choices, onChange }: Props) {
  const t = useStore(words)
  const language = useStore(languageStore)
  const { text: name, lang } = inLanguage(entity.label, language)
  const choice = choices[entity.id] ?? {}
  const look = lookOf(entity.id, choices)
  const ratio = (colour: string, paper: string) =>
    `${new Intl.NumberFormat(language, { maximumFractionDigits: 1, numberingSystem: 'latn' }).format(contrastOf(colour, paper))}:1`
  const adjusted = choice.colour !== undefined && choice.colour.toLowerCase() !== look.light
  const { on, ...looks } = choice
  return (
    <div class="entity" style={entityStyle(look)}>
      <label class="entity-name">
        <input
          type="checkbox"
          checked={on !== false}
          onChange={(event) => onChange(event.currentTarget.checked ? looks : { ...looks, on: false })}
        />
        <span lang={lang}>
          {name}
          <span class="line" aria-hidden="true" />
        </span>
      </label>
      <input
        type="color"
        aria-label={t.colour({ name })}
        title={t.colour({ name })}
        value={choice.colour ?? look.light}
        onChange={(event) => onChange({ ...choice, colour: event.currentTarget.value })}
      />
      <select
        aria-label={t.line({ name })}
        value={look.line}
        onChange={(event) => onChange({ ...choice, line: event.currentTarget.value as Line })}
      >
        {LINES.map((line) => (
          <option key={line} value={line}>
            {t[line]}
          </option>
        ))}
      </select>
      <span class="soft note contrast">
        {t.contrast({ light: ratio(look.light, PAPER.light), dark: ratio(look.dark, PAPER.dark) })}
        {adjusted && `, ${t.adjusted}`}
      </span>
      {Object.keys(looks).length > 0 && (
        <button
          type="button"
          class="text"
          aria-label={t.usual({ name })}
          onClick={() => onChange(on === undefined ? {} : { on })}
        >
          {t.usualShort}
        </button>
      )}
    </div>
  )
}
