import '../../assets/tokens.css'
import '../../assets/pages.css'
import './welcome.css'
import { render } from 'preact'
import { startPage } from '../../common/page-start'
import { words } from './strings'
import { WelcomePage } from './WelcomePage'

const settings = await startPage(new AbortController().signal)
words.subscribe((t) => {
  document.title = t.title
})
const root = document.getElementById('root')
if (root) render(<WelcomePage settings={settings} firefox={import.meta.env.FIREFOX} />, root)
