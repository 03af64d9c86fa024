import type { Plugin } from 'vite'

/** The module by which WXT starts a content script; the script's own stands behind the question mark. */
const ENTRY = /virtual:wxt-content-script-isolated-world-entrypoint\?(.+)$/

/** What a script's definition says besides its `main`: the manifest has it. */
const DEFINITION = /(?<=\bdefineContentScript\(\{)[\s\S]*?(?=\bmain\()/

/**
 * Starts content scripts by their `main` alone. WXT's way of starting them announces each to the page by an event, in
 * every frame, which a page should not be able to see; and with its logger it is a fifth of the always-on script. Each
 * script finds out for itself when its extension is gone. `tests/unit/size.test.ts` fails when WXT moves that module.
 */
export function entryPlugin(): Plugin {
  return {
    name: 'aparte:entry',
    transform(code, id, options) {
      const script = ENTRY.exec(id)?.[1]
      if (script) return `import script from ${JSON.stringify(script)}\nexport default script.main()`
      // WXT itself reads the definition in Node.
      return options?.ssr || !/\.content\/index\.tsx?$/.test(id) ? undefined : code.replace(DEFINITION, '')
    },
  }
}
