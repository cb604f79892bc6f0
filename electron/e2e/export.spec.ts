import { expect, test, type Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { picture } from './look.ts'
import { press, runAction, screenOf, waitUntilReady } from './steps.ts'

// Ctrl+E: a list and a report go into a file, by keyboard.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page
let file: string

test.beforeAll(async () => {
  program = await launchProgram({ flags: ['--demo'] })
  page = program.page
  file = join(program.dataFolder, '导出.xlsx')
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await waitUntilReady(page)
  await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(async () => {
  await program.app.close()
})

async function exportHere(name: string): Promise<void> {
  await expect(screenOf(page).getByRole('button', { name: '导出' })).toBeEnabled()
  await press(page, 'Control+e')
  await expect(screenOf(page).getByRole('dialog')).toBeVisible()
  await picture(page, `export-${name}`)
  await press(page, 'Enter')
  await expect(screenOf(page).getByRole('dialog')).toContainText('导出.xlsx')
  await picture(page, `export-${name}-done`)
  await press(page, 'Escape')
}

test('the stock list, all of it, with figures that are numbers', async () => {
  await runAction(page, 'kccx')
  await exportHere('stock')
  const [sheet] = (await readXlsx(readFileSync(file))).sheets
  expect(sheet?.name).toContain('库存')
  const [head, first] = sheet?.rows ?? []
  expect(head).toContain('商品')
  const quantity = head?.indexOf('库存') ?? -1
  expect(typeof first?.[quantity]).toBe('number')
})

test('收发存 with its totals in the last row', async () => {
  await runAction(page, 'jxchz', '进销存汇总')
  await exportHere('report')
  const [sheet] = (await readXlsx(readFileSync(file))).sheets
  expect(sheet?.rows.at(-1)?.[0]).toBe('合计')
})
