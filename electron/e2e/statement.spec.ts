import { expect, test, type Locator, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  runAction,
  screenOf,
  type,
} from './steps.ts'

// 对账 without a mouse: sold on account, stated, confirmed, kept, changed only with somebody standing for it, printed.
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

const picture = (name: string) => page.screenshot({ path: screenshotPath(`statement-${name}`) })

async function sell(quantity: string): Promise<void> {
  await runAction(page, 'xjxsckd', /销售出库/)
  await pickPartner(page, '客户', 'hm', '惠民超市')
  await pickProduct(page, 1, 'nf', '农夫山泉')
  await enterFigures(page, 1, quantity, '2')
}

async function openStatement(): Promise<Locator> {
  await runAction(page, 'dzd', '对账单')
  await expectFocus(page, '客户')
  await type(page, 'hm')
  await expect(page.getByRole('option', { selected: true })).toContainText('惠民超市')
  await press(page, 'Enter')
  const grid = page.getByRole('grid', { name: '客户对账单' })
  await expect(grid).toBeFocused()
  return grid
}

test('goods are sold on account', async () => {
  await createBooks(page, '顺达批发部', '王顺达')
  await makeSupplier(page, '北方粮油')
  await makeCustomer(page, '惠民超市')
  await makeProduct(page, '农夫山泉', '瓶')
  await runAction(page, 'xjcgrkd', /采购入库/)
  await pickPartner(page, '供应商', 'bf', '北方粮油')
  await pickProduct(page, 1, 'nf', '农夫山泉')
  await enterFigures(page, 1, '100', '1.2')
  await post(page, '¥120.00')
  await sell('10')
  await post(page, '欠款 ¥20.00')
})

test('the statement says so, with the goods', async () => {
  const grid = await openStatement()
  await expect(grid).toContainText('XSCK-')
  await expect(grid).not.toContainText('农夫山泉')
  await press(page, 'd')
  await expect(grid).toContainText('农夫山泉')
  await expect(screenOf(page)).toContainText('0–30 天')
  await picture('shown')
})

test('the customer confirms it', async () => {
  await press(page, 'F9')
  await expect(screenOf(page)).toContainText('余额 ¥20.00 双方无误')
  await picture('confirming')
  await press(page, 'F9')
  await expect(screenOf(page)).toContainText('余额 ¥20.00（王顺达')
})

test('nothing changes it, unless somebody stands for it', async () => {
  await sell('1')
  await press(page, 'F9')
  await expect(screenOf(page)).toContainText('已对账到')
  await expect(page.locator('.undo-toast')).toBeHidden()
  await picture('refused')
  await press(page, 'F9')
  await expect(page.locator('.undo-toast')).toContainText('欠款 ¥2.00')
})

test('money of a confirmed day, too, and with one more F9', async () => {
  await runAction(page, 'skd', /收款/)
  await expectFocus(page, '客户')
  await type(page, 'hm')
  await expect(page.getByRole('option', { selected: true })).toContainText('惠民超市')
  await press(page, 'Enter')
  await expectFocus(page, '本次收款')
  await type(page, '2')
  await press(page, 'Enter', 'F9')
  await expect(screenOf(page)).toContainText('已对账到')
  await press(page, 'F9')
  await expect(page.locator('.undo-toast')).toContainText('¥2.00')
})

/** Saves what is shown as a PDF and returns the sizes of its pages. */
async function savedPages(name: string): Promise<(readonly number[])[]> {
  const file = join(program.dataFolder, `${name}.pdf`)
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
  await press(page, 'Control+s')
  await expect(screenOf(page)).toContainText(`已保存 ${name}.pdf`)
  copyFileSync(file, screenshotPath(name).replace(/\.png$/, '.pdf'))
  const pdf = readFileSync(file, 'latin1')
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ])
}

test('it is printed on A4, with the slip', async () => {
  await expect(await openStatement()).toContainText('SK-')
  expect(await savedPages('statement')).toEqual([[595, 842]])
  expect(complaints).toEqual([])
})

test('many rows: every page is A4, the last one, too', async () => {
  for (let count = 0; count < 5; count += 1) {
    await runAction(page, 'xjxsckd', /销售出库/)
    await pickPartner(page, '客户', 'hm', '惠民超市')
    for (let row = 1; row <= 4; row += 1) {
      await pickProduct(page, row, 'nf', '农夫山泉')
      await enterFigures(page, row, '1', '2')
    }
    await press(page, 'F9')
    await expect(screenOf(page)).toContainText('这张单要放行')
    await post(page, '欠款 ¥8.00')
  }
  const grid = await openStatement()
  await press(page, 'd')
  await expect(grid).toContainText('农夫山泉')
  // 8 documents, 22 lines of goods.
  expect(await savedPages('statement-long')).toEqual([
    [595, 842],
    [595, 842],
  ])
  const printed = execFileSync('pdftotext', ['-layout', screenshotPath('statement-long').replace(/png$/, 'pdf'), '-'])
  const [first = '', last = ''] = printed.toString().split('\f')
  for (const sheet of [first, last]) expect(sheet.replace(/ /g, '')).toMatch(/本页小计.*打印时间.*打印人王顺达/s)
})
