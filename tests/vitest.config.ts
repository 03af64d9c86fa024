import { defineConfig } from 'vitest/config'

/** `unit` is pure and quick; `chromium` and `firefox` run the same scenarios on the built extension. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: import.meta.dirname,
          include: ['unit/**/*.test.{ts,tsx}', 'gold/**/*.test.ts'],
          // Builds and long texts take their time on a busy machine: a time-out is no verdict.
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
      ...(['chromium', 'firefox'] as const).map((name, i) => ({
        test: {
          name,
          root: import.meta.dirname,
          include: ['browser/**/*.test.ts'],
          env: { APARTE_BROWSER: name },
          // One file after the other in one process, in one browser (`borrow.ts`); one browser after the other.
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: i + 1 },
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      })),
    ],
  },
})
