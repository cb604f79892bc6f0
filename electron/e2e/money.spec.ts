import { expect, test, type Page } from '@playwright/test'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listenForComplaints } from './bridge.ts'
import { launchProgram, screenshotPath, type LaunchedProgram } from './launch.ts'
import { findCovered } from './look-covered.ts'
import {
  createBooks,
  enterFigures,
  expectFocus,
  expectList,
  focused,
  makeCustomer,
  makeProduct,
  makeSupplier,
  pickPartner,
  pickProduct,
  post,
  press,
  runAction,
  screenOf,
  type,
} from './steps.ts'

// Money without a mouse: bought and paid, sold and partly paid, collected, looked up, printed.
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

const picture = (name: string) => page.screenshot({ path: screenshotPath(`money-${name}`) })

test('a receipt is paid in full with one key', async () => {
  await createBooks(page, '顺达批发部', '王顺达')
  await makeSupplier(page, '北方粮油')
  await makeCustomer(page, '惠民超市')
  await makeProduct(page, '农夫山泉', '瓶')
  await runAction(page, 'xjcgrkd', /采购入库/)
  await pickPartner(page, '供应商', 'bf', '北方粮油')
  await pickProduct(page, 1, 'nf', '农夫山泉')
  await enterFigures(page, 1, '100', '1.2')
  await press(page, 'Enter')
  await expectFocus(page, /^运费/)
  await press(page, 'Enter')
  await expectFocus(page, '本次付款')
  await press(page, 'a')
  await expect(page.getByLabel('本次付款', { exact: true }).first()).toBeVisible()
  await picture('receipt-paid')
  await post(page, '¥120.00')
  await expect(page.locator('.undo-toast')).not.toContainText('欠款')
  expect(await findCovered(page)).toEqual([])
})

test('a shipment is partly paid: the toast says what is owed', async () => {
  await runAction(page, 'xjxsckd', /销售出库/)
  await pickPartner(page, '客户', 'hm', '惠民超市')
  await pickProduct(page, 1, 'nf', '农夫山泉')
  await enterFigures(page, 1, '10', '2')
  await press(page, 'Enter')
  await expectFocus(page, '本次收款')
  await type(page, '5')
  await press(page, 'Enter', 'F9')
  await expect(page.locator('.undo-toast')).toContainText('欠款 ¥15.00')
})

test('the rest is collected: partner, A, F9', async () => {
  await runAction(page, 'skd', /收款/)
  await expectFocus(page, '客户')
  await type(page, 'hm')
  await expect(page.getByRole('option', { selected: true })).toContainText('惠民超市')
  await press(page, 'Enter')
  await expectFocus(page, '本次收款')
  await expect(screenOf(page)).toContainText('XSCK-')
  await press(page, 'a')
  await expect(screenOf(page)).toContainText('¥15.00')
  await picture('collection')
  await press(page, 'F9')
  await expect(page.locator('.undo-toast')).toContainText('¥15.00')
  // The next one who pays is asked for.
  await expectFocus(page, '客户')
})

test('the collection is found by its number, shows what it settled, and prints', async () => {
  await press(page, 'Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await type(page, 'SK')
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await runAction(page, 'zjdj', '资金单据')
  await expect(page.getByRole('grid', { name: '资金单据' })).toContainText('SK-')
  await picture('list')
  await expectList(page)
  await press(page, 'ArrowDown', 'Enter')
  await expect(screenOf(page)).toContainText('核销')
  await picture('view')
})

/** 存为 PDF: width and height of each page in mm, and whether its Chinese is in the file. */
async function savedReceipt(name: string) {
  const file = join(program.dataFolder, `${name}.pdf`)
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
  await screenOf(page).getByRole('button', { name: '存为 PDF' }).click()
  await expect(screenOf(page)).toContainText(`已保存 ${name}.pdf`)
  copyFileSync(file, screenshotPath(`money-${name}`).replace(/png$/, 'pdf'))
  const pdf = readFileSync(file, 'latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...points]) =>
    points.map((point) => Math.round((Number(point) / 72) * 25.4)),
  )
  return { sizes, embedded: /\/FontFile[23]|\/Type3/.test(pdf) && pdf.includes('/ToUnicode') }
}

test('its receipt is one page of A5, or of a form of 241 × 93 mm, Chinese embedded', async () => {
  expect(await savedReceipt('receipt-a5')).toEqual({ sizes: [[210, 148]], embedded: true })
  await press(page, 'F6')
  expect(await savedReceipt('receipt-241')).toEqual({ sizes: [[241, 93]], embedded: true })
})

test('an expense: category, amount, F9', async () => {
  await runAction(page, 'fyzc', /费用支出/)
  await expectFocus(page, '收支项目')
  await type(page, '房租')
  await press(page, 'Enter', 'Enter')
  await expectFocus(page, '金额')
  await type(page, '9')
  await picture('expense')
  // What is read is what is posted: no day of before goes in for one that is none.
  const date = screenOf(page).getByLabel(/^(业务)?日期/)
  await date.fill('11-31')
  await press(page, 'F9')
  await expect(screenOf(page).getByRole('alert')).toContainText('日期')
  await expect(page.locator('.undo-toast')).toHaveCount(0)
  await expect(date).toBeFocused()
  await date.fill('t')
  await press(page, 'F9')
  await expect(page.locator('.undo-toast')).toContainText('¥9.00')
})

test('the accounts say where the money lies, and every line of it', async () => {
  await runAction(page, 'zjzh', '资金账户')
  await expect(page.getByRole('grid', { name: '资金账户' })).toContainText('-109.00')
  await picture('accounts')
  await expectList(page)
  await press(page, 'Enter')
  await expect(page.getByRole('grid', { name: '资金流水' })).toContainText('FK-')
  await picture('ledger')
})

test('what was prepaid is offered by the next receipt and pays it', async () => {
  await runAction(page, 'yfk', /预付款/)
  await expectFocus(page, '供应商')
  await type(page, 'bf')
  await expect(page.getByRole('option', { selected: true })).toContainText('北方粮油')
  await press(page, 'Enter')
  await expect(screenOf(page).locator('input[inputmode=decimal]:focus')).toBeVisible()
  await type(page, '30')
  await picture('prepayment')
  await post(page, '¥30.00')
  await runAction(page, 'xjcgrkd', /采购入库/)
  await pickPartner(page, '供应商', 'bf', '北方粮油')
  await pickProduct(page, 1, 'nf', '农夫山泉')
  await enterFigures(page, 1, '50', '1')
  await press(page, 'Enter')
  await expectFocus(page, /^运费/)
  await press(page, 'Enter')
  await expectFocus(page, '本次付款')
  await press(page, 'Shift+Tab')
  await expectFocus(page, /^抵余款 · 余款 30\.00/)
  await type(page, '30')
  await press(page, 'Enter')
  // The rest is paid at once, as this supplier was paid the last time.
  await expectFocus(page, '本次付款')
  await expect(focused(page)).toHaveValue('20.00')
  await picture('receipt-prepaid')
  await post(page, '已入库 1 种 50 件，¥50.00')
  await expect(page.locator('.undo-toast')).not.toContainText('欠款')
})

test('a transfer and an adjustment are one palette word away', async () => {
  await runAction(page, 'zhzz', /账户转账/)
  await picture('transfer')
  await press(page, 'Escape')
  await runAction(page, 'wltz', /往来调整/)
  await picture('adjustment')
  await press(page, 'Escape')
})

test('nothing was complained about', () => {
  expect(complaints).toEqual([])
})
