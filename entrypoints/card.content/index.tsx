import { defineContentScript } from 'wxt/utils/define-content-script'
import { stages } from '../../common/stages'

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main() {
    stages().card ??= { open() {}, close() {}, openFor: undefined }
  },
})
