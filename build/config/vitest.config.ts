import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  root,
  cacheDir: 'out/.vite',
  test: {
    // Two workers: the program is tested on small machines too.
    maxWorkers: 2,
    passWithNoTests: true,
    globalSetup: 'build/config/temporary-folder.ts',
    // A component found in the cache and its style sheet changed since: the Vue plugin then knows no such sheet.
    fsModuleCache: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['{shared,db,electron,build}/**/*.test.ts'],
          exclude: ['electron/e2e/**', 'electron/harness/**'],
          environment: 'node',
          testTimeout: 30_000,
          // Books are set up in hooks; a hook may take as long as a test.
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [vue()],
        test: {
          name: 'dom',
          include: ['renderer/**/*.test.ts'],
          environment: 'happy-dom',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'harness',
          include: ['electron/harness/**/*.test.ts'],
          environment: 'node',
          // The full figures of `npm run prove` take hours; the everyday tenth takes minutes.
          testTimeout: process.env.ZHANGSHI_PROVE ? 24 * 3_600_000 : 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
