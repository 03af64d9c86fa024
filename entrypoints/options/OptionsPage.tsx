import type { ComponentChildren } from 'preact'
import { UndoBar } from '../../components/UndoBar'
import { useStore } from '../../components/use-store'
import { Broken } from './Broken'
import { CardGroup } from './CardGroup'
import { DataGroup, type DataProps } from './DataGroup'
import { Marking } from './Marking'
import { Names } from './Names'
import type { ShortcutsProps } from './Shortcuts'
import { Sites } from './Sites'
import type { GroupProps, OptionsState } from './state'
import { words } from './strings'

interface Props {
  state: OptionsState
  shortcuts: ShortcutsProps
  data: DataProps
}

/** The options: five groups, each on the page at once, with a way to each. */
export function OptionsPage({ state, shortcuts, data }: Props) {
  const t = useStore(words)
  const { settings, broken, locked } = useStore(state.settings)
  const props: GroupProps = { state, settings, isLocked: (key) => locked.includes(key) }
  const groups = [
    { id: 'marking', name: t.marking, content: <Marking {...props} /> },
    { id: 'names', name: t.names, content: <Names {...props} /> },
    { id: 'sites', name: t.sites, content: <Sites {...props} /> },
    { id: 'card', name: t.card, content: <CardGroup {...props} shortcuts={shortcuts} /> },
    { id: 'data', name: t.data, content: <DataGroup {...props} data={data} /> },
  ]
  return (
    <>
      <header>
        <h1>
          <span class="brand">Aparté</span> {t.title}
        </h1>
        <a href="article.html">{t.article}</a>
      </header>
      <div class="columns">
        <nav aria-label={t.title}>
          <ul>
            {groups.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          <p class="soft">{t.atOnce}</p>
          {locked.length > 0 && <p class="notice">{t.someLocked}</p>}
          {broken.length > 0 && <Broken broken={broken} />}
          {groups.map(({ id, name, content }) => (
            <Group key={id} id={id} name={name}>
              {content}
            </Group>
          ))}
        </main>
      </div>
      <UndoBar done={useStore(state.done)} undoName={t.undo} closeName={t.close} onClose={state.forget} />
    </>
  )
}

function Group({ id, name, children }: { id: string; name: string; children: ComponentChildren }) {
  return (
    <section id={id} class="group" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{name}</h2>
      {children}
    </section>
  )
}
