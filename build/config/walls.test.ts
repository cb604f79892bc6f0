// Plants one violation per wall and proves that each is refused.
import { ESLint } from 'eslint'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findLedgerWrite, readLedgerSchema, readLedgerTables } from './lint/ledger-walls.ts'
import { createLedgerWalls } from './lint/rules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const linter = new ESLint({ cwd: root, overrideConfigFile: 'build/config/eslint.config.js' })

async function lint(file: string, text: string): Promise<string[]> {
  const [result] = await linter.lintText(text, { filePath: join(root, file) })
  return result!.messages.map((message) => message.ruleId ?? message.message)
}

const walls = 'zhangshi/import-walls'
const syntax = 'no-restricted-syntax'

const refused: [what: string, file: string, text: string, rule: string][] = [
  ['vue in shared', 'shared/kernel/planted.ts', `import { ref } from 'vue'\nexport const a = ref`, walls],
  ['a Node built-in in shared', 'shared/domain/planted.ts', `import fs from 'node:fs'\nexport const a = fs`, walls],
  ['a Node built-in in renderer', 'renderer/ui/planted.ts', `import fs from 'node:fs'\nexport const a = fs`, walls],
  ['naive-ui in electron', 'electron/features/stock/service.ts', `export { NButton } from 'naive-ui'`, walls],
  [
    'drizzle in electron',
    'electron/features/stock/service.ts',
    `import { eq } from 'drizzle-orm'\nexport const a = eq`,
    walls,
  ],
  ['drizzle in renderer', 'renderer/ui/planted.ts', `import { eq } from 'drizzle-orm'\nexport const a = eq`, walls],
  [
    'better-sqlite3 in electron',
    'electron/ipc/planted.ts',
    `import D from 'better-sqlite3'\nexport const a = D`,
    walls,
  ],
  [
    'a type of better-sqlite3 in electron',
    'electron/ipc/planted.ts',
    `import type D from 'better-sqlite3'\nexport type A = D`,
    walls,
  ],
  ['zod in renderer', 'renderer/features/stock/store.ts', `import { z } from 'zod'\nexport const a = z`, walls],
  ['zod in db', 'db/repository/planted.ts', `import { z } from 'zod'\nexport const a = z`, walls],
  [
    'electron in a feature',
    'electron/features/stock/service.ts',
    `import { app } from 'electron'\nexport const a = app`,
    walls,
  ],
  [
    'electron in the dispatcher',
    'electron/ipc/dispatch.ts',
    `import { app } from 'electron'\nexport const a = app`,
    walls,
  ],
  ['electron in renderer', 'renderer/ui/planted.ts', `import { app } from 'electron'\nexport const a = app`, walls],
  ['an unknown package', 'renderer/ui/planted.ts', `import left from 'left-pad'\nexport const a = left`, walls],
  ['a late import', 'renderer/ui/planted.ts', `export const a = () => import('node:fs')`, walls],
  ['a value in the preload', 'electron/preload.ts', `import { a } from '#shared/a.ts'\nexport const b = a`, walls],
  [
    'the client in a component',
    'renderer/features/stock/StockList.vue',
    `<script setup lang="ts">\nimport { api } from '#renderer/ipc/client.ts'\nvoid api\n</script>\n<template><i /></template>`,
    walls,
  ],
  [
    'what tests share in the program',
    'renderer/features/till/till-cart.ts',
    `import { a } from './testing.ts'\nexport const b = a`,
    walls,
  ],
  [
    'the client by a relative path',
    'renderer/ui/planted.ts',
    `import { api } from '../ipc/client.ts'\nexport const a = api`,
    walls,
  ],
  [
    'feature to feature in electron',
    'electron/features/stock/service.ts',
    `import { a } from '#electron/features/product/service.ts'\nexport const b = a`,
    walls,
  ],
  [
    'feature to feature in renderer',
    'renderer/features/stock/store.ts',
    `import { a } from '../product/store.ts'\nexport const b = a`,
    walls,
  ],
  ['a barrel', 'shared/kernel/planted.ts', `export * from './money.ts'`, 'zhangshi/no-barrels'],
  ['parseFloat', 'shared/kernel/planted.ts', `export const a = parseFloat('1')`, syntax],
  ['Number.parseFloat', 'renderer/ui/planted.ts', `export const a = Number.parseFloat('1')`, syntax],
  ['toFixed', 'renderer/ui/planted.ts', `export const a = (1).toFixed(2)`, syntax],
  ['own clock in the rules', 'shared/domain/planted.ts', `export const a = Date.now()`, syntax],
  ['own clock in a feature', 'electron/features/stock/service.ts', `export const a = new Date()`, syntax],
  ['own ids in a feature', 'electron/features/stock/service.ts', `export const a = crypto.randomUUID()`, syntax],
  ['any', 'shared/kernel/planted.ts', `export const a: any = 1`, '@typescript-eslint/no-explicit-any'],
  [
    'a silenced compiler',
    'shared/kernel/planted.ts',
    `// @ts-ignore\nexport const a = 1`,
    '@typescript-eslint/ban-ts-comment',
  ],
  [
    'v-html',
    'renderer/ui/Planted.vue',
    `<script setup lang="ts">\nconst a = '1'\n</script>\n<template><i v-html="a" /></template>`,
    'vue/no-v-html',
  ],
  ['a file of 301 lines', 'shared/kernel/planted.ts', 'export {}\n'.repeat(301), 'max-lines'],
  [
    'a function of 71 lines',
    'shared/kernel/planted.ts',
    `export function a(): void {\n${'  void 0\n'.repeat(70)}}`,
    'max-lines-per-function',
  ],
]

const allowed: [what: string, file: string, text: string][] = [
  ['vue in renderer', 'renderer/ui/planted.ts', `import { ref } from 'vue'\nexport const a = ref`],
  ['zod in shared', 'shared/contract/planted.ts', `import { z } from 'zod'\nexport const a = z`],
  ['drizzle in db', 'db/repository/planted.ts', `import { eq } from 'drizzle-orm'\nexport const a = eq`],
  ['electron in platform', 'electron/platform/planted.ts', `import { app } from 'electron'\nexport const a = app`],
  ['types in the preload', 'electron/preload.ts', `import type { A } from '#shared/a.ts'\nexport type B = A`],
  [
    'the client in a store',
    'renderer/features/stock/store.ts',
    `import { api } from '#renderer/ipc/client.ts'\nexport const a = api`,
  ],
  [
    'the client in a shell store',
    'renderer/shell/books-store.ts',
    `import { api } from '#renderer/ipc/client.ts'\nexport const a = api`,
  ],
  [
    'the engine in a feature',
    'electron/features/stock/service.ts',
    `import { a } from '#electron/features/document/service.ts'\nexport const b = a`,
  ],
  [
    'a feature within itself',
    'electron/features/stock/handlers.ts',
    `import { a } from './service.ts'\nexport const b = a`,
  ],
  ['the contract registry', 'shared/contract/index.ts', `export * as stock from './stock.ts'`],
  ['a date made from a value', 'shared/domain/planted.ts', `export const a = new Date(0)`],
]

describe('lint', () => {
  test.each(refused)('refuses %s', async (_what, file, text, rule) => {
    expect(await lint(file, text)).toContain(rule)
  })

  test.each(allowed)('allows %s', async (_what, file, text) => {
    expect(await lint(file, text)).toEqual([])
  })
})

describe('ledger tables', () => {
  const schema = `export const stockMovement = sqliteTable('stock_movement', {})\nexport const accountEntry = ledgerTable(\n  'account_entry', {})`
  const tables = readLedgerTables(schema)

  test.each([
    'INSERT INTO stock_movement VALUES (1)',
    'insert or replace into "account_entry" (a) values (1)',
    'UPDATE stock_movement SET a = 1',
    'delete from account_entry',
  ])('%s is found', (sql) => expect(findLedgerWrite(sql, tables)).not.toBeNull())

  test('the real schema is read', () => {
    const real = readLedgerSchema(new URL('../../db/schema/ledger.ts', import.meta.url))
    expect(real.identifiers).toContain('stockMovement')
    expect(real.sqlNames).toContain('stock_movement')
  })

  test('reading and other tables are fine', () => {
    expect(findLedgerWrite('SELECT * FROM stock_movement', tables)).toBeNull()
    expect(findLedgerWrite('UPDATE product SET a = 1', tables)).toBeNull()
  })

  test.each([
    [`database.insert(stockMovement).values({})`, 1],
    [`database.update(schema.accountEntry).set({})`, 1],
    ['database.exec(`DELETE FROM stock_movement`)', 1],
    [`database.insert(product).values({})`, 0],
  ])('%s', async (statement, problems) => {
    const guarded = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: {
        files: ['**/*.ts'],
        plugins: { planted: { rules: { ledger: createLedgerWalls(tables) } } },
        rules: { 'planted/ledger': 'error' },
      },
    })
    const [outside] = await guarded.lintText(statement, { filePath: join(root, 'db/repository/planted.ts') })
    expect(outside!.messages).toHaveLength(problems)
    const [inside] = await guarded.lintText(statement, { filePath: join(root, 'db/ledger/planted.ts') })
    expect(inside!.messages).toHaveLength(0)
  })
})

describe('compiler', () => {
  const folders = ['shared', 'db', 'electron', 'renderer']
  let place = ''

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, file), text)
  }

  /** A tree of the same layout with the real compiler settings, and next to nothing in it. */
  beforeAll(() => {
    mkdirSync(join(root, 'out'), { recursive: true })
    place = mkdtempSync(join(root, 'out/walls-'))
    for (const file of [
      'build/config/tsconfig.base.json',
      'build/config/tsconfig.project.json',
      'build/config/renderer-assets.d.ts',
    ])
      cpSync(join(root, file), join(place, file))
    for (const folder of folders) cpSync(join(root, folder, 'tsconfig.json'), join(place, folder, 'tsconfig.json'))
    const imports = Object.fromEntries(folders.map((folder) => [`#${folder}/*`, `./${folder}/*`]))
    write('package.json', JSON.stringify({ type: 'module', imports }))
    for (const folder of folders) write(`${folder}/own.ts`, `export const own = '${folder}'\n`)
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  function compile(folder: string, text: string): string {
    write(`${folder}/planted.ts`, text)
    const compiler = join(root, 'node_modules/vue-tsc/bin/vue-tsc.js')
    const result = spawnSync(process.execPath, [compiler, '-b', folder], { cwd: place, encoding: 'utf8' })
    rmSync(join(place, folder, 'planted.ts'))
    return result.stdout
  }

  test('rightful imports compile', () => {
    expect(compile('renderer', `import { own } from '#shared/own.ts'\nexport const a = own + document.title\n`)).toBe(
      '',
    )
    const text = `import { own } from '#db/own.ts'\nimport { sep } from 'node:path'\nexport const a = own + sep\n`
    expect(compile('electron', text)).toBe('')
  }, 120_000)

  test.each([
    ['shared', 'db'],
    ['shared', 'renderer'],
    ['db', 'electron'],
    ['electron', 'renderer'],
    ['renderer', 'db'],
    ['renderer', 'electron'],
  ])(
    '%s may not import %s',
    (from, to) => {
      expect(compile(from, `import { own } from '#${to}/own.ts'\nexport const a = own\n`)).toContain('TS6307')
    },
    120_000,
  )

  test.each([
    ['Node in shared', 'shared', `import { sep } from 'node:path'\nexport const a = sep\n`],
    ['Node in renderer', 'renderer', `import { sep } from 'node:path'\nexport const a = sep\n`],
    ['process in renderer', 'renderer', `export const a = process.platform\n`],
    ['the page in shared', 'shared', `export const a = document.title\n`],
    ['the page in electron', 'electron', `export const a = document.title\n`],
    ['an enum', 'shared', `export enum A { b }\n`],
    ['an index without a check', 'shared', `export const a = (list: string[]): string => list[0]\n`],
  ])(
    '%s does not compile',
    (_what, folder, text) => {
      expect(compile(folder, text)).toContain('error TS')
    },
    120_000,
  )
})
