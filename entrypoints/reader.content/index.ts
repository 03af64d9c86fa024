import { lexicon } from 'dossier:lexicon'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { createEngine, detect } from '../../engine/index'

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main() {
    const engine = createEngine(lexicon)
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { start, end, entity } of detect(engine, (node as Text).data)) {
        const name = `aparte-${entity}`
        const highlight = CSS.highlights.get(name) ?? new Highlight()
        CSS.highlights.set(name, highlight)
        highlight.add(
          new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
        )
      }
    }
  },
})
