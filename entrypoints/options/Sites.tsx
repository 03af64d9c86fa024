import { useState } from 'preact/hooks'
import { useStore } from '../../components/use-store'
import { SiteForm } from './SiteForm'
import type { GroupProps } from './state'
import { words } from './strings'

/** Sites left out: added, edited, removed. */
export function Sites({ state, settings: { sites }, isLocked }: GroupProps) {
  const t = useStore(words)
  const [edited, setEdited] = useState<string>()
  const locked = isLocked('sites')
  return (
    <>
      <p class="soft">{locked ? t.locked : t.sitesHint}</p>
      {sites.length === 0 && <p class="soft">{t.sitesNone}</p>}
      <ul class="rows">
        {sites.map((site) =>
          site === edited ? (
            <li key={site}>
              <SiteForm
                name={t.editSite({ site })}
                action={t.save}
                initial={site}
                others={sites.filter((other) => other !== site)}
                onDone={(typed) => {
                  state.change({ sites: sites.map((other) => (other === site ? typed : other)) })
                  setEdited(undefined)
                }}
                onCancel={() => setEdited(undefined)}
              />
            </li>
          ) : (
            <li key={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                aria-label={t.editSite({ site })}
                disabled={locked}
                onClick={() => setEdited(site)}
              >
                {t.edit}
              </button>
              <button
                type="button"
                aria-label={t.removeSite({ site })}
                disabled={locked}
                onClick={() =>
                  state.change({ sites: sites.filter((other) => other !== site) }, t.siteRemoved({ site }))
                }
              >
                {t.remove}
              </button>
            </li>
          ),
        )}
      </ul>
      {!locked && (
        <SiteForm
          name={t.addSite}
          action={t.add}
          initial=""
          others={sites}
          onDone={(site) => state.change({ sites: [...sites, site] })}
        />
      )}
    </>
  )
}
