import { dossier } from 'dossier:full'
import { language as languageStore } from '../../common/i18n'
import { unjudge } from '../../common/judged'
import { nameOf } from '../../common/names'
import { useStore } from '../../components/use-store'
import type { GroupProps } from './state'
import { words } from './strings'

/** What the reader said names mean, site by site; each can be taken back. */
export function Judged({ state, settings: { senses }, isLocked }: GroupProps) {
  const t = useStore(words)
  const language = useStore(languageStore)
  const judged = Object.entries(senses).flatMap(([site, names]) =>
    Object.entries(names).map(([entity, as]) => ({
      site,
      entity,
      as,
      name: nameOf(dossier, entity, language),
    })),
  )
  return (
    <section aria-labelledby="judged">
      <h3 id="judged">{t.judged}</h3>
      <p class="soft">{judged.length > 0 ? t.judgedHint : t.judgedNone}</p>
      <ul class="rows">
        {judged.map(({ site, entity, as, name }) => (
          <li key={`${site} ${entity}`}>
            <span>{as === 'not' ? t.judgedNot({ name, site }) : t.judgedMark({ name, site })}</span>
            <button
              type="button"
              disabled={isLocked('senses')}
              onClick={() => state.change({ senses: unjudge(senses, site, entity) }, t.takenBack)}
            >
              {t.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
