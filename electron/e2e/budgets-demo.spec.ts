import { expect, test, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readings } from '#db/search/pinyin.ts'
import { ask } from './bridge.ts'
import { BUDGETS } from './budgets.ts'
import { catchPaper, takePaper } from './caught-paper.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { beginShopDay } from './shop-day.ts'
import { expectList, press, runAction, screenOf, waitUntilReady } from './steps.ts'

// Budgets on demo books: a product found, any figure back to its document, the month on paper, a count reviewed.
test.describe.configure({ mode: 'serial' })

const DOCUMENT_NUMBER = /^[A-Z]+-\d{8}-\d{4}$/

let program: LaunchedProgram
let page: Page

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  await waitUntilReady(page)
})
test.afterAll(async () => {
  await program.app.close()
})

test('demo books are one click away', async () => {
  let clicks = 0
  await page.getByRole('button', { name: /^打开演示账套/ }).click()
  clicks += 1
  await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
  expect(clicks).toBeLessThanOrEqual(BUDGETS.demoBooks)
})

test('a product stands among the first three after four letters of its initials', async () => {
  const find = (text: string, limit: number) =>
    ask<readonly { id: number; name: string }[]>(page, 'product.search', {
      ...{ text, limit, purpose: 'sales', partnerId: null, warehouseId: null },
    })
  // Every code begins with a zero.
  const catalogue = await find('0', 50)
  expect(catalogue).toHaveLength(50)
  let found = 0
  for (const { id, name } of catalogue) {
    const letters = (readings(name).initials[0] ?? '').slice(0, BUDGETS.lettersOfProduct)
    if ((await find(letters, 3)).some((hit) => hit.id === id)) found += 1
  }
  expect(found / catalogue.length).toBeGreaterThanOrEqual(0.95)
})

test('from a figure of a report to its document', async () => {
  await runAction(page, 'xsml', '销售毛利')
  await expect(screenOf(page).getByRole('grid')).toBeFocused()
  await expect(screenOf(page).getByRole('gridcell').first()).toBeVisible()
  let keys = 0
  await press(page, 'Enter')
  keys += 1
  await expect(screenOf(page).getByRole('gridcell').first()).toHaveText(DOCUMENT_NUMBER)
  await press(page, 'Enter')
  keys += 1
  await expect(screenOf(page).locator('header .number')).toHaveText(DOCUMENT_NUMBER)
  expect(keys).toBeLessThanOrEqual(BUDGETS.figureToDocument)
})

test('the reports of a month go to the printer with two clicks', async () => {
  await catchPaper(program)
  await runAction(page, 'bbzx', /报表/)
  let clicks = 0
  await screenOf(page)
    .getByRole('button', { name: /^月底老板包/ })
    .click()
  clicks += 1
  const print = screenOf(page).getByRole('button', { name: /^打印/ })
  await expect(print).toBeEnabled({ timeout: 60_000 })
  await print.click()
  clicks += 1
  const { pages } = await takePaper(program, 'month-pack-clicks')
  expect(pages.length).toBeGreaterThan(5)
  expect(clicks).toBeLessThanOrEqual(BUDGETS.monthPack)
})

test('ten differences of a count get their reasons and are posted', async () => {
  await beginShopDay(program)
  await runAction(page, 'pdlb', '盘点列表')
  const row = screenOf(page).getByRole('row').filter({ hasText: '核对' })
  await row.first().dblclick()
  const grid = screenOf(page).getByRole('grid')
  await expect(grid).toBeFocused()
  await expect(screenOf(page).locator('.review-footer')).toBeVisible()
  let keys = 0
  const selected = grid.getByRole('row', { selected: true })
  for (let index = 1; index <= 10; index += 1) {
    const given = await selected.getAttribute('id')
    await press(page, '1')
    keys += 1
    // The reason stands in its row, and the next row is the one to decide.
    await expect(grid.locator(`[id="${given}"]`)).toContainText('丢失')
    await expect(selected).not.toHaveAttribute('id', given!)
    await expect(selected).not.toContainText('丢失')
  }
  await screenOf(page)
    .getByRole('button', { name: /^确认保留/ })
    .click()
  keys += 1
  await expect(screenOf(page).getByRole('button', { name: /^确认保留/ })).toHaveCount(0)
  await press(page, 'F9')
  keys += 1
  await expect(page.locator('.undo-toast')).toContainText('报损')
  expect(keys).toBeLessThanOrEqual(BUDGETS.tenDifferences)
})

test('what was posted long ago is taken back from its list', async () => {
  await press(page, 'Alt+h')
  await expect(screenOf(page).locator('[data-node]:focus')).toBeVisible()
  await press(page, '8')
  await expect(screenOf(page).locator('[data-node=salesShipment]')).toBeFocused()
  await press(page, 'Enter')
  await expectList(page)
  const number = await screenOf(page).getByRole('row', { selected: true }).getByRole('gridcell').first().innerText()
  let keys = 0
  await press(page, 'Enter')
  keys += 1
  await expect(screenOf(page).locator('header .number')).toHaveText(number)
  await press(page, 'Control+Delete')
  keys += 1
  await expect(screenOf(page).locator('.void-strip input')).toBeFocused()
  await press(page, 'Enter')
  keys += 1
  await expect(screenOf(page).locator('header')).toContainText('已作废')
  expect(keys).toBeLessThanOrEqual(BUDGETS.undoLater)
})

test('5,000 products of a file are in the books', async () => {
  const file = join(program.dataFolder, '商品.csv')
  const rows = Array.from({ length: 5_000 }, (_none, index) => `GOODS-${index},商品${index},个,${(index % 90) + 1}.50`)
  writeFileSync(file, ['编码,名称,单位,零售价', ...rows].join('\n'))
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, file)
  await runAction(page, 'daoru', '导入 Excel / CSV')
  await expect(screenOf(page).getByRole('button', { name: '选择文件' })).toBeFocused()
  let keys = 0
  await press(page, 'o')
  keys += 1
  await expect(screenOf(page)).toContainText('5001 行 4 列')
  await press(page, 'F9')
  keys += 1
  await expect(screenOf(page).getByRole('button', { name: '导入 5000 行' })).toBeEnabled({ timeout: 60_000 })
  await press(page, 'F9')
  keys += 1
  await expect(screenOf(page)).toContainText('新增 5000', { timeout: 60_000 })
  expect(keys).toBeLessThanOrEqual(BUDGETS.importOfProducts)
})
