import type { ReadableAtom } from 'nanostores'
import type { ReadSettings } from '../../common/settings'
import { useStore } from '../../components/use-store'
import { words } from './strings'
import { TrySample } from './TrySample'

interface Props {
  settings: ReadableAtom<ReadSettings>
  /** Whose toolbar is described. */
  firefox: boolean
}

/** What a new reader needs, on one page: what it does, what it sees, how to reach it and how to turn it off. */
export function WelcomePage({ settings, firefox }: Props) {
  const t = useStore(words)
  return (
    <main>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <section class="try" aria-label={t.tryIt}>
        <p class="soft note">{t.tryIt}</p>
        <TrySample settings={useStore(settings).settings} />
        <p class="soft note">{t.onPages}</p>
      </section>
      <div class="facts">
        <section>
          <h2>{t.pinTitle}</h2>
          <p>{firefox ? t.pinFirefox : t.pinChromium}</p>
          <p>{t.pinWhy}</p>
        </section>
        <section>
          <h2>{t.seesTitle}</h2>
          <p>{t.sees}</p>
          <p>{t.seesNot}</p>
          <p>{t.sends}</p>
        </section>
        <section>
          <h2>{t.offTitle}</h2>
          <p>{t.off}</p>
        </section>
      </div>
      <nav>
        <a href="options.html">{t.options}</a>
        <a href="article.html">{t.article}</a>
        <span class="soft note">{t.independent}</span>
      </nav>
    </main>
  )
}
