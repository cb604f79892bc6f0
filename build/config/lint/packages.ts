/** Which npm packages each folder may import. What is not listed is refused. */
export const packagesOfFolder: Record<string, readonly string[]> = {
  shared: ['zod', 'pinyin-pro'],
  db: ['drizzle-orm', 'better-sqlite3', 'pinyin-pro', 'node:'],
  electron: ['node:', 'papaparse', 'hucre', 'iconv-lite', 'pinyin-pro', 'bwip-js'],
  renderer: [
    'vue',
    'vue-router',
    'pinia',
    'naive-ui',
    '@tanstack/',
    '@tabler/',
    'echarts',
    'vue-echarts',
    'bwip-js',
    'tinykeys',
    'driver.js',
    'minisearch',
    'pinyin-pro',
  ],
  // Tools may use whatever package.json holds.
  build: ['*'],
}

/** What tests and harnesses may import besides the packages of their folder. */
export const packagesOfTests = ['vitest', 'fast-check', 'node:', '@vue/test-utils', 'happy-dom']

/** Harnesses and window tests also damage files behind the program's back, so they may open them directly. */
export const packagesOfHarness = ['@playwright/test', 'axe-core', 'better-sqlite3', '@electron/asar']

export function isListed(packages: readonly string[], source: string): boolean {
  return packages.some((name) => {
    if (name === '*') return true
    return name.endsWith(':') || name.endsWith('/')
      ? source.startsWith(name)
      : source === name || source.startsWith(`${name}/`)
  })
}
