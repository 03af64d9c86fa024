import { dossier } from 'dossier:full'
import { render } from 'preact'

const root = document.getElementById('root')
if (root) render(<h1>{dossier.title.en}</h1>, root)
