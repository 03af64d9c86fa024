import { defineContentScript } from 'wxt/utils/define-content-script'
import { stages } from '../../common/stages'
import { createCard } from './stage'

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main() {
    if (stages().card) return
    stages().card = createCard()
  },
})
