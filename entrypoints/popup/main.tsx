import '../../assets/tokens.css'
import '../../assets/pages.css'
import './popup.css'
import { render } from 'preact'
import browser from 'webextension-polyfill'
import { startPage } from '../../common/page-start'
import { Popup } from './Popup'
import { startState, type TabFacts } from './state'

/** A page answers within a few ms: worth waiting for, as what is drawn before is drawn twice. In ms. */
const PATIENCE = 60

const closed = new AbortController()
addEventListener('pagehide', () => closed.abort())

const asked = Number(new URLSearchParams(location.search).get('tab'))
// A popup in a tab of its own, or on a phone, fills its window; the toolbar's has the size its content asks for.
if (asked || /Android/.test(navigator.userAgent)) document.documentElement.classList.add('fills')

const [tab, settings] = await Promise.all([findTab(), startPage(closed.signal)])
const state = startState(tab, settings, closed.signal)
await Promise.race([state.settled, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
const root = document.getElementById('root')
if (root) render(<Popup state={state} onGo={go} />, root)

async function findTab(): Promise<TabFacts> {
  const found = asked
    ? await browser.tabs.get(asked)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  const url = found?.url ?? ''
  const host = /^https?:/.test(url) ? (URL.parse(url)?.host ?? '') : ''
  return { id: found?.id ?? -1, url, host }
}

async function go(address: string): Promise<void> {
  if (address === 'options.html') await browser.runtime.openOptionsPage()
  else await browser.tabs.create({ url: browser.runtime.getURL(address) })
  if (!asked) window.close()
}
