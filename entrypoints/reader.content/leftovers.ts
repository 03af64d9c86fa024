import { queryAll, shadowRootOf } from '../../common/dom'
import { OUR_HOSTS } from '../../common/hosts'
import { CURRENT, nameOf } from './highlights'

/**
 * Takes out of the page what an earlier script of ours has left, of marks those of `entities`. Firefox ends it before it
 * can tidy up when the extension is removed or updated, and starts that of the next in the same page.
 */
export function removeLeftovers(entities: readonly string[]): void {
  // Firefox lets no content script go through the registry's names.
  for (const name of [CURRENT, ...entities.map(nameOf)]) CSS.highlights.delete(name)
  for (const host of Array.from(queryAll(document, OUR_HOSTS))) {
    // An element of the page that is called so has no business of ours in it.
    if (shadowRootOf(host)) host.remove()
  }
}
