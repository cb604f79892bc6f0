import { expect, test, type Page } from '@playwright/test'
import { invoke } from './bridge.ts'
import { BUDGETS } from './budgets.ts'
import { catchPaper, takePaper } from './caught-paper.ts'
import { picture } from './look.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { scanCode } from './scanner.ts'
import {
  createBooks,
  expectCell,
  expectFocus,
  makeCustomer,
  makeSupplier,
  post,
  press,
  runAction,
  screenOf,
} from './steps.ts'

// Trade within its budgets of keys, by keyboard and scanner only; the till's are counted in its own spec.
test.describe.configure({ mode: 'serial' })

const NAMES = ['怡宝', '可乐', '雪碧', '芬达', '红牛', '脉动', '酸奶', '饼干', '面包', '果汁']
const GOODS = NAMES.map((name, index) => ({ name, barcode: `69012345678${String(index).padStart(2, '0')}` }))

let program: LaunchedProgram
let page: Page
let keys = 0

async function count(...pressed: string[]): Promise<void> {
  keys += pressed.length
  await press(page, ...pressed)
}

/** For a quarter of a second after a scan Enter is still the scanner's; no person is that fast. */
async function handsFree(): Promise<void> {
  const since = await page.evaluate(() => performance.now())
  await page.waitForFunction((moment) => performance.now() - moment > 260, since)
}

const cells = (row: number) =>
  screenOf(page)
    .locator('.line-grid-row')
    .nth(row - 1)

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  await createBooks(page, '顺达批发部', '王顺达')
  await makeSupplier(page, '北方粮油')
  await makeCustomer(page, '惠民超市')
  for (const { name, barcode } of GOODS)
    expect((await invoke(page, 'product.createFromName', { name, unitName: '瓶', barcode })).ok).toBe(true)
})
test.afterAll(async () => {
  await program.app.close()
})

async function pickPartner(letters: string, name: string): Promise<void> {
  await count(...letters)
  await expect(page.getByRole('option', { selected: true })).toContainText(name)
  await count('Enter')
}

/** Every line by the scanner, its quantity, and the price that stands there or is typed. */
async function receive(price: string): Promise<void> {
  await runAction(page, 'xjcgrkd', /采购入库/)
  await expectFocus(page, '供应商')
  keys = 0
  await pickPartner('bf', '北方粮油')
  for (const [index, { name, barcode }] of GOODS.entries()) {
    await scanCode(program.app, barcode)
    await expectCell(page, '数量', index + 1)
    await expect(cells(index + 1)).toContainText(name)
    await handsFree()
    await count('2', '4', 'Enter')
    await expectCell(page, '单价', index + 1)
    await count(...price, 'Enter')
    await expectCell(page, '商品', index + 2)
  }
}

test('a first purchase, so that there are last prices', async () => {
  await receive('2')
  await post(page, '已入库 10 种 240 件，¥480.00', () => count('F9'))
})

test('a purchase of ten scanned lines at last prices', async () => {
  await receive('')
  await picture(page, 'purchase-scanned')
  await post(page, '已入库 10 种 240 件，¥480.00', () => count('F9'))
  expect(keys).toBeLessThanOrEqual(BUDGETS.purchaseScanned)
})

const INITIALS = ['yb', 'kl', 'xb', 'fd', 'hn', 'md', 'sn', 'bg', 'mb', 'gz']

test('a purchase of ten lines by initials, taken back with one key', async () => {
  await runAction(page, 'xjcgrkd', /采购入库/)
  await expectFocus(page, '供应商')
  keys = 0
  await pickPartner('bf', '北方粮油')
  for (const [index, letters] of INITIALS.entries()) {
    await expectCell(page, '商品', index + 1)
    await count(...letters)
    await expect(page.getByRole('option', { selected: true })).toContainText(NAMES[index]!)
    await count('Enter')
    await expectCell(page, '数量', index + 1)
    await count('2', '4', 'Enter')
    await expectCell(page, '单价', index + 1)
    await count('Enter')
  }
  await post(page, '已入库 10 种 240 件，¥480.00', () => count('F9'))
  expect(keys).toBeLessThanOrEqual(BUDGETS.purchaseByInitials)
  keys = 0
  await count('Control+z')
  await expect(page.locator('.undo-toast')).toHaveCount(0)
  expect(keys).toBeLessThanOrEqual(BUDGETS.undo)
  await press(page, 'Control+w')
})

test('a scan in a price is no price: one more on its line; a code nobody has stands above the lines', async () => {
  await runAction(page, 'xjcgrkd', /采购入库/)
  await pickPartner('bf', '北方粮油')
  await expectCell(page, '商品', 1)
  await scanCode(program.app, GOODS[0]!.barcode)
  await expectCell(page, '数量', 1)
  await handsFree()
  await press(page, 'Enter')
  await expectCell(page, '单价', 1)
  await scanCode(program.app, GOODS[0]!.barcode)
  await expectCell(page, '数量', 1)
  await expect(page.getByLabel('数量，第 1 行，2')).toBeFocused()
  await expect(screenOf(page)).toContainText('¥4.00')
  await scanCode(program.app, '6999999999999')
  await expect(screenOf(page)).toContainText('没有商品用条码 6999999999999')
  await handsFree()
  await press(page, 'Alt+b')
  await expectFocus(page, '找到商品，绑定条码 6999999999999')
  await picture(page, 'scan-unknown')
  await page.keyboard.type('kl')
  await expect(page.getByRole('option', { selected: true })).toContainText('可乐')
  await press(page, 'Enter')
  await expectCell(page, '数量', 2)
  await expect(cells(2)).toContainText('可乐')
  await expect(screenOf(page)).not.toContainText('没有商品用条码')
})

test('a barcode is no payment: scanned in 本次付款 it is a line', async () => {
  await expectCell(page, '数量', 2)
  await press(page, 'Enter', 'Enter')
  await expectCell(page, '商品', 3)
  await press(page, 'Enter')
  await expectFocus(page, /^运费/)
  await scanCode(program.app, GOODS[2]!.barcode)
  await expectCell(page, '数量', 3)
  await expect(screenOf(page)).toContainText('¥8.00')
  await expect(page.getByLabel(/^运费/)).toHaveValue('')
  await press(page, 'Control+w')
})

test('a shipment of three lines by initials, printed at once', async () => {
  await runAction(page, 'xjxsckd', /销售出库/)
  await expectFocus(page, '客户')
  keys = 0
  await pickPartner('hm', '惠民超市')
  for (const [index, letters] of ['yb', 'kl', 'xb'].entries()) {
    await expectCell(page, '商品', index + 1)
    await count(...letters)
    await expect(page.getByRole('option', { selected: true })).toContainText(NAMES[index]!)
    await count('Enter')
    await expectCell(page, '数量', index + 1)
    await count('2', 'Enter')
    await expectCell(page, '单价', index + 1)
    await count('3', 'Enter')
  }
  await post(page, '欠款 ¥18.00', () => count('F9'))
  expect(keys).toBeLessThanOrEqual(BUDGETS.shipmentOfThree)
  await catchPaper(program)
  keys = 0
  await count('Control+p')
  await expect(screenOf(page).locator('.paper').first()).toBeVisible()
  await expect(screenOf(page).getByRole('button', { name: /^打印/ })).toBeEnabled()
  await count('Control+p')
  expect((await takePaper(program, 'shipment-after-save')).pages).toHaveLength(1)
  expect(keys).toBeLessThanOrEqual(BUDGETS.printAfterSave)
})

test('a collection of all a customer owes', async () => {
  await runAction(page, 'skd', /收款/)
  await expectFocus(page, '客户')
  keys = 0
  await pickPartner('hm', '惠民超市')
  await expectFocus(page, '本次收款')
  await expect(screenOf(page)).toContainText('XSCK-')
  await count('a')
  await expect(screenOf(page)).toContainText('¥18.00')
  await post(page, '¥18.00', () => count('F9'))
  expect(keys).toBeLessThanOrEqual(BUDGETS.collection)
})
