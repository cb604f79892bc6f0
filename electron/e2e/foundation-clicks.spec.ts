import { expect, test, type Page } from '@playwright/test'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { rowsOf, screenOf, tableOf, type, waitUntilReady } from './steps.ts'

// The same shop for somebody who clicks: the keyboard only types words and figures.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
})
test.afterAll(async () => {
  await program.app.close()
})

test('books, a supplier and a product', async () => {
  await waitUntilReady(page)
  await page.getByRole('button', { name: '新建账套' }).click()
  await write('店名（账套名称）', '顺达批发部')
  await write('老板姓名', '王顺达')
  await page.getByRole('button', { name: '建账' }).click()
  await page.getByRole('button', { name: '以后再说' }).click()
  await expect(page.getByRole('heading', { name: '业务流程图' })).toBeVisible()

  await choose('往来', '新建供应商')
  await write(/^名称/, '北方粮油')
  await press(/^保存$/)
  await expect(page.getByRole('heading', { name: '北方粮油' })).toBeVisible()

  await choose('商品', '新建商品')
  await write(/^名称/, '农夫山泉')
  await write('基本单位', '瓶')
  await press(/^保存$/)
  await expect(page.getByRole('heading', { name: '农夫山泉' })).toBeVisible()
})

test('a receipt, taken back with the button of the toast, corrected and saved again', async () => {
  await choose('采购', '新建采购入库单')
  await screenOf(page).getByLabel('供应商').click()
  await page.getByRole('option', { name: /北方粮油/ }).click()
  await cell(1).click()
  await type(page, 'nfsq')
  await page.getByRole('option', { name: /农夫山泉/ }).click()
  await cell(5).click()
  await type(page, '12')
  await cell(6).click()
  await type(page, '1.1')
  await press('保存并入库')
  await expect(page.locator('.undo-toast')).toContainText('已入库 1 种 12 件，¥13.20')
  await page.locator('.undo-toast').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^已撤销 CGRK-\d{8}-0001/ })).toBeVisible()

  await cell(5).click()
  await type(page, '24')
  await press('保存并入库')
  await expect(page.locator('.undo-toast')).toContainText('已入库 1 种 24 件，¥26.40')
})

test('the list of receipts, a document by double click, voided with its buttons', async () => {
  await choose('采购', '采购入库单')
  await expect.poll(async () => (await rowsOf(page, /采购入库单/)).length).toBe(3)
  await screenOf(page)
    .getByRole('gridcell', { name: /^CGRK-\d{8}-0003$/ })
    .dblclick()
  await expect(screenOf(page).locator('.status-tag')).toHaveText('已入库')
  await press('作废')
  await press(/^确认作废/)
  await expect(screenOf(page).locator('.status-tag')).toContainText('已作废')
})

test('stock as of yesterday, chosen in the calendar chip', async () => {
  await choose('库存', '库存查询')
  await expect.poll(() => tableOf(page, '库存列表', ['商品', '库存'])).toEqual([['农夫山泉', '0']])
  await page.getByRole('button', { name: /^截至/ }).click()
  await page.getByRole('dialog', { name: '截至日期' }).getByRole('button', { name: '昨天' }).click()
  await expect(page.getByRole('button', { name: /^截至/ })).not.toContainText('现在')
})

test('tabs close with their cross', async () => {
  const tabs = page.getByRole('tab')
  const before = await tabs.count()
  await page.getByTitle('关闭 库存', { exact: true }).click()
  await expect(tabs).toHaveCount(before - 1)
})

async function choose(section: string, action: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: section }).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

async function write(label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).filter({ visible: true }).click()
  await type(page, text)
}

async function press(name: string | RegExp): Promise<void> {
  await screenOf(page).getByRole('button', { name }).first().click()
}

/** A cell of the first line, counted from the product. */
function cell(place: number) {
  return screenOf(page)
    .getByRole('grid')
    .getByRole('gridcell')
    .nth(place - 1)
}
