import '../../assets/tokens.css'
import '../../assets/pages.css'
import './options.css'
import { render } from 'preact'
import browser from 'webextension-polyfill'
import { language } from '../../common/i18n'
import { startPage } from '../../common/page-start'
import { forgetAside, readAside } from '../../common/settings'
import type { DataProps } from './DataGroup'
import { OptionsPage } from './OptionsPage'
import { startState } from './state'
import { words } from './strings'

/** What synced storage holds at most, in bytes: the same in both browsers. */
const QUOTA = 102_400

/** Our commands in the order a reader wants them. */
const COMMANDS = [
  'next-mention',
  'previous-mention',
  'open-card',
  'toggle-highlighting',
  'toggle-site',
] as const

const settings = await startPage(new AbortController().signal)
const state = startState(settings)
words.subscribe((t) => {
  document.title = `${t.title} – Aparté`
})

settings.subscribe(() => draw())
language.listen(() => draw())

async function draw(): Promise<void> {
  const root = document.getElementById('root')
  const [data, keys] = await Promise.all([readData(), readKeys()])
  if (root) render(<OptionsPage state={state} shortcuts={{ keys, onChangeKeys }} data={data} />, root)
}

async function readData(): Promise<DataProps> {
  const [used, aside] = await Promise.all([browser.storage.sync.getBytesInUse(), readAside()])
  return { used, quota: QUOTA, aside, onForgetAside: () => forgetAside().then(draw) }
}

async function readKeys() {
  const commands = (await browser.commands?.getAll()) ?? []
  return COMMANDS.flatMap((id) => {
    const command = commands.find(({ name }) => name === id)
    return command ? [{ name: words.get()[id], shortcut: command.shortcut ?? '' }] : []
  })
}

async function onChangeKeys(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> }
  if (commands.openShortcutSettings) await commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
