import { article, dossier } from 'dossier:full'
import { useId } from 'preact/hooks'
import { language as languageStore } from '../../common/i18n'
import { inLanguage } from '../../common/localised'
import { lookOf } from '../../common/looks'
import type { Settings } from '../../common/settings'
import { entityStyle } from '../../components/entity-style'
import { useStore } from '../../components/use-store'
import { type Entity, findQuote } from '../../engine/index'
import { words } from './strings'

const NAMES: Record<string, Entity['id']> = {
  interpol: 'interpol',
  kaspersky: 'kaspersky',
  cmii: 'cmii',
  person: 'noboru-nakatani',
}

/** A sentence with marked names; each opens what the article says of it. */
export function TrySample({ settings }: { settings: Settings }) {
  const t = useStore(words)
  return (
    <div class="sample">
      {t.sample.split(/\{(\w+)\}/).map((part, i) => {
        const entity = i % 2 === 1 && dossier.entities.find(({ id }) => id === NAMES[part])
        return entity ? <Marked key={part} entity={entity} settings={settings} /> : part
      })}
    </div>
  )
}

function Marked({ entity, settings }: { entity: Entity; settings: Settings }) {
  const id = useId()
  const language = useStore(languageStore)
  const label = inLanguage(entity.label, language)
  return (
    <span style={entityStyle(lookOf(entity.id, settings.entities))}>
      <button type="button" class="mark" popovertarget={id} lang={label.lang}>
        <mark class="mention" data-style={settings.style}>
          {label.text}
        </mark>
      </button>
      <Aside id={id} entity={entity} />
    </span>
  )
}

/** The aside in small: who it is, its part, and the words of the article behind that. */
function Aside({ id, entity }: { id: string; entity: Entity }) {
  const t = useStore(words)
  const language = useStore(languageStore)
  const [label, description, part] = [entity.label, entity.description.text, entity.part.text].map((text) =>
    inLanguage(text, language),
  )
  const [quote = ''] = entity.part.citations
  return (
    <div id={id} class="aside" popover="auto" role="dialog" aria-label={label?.text}>
      <div class="who">
        <strong lang={label?.lang}>{label?.text}</strong>
        <span class="soft note" lang={description?.lang}>
          {description?.text}
        </span>
      </div>
      <span lang={part?.lang}>{part?.text}</span>
      {entity.part.citations.map((words) => (
        <q key={words} lang={article.lang} dir="ltr">
          {words}
        </q>
      ))}
      <a class="note" href={`article.html#${findQuote(article, quote)?.sentence.id ?? ''}`}>
        {t.readSentence}
      </a>
    </div>
  )
}
