import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findClippedWords } from './look.ts'
import { listenForComplaints } from './bridge.ts'
import { launchProgram, screenshotPath, type LaunchedProgram } from './launch.ts'
import {
  createBooks,
  enterFigures,
  expectFocus,
  makeCustomer,
  makeProduct,
  makeSupplier,
  pickPartner,
  pickProduct,
  post,
  press,
  rowsOf,
  runAction,
  screenOf,
} from './steps.ts'
import { wear } from './wear.ts'

// The business flow without a mouse: it follows every posting, leads to lists with as many rows as it says, explains
// itself and is printed.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page
let complaints: readonly string[]

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  complaints = listenForComplaints(page)
})
test.afterAll(async () => {
  await program.app.close()
})

const node = (name: string) => screenOf(page).locator(`[data-node=${name}]`)
const picture = (name: string) => page.screenshot({ path: screenshotPath(`home-${name}`) })

test('new books: the chart, and the first three steps beside it', async () => {
  await createBooks(page, '顺达批发部', '王顺达')
  await expect(node('purchaseReceipt')).toBeFocused()
  await expect(screenOf(page).getByRole('button', { name: /建商品/ })).toBeVisible()
  await picture('new')
})

test('a posting stands in the chart at once', async () => {
  await makeSupplier(page, '北方粮油')
  await makeCustomer(page, '惠民超市')
  await makeProduct(page, '农夫山泉', '瓶')
  await runAction(page, 'xjcgrkd', /采购入库/)
  await pickPartner(page, '供应商', 'bf', '北方粮油')
  await pickProduct(page, 1, 'nf', '农夫山泉')
  await enterFigures(page, 1, '100', '1.2')
  await post(page, '¥120.00')
  await press(page, 'Alt+h')
  await expect(node('purchaseReceipt')).toHaveAttribute('title', '采购入库 · 1 张今日 · ¥120')
  await expect(node('stock')).toHaveAttribute('title', /¥120\.00 1 种/)
  await expect(node('payment')).toHaveAttribute('title', '付款 · ¥120 待付 · 1 家')
})

test('digits and arrows go from step to step, Enter opens the list the figure counts', async () => {
  await press(page, '2')
  await expect(node('purchaseOrder')).toBeFocused()
  await press(page, 'ArrowRight')
  await expect(node('purchaseReceipt')).toBeFocused()
  await press(page, 'Enter')
  await expect.poll(() => rowsOf(page, /采购入库/)).toHaveLength(1)
  await press(page, 'Alt+h')
  await expect(node('purchaseReceipt')).toBeFocused()
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight')
  await expect(node('salesShipment')).toBeFocused()
  await press(page, 'n')
  await expectFocus(page, '客户')
  await pickPartner(page, '客户', 'hm', '惠民超市')
  await pickProduct(page, 1, 'nf', '农夫山泉')
  await enterFigures(page, 1, '10', '2')
  await post(page, '¥20.00')
  await press(page, 'Alt+h')
  await expect(node('salesShipment')).toHaveAttribute('title', /1 张今日 · ¥20/)
  await expect(node('collection')).toHaveAttribute('title', /¥20 待收/)
})

test('Shift+F10 leads to the last documents, Esc back to the step', async () => {
  await press(page, '8', 'Shift+F10')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await expect(page.getByRole('menuitem').first()).toContainText('惠民超市')
  await expect(page.getByRole('menuitem', { name: /报表：销售汇总/ })).toBeVisible()
  await picture('menu')
  await press(page, 'Escape')
  await expect(node('salesShipment')).toBeFocused()
  await press(page, 'F1')
  await expect(screenOf(page).getByRole('heading', { name: '销售出库' })).toBeVisible()
  await press(page, 'Alt+h')
})

test('a step that is not used is hidden, for good', async () => {
  await press(page, 'e')
  await press(page, '6', 'ArrowRight')
  await expect(node('transfer')).toBeFocused()
  await press(page, 'Enter')
  await expect(node('transfer')).toHaveAttribute('aria-pressed', 'false')
  await picture('edit')
  await press(page, 'F9')
  await expect(node('transfer')).toBeHidden()
  await expect(node('loss')).toBeVisible()
})

test('training says who does what, and is printed on two A4 pages', async () => {
  await screenOf(page).getByRole('radio', { name: '培训' }).click()
  await press(page, '3')
  await expect(screenOf(page).locator('.lesson-panel')).toContainText('王顺达')
  await picture('training')
  const file = join(program.dataFolder, 'poster.pdf')
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await press(page, 'Control+p')
  await expect(screenOf(page)).toContainText('已保存 poster.pdf')
  const sizes = [...readFileSync(file, 'latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(sizes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual([
    [842, 595],
    [842, 595],
  ])
})

test("the owner's day: one key there, ← the day before, Esc back", async () => {
  await press(page, 'd')
  await expect(page.getByRole('heading', { name: '今日看板' })).toBeVisible()
  await expect(screenOf(page)).toContainText('农夫山泉')
  await picture('day')
  await press(page, 'ArrowLeft')
  await expect(screenOf(page)).toContainText('这一天没有销售')
  await press(page, 'Escape')
  await expect(node('purchaseReceipt')).toBeFocused()
})

test('type of a middling size: nothing is cut off', async () => {
  await screenOf(page).getByRole('radio', { name: '实时' }).click()
  await wear(page, { fontScale: 130 })
  await expect(node('stock')).toBeVisible()
  expect(await findClippedWords(page)).toEqual([])
  await picture('look-130')
  expect(complaints).toEqual([])
})
