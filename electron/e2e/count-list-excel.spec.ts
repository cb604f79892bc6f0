import { expect, test, type Page } from '@playwright/test'
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipArchive } from '#electron/harness/zip-archive.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { picture } from './look.ts'
import { press, runAction, screenOf, waitUntilReady } from './steps.ts'

// The count list goes to Excel and comes back, by keyboard; Excel is played by a script.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page
let file: string

test.beforeAll(async () => {
  program = await launchProgram({ flags: ['--demo'] })
  page = program.page
  file = join(program.dataFolder, '盘点.xlsx')
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, file)
  await waitUntilReady(page)
  await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(async () => {
  await program.app.close()
})

const strip = () => screenOf(page).locator('.strip')
const figures = () => screenOf(page).locator('.figures dd')

async function edit(change: (rows: CellValue[][]) => CellValue[][]): Promise<void> {
  const [sheet] = (await readXlsx(readFileSync(file))).sheets
  writeFileSync(file, await writeXlsx({ sheets: [{ name: sheet!.name, rows: change(sheet!.rows) }] }))
}

test('the list is exported with one key: text barcodes, a hidden key', async () => {
  await runAction(page, 'xjpd', '新建盘点')
  await press(page, 'F9')
  await expect(screenOf(page).locator('.scan-box')).toBeFocused()
  await press(page, 'Control+e')
  await expect(screenOf(page).getByRole('button', { name: /导出 Excel/ })).toBeFocused()
  await press(page, 'e')
  await expect(strip()).toContainText(/已导出 \d+ 行到 盘点.xlsx/)
  const [sheet] = (await readXlsx(readFileSync(file))).sheets
  expect(sheet!.rows[0]).toEqual(['序号', '条码', '名称', '规格', '单位', '货位', '批次', '实盘', '键（勿改）'])
  expect(sheet!.columns?.map(({ hidden }) => hidden === true).indexOf(true)).toBe(8)
  await picture(page, 'count-list-exported')
})

test('a hostile file is refused in words, and the window goes on', async () => {
  const list = readFileSync(file)
  writeFileSync(file, zipArchive({ 'xl/bomb.bin': new Uint8Array(50_000_000) }))
  await press(page, 'o')
  await expect(strip()).toContainText('读不了「盘点.xlsx」：文件太大，或展开后太大')
  await picture(page, 'count-list-hostile')
  writeFileSync(file, list.subarray(0, list.length - 40))
  await press(page, 'o')
  await expect(strip()).toContainText('文件已损坏或不完整')
  writeFileSync(file, list)
})

test('sorted, filled in and one cell wrong: the cell is named, the rest is taken when the user says so', async () => {
  await edit(([heading, ...rows]) => [
    heading!,
    ...rows.reverse().map((row, index) => row.with(7, index === 0 ? '三' : index < 4 ? index * 1.5 : null)),
  ])
  await press(page, 'o')
  await expect(figures().nth(1)).toHaveText('3')
  await expect(screenOf(page).locator('table').first().locator('tbody tr')).toHaveText([/^H2\D.*三数量不是数字$/])
  await picture(page, 'count-list-preview')
  await press(page, 'F9')
  await expect(strip()).toContainText('已导入 3 条，1 行有问题没有导入')
  await press(page, 'Escape')
  await expect(screenOf(page).locator('.who b')).toHaveText(/^已盘 3 \/ \d+ 种$/)
})
