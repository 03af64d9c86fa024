import { defineConfig } from 'wxt'
import { dossierPlugin } from './.scripts/dossier-plugin'
import { entryPlugin } from './.scripts/entry-plugin'
import { localesPlugin } from './.scripts/locales'
import { terserPlugin } from './.scripts/terser-plugin'

const GECKO_ID = 'aparte@aparte.example'
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'"

export default defineConfig({
  imports: false,
  modules: [],
  // As new as the manifests ask for: without this, light-dark() is rewritten so that it forgets nested color schemes.
  vite: () => ({
    plugins: [dossierPlugin(), entryPlugin(), localesPlugin(), terserPlugin()],
    // Without its polyfill, which fetches, no script of ours holds a way to the network.
    build: { target: ['chrome140', 'firefox150'], modulePreload: { polyfill: false } },
  }),
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => ({
    // Every word the browser itself shows stands in public/_locales.
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    // `storage` keeps the settings; `scripting` and the hosts bring the reader into a frame that holds a name.
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
    // Our own pages can reach nothing but their own files, whatever a flaw in them might try.
    content_security_policy: { extension_pages: POLICY },
    // Chromium takes four suggested keys at most, and none that it uses itself (N and P are its tab groups'); readers set
    // the rest, and change these, in the browser's own page.
    commands: {
      'next-mention': { description: '__MSG_nextMention__', suggested_key: { default: 'Alt+Shift+J' } },
      'previous-mention': {
        description: '__MSG_previousMention__',
        suggested_key: { default: 'Alt+Shift+K' },
      },
      'open-card': { description: '__MSG_openCard__', suggested_key: { default: 'Alt+Shift+O' } },
      'toggle-highlighting': {
        description: '__MSG_toggleHighlighting__',
        suggested_key: { default: 'Alt+Shift+H' },
      },
      'toggle-site': { description: '__MSG_toggleSite__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140', storage: { managed_schema: 'managed-schema.json' } }),
  }),
})
