import { defineConfig } from '@playwright/test'
import { fileURLToPath } from 'node:url'

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  testDir: `${projectFolder}electron/e2e`,
  globalSetup: `${projectFolder}electron/e2e/empty-test-data.ts`,
  outputDir: `${projectFolder}out/playwright`,
  // One window at a time: focus and the virtual screen are shared.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'window', testMatch: '**/*.spec.ts', testIgnore: '**/package.spec.ts' },
    { name: 'package', testMatch: '**/package.spec.ts', timeout: 300_000 },
  ],
})
