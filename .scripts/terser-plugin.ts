import { minify } from 'terser'
import type { Plugin } from 'vite'

/**
 * Its French has an accent in most sentences. Elsewhere, letters beyond ASCII stand in expressions and tables, of which
 * gzip makes less once they are escaped: 3 % of the script in every frame.
 */
const IN_WORDS = 'content-scripts/card.js'

/**
 * Minifies content scripts once more: what Vite's own minifier leaves is 3 % smaller after Terser (gzip), which the
 * script in every frame needs.
 */
export function terserPlugin(): Plugin {
  return {
    name: 'aparte:terser',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.fileName.startsWith('content-scripts/')) continue
        const { code } = await minify(file.code, {
          ecma: 2020,
          compress: { ecma: 2020, passes: 3 },
          format: { ascii_only: file.fileName !== IN_WORDS },
        })
        file.code = code ?? file.code
      }
    },
  }
}
