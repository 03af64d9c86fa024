import { defineConfig } from 'wxt'
import { dossierPlugin } from './.scripts/dossier-plugin'

const GECKO_ID = 'aparte@aparte.example'

export default defineConfig({
  imports: false,
  modules: [],
  vite: () => ({ plugins: [dossierPlugin()] }),
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => ({
    name: 'Aparté',
    description:
      'Marks INTERPOL, Kaspersky and the CMII on any page, and shows what one article says of their partnership.',
    // `storage` keeps the settings; `scripting` and the hosts bring the reader into a frame that holds a name.
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
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
      : { minimum_chrome_version: '140' }),
  }),
})
