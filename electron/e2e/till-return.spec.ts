import { expect, test, type Page } from '@playwright/test'
import { picture } from './look.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { scanCode } from './scanner.ts'
import { createBooks, fillField, press } from './steps.ts'
import { tillHands } from './till-hands.ts'
import { GOODS, stockTheShop } from './till-scene.ts'

// What comes back at the till: by its receipt, by the end of its number.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page

const { till, scan, byHand, handsFree } = tillHands(() => program)
const [milk, noodles] = GOODS as [(typeof GOODS)[number], (typeof GOODS)[number]]

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  await createBooks(page, '顺达批发部', '小李')
  await stockTheShop(page)
})
test.afterAll(async () => {
  await program.app.close()
})

test('a receipt is scanned, a line of it comes back by its original payment', async () => {
  await press(page, 'Alt+c')
  await expect(till().locator('.scan-box')).toBeFocused()
  await scan(milk.barcode, noodles.barcode)
  await press(page, 'Enter')
  await fillField(page, '备用金', '200')
  await expect(till().locator('.pay-panel .due')).toHaveText('¥8.00')
  await press(page, '1', '0', 'Enter')
  await expect(till().locator('.done .change')).toHaveText('2.00')
  const number = await till().locator('.last').textContent()
  const receipt = /LS-\d{8}-\d{4}/.exec(number ?? '')?.[0] ?? ''
  await scanCode(program.app, receipt)
  await expect(till().locator('header .mode')).toHaveText(`退货 ${receipt}`)
  await handsFree()
  await press(page, 'Enter')
  await expect(till().locator('.strip')).toContainText('还没有选要退的商品')
  await scan(milk.barcode)
  await expect(till().locator('.due b')).toHaveText('¥3.50')
  await picture(page, 'till-return')
  await press(page, 'Enter')
  await expect(till().locator('.enter')).toContainText('现金 3.50')
  await press(page, 'Enter')
  await expect(till().locator('.done .change')).toHaveText('3.50')
  await press(page, 'Control+Slash')
  await expect(page.getByRole('dialog')).toContainText('退货/卖货')
  await picture(page, 'till-all-keys')
  await press(page, 'Escape', 'Control+t')
  await expect(till().locator('header .mode')).toHaveText('退货')
  await press(page, 'Control+t')
  await expect(till().locator('header .mode')).toHaveCount(0)
})

test('without its paper a receipt is found by the end of its number; what is none is said', async () => {
  await press(page, 'Control+t')
  await byHand('0001')
  await expect(page.locator('.search-popup .line[role=option]').first()).toContainText('-0001')
  await picture(page, 'till-receipt-by-number')
  await press(page, 'Enter')
  await expect(till().locator('header .mode')).toHaveText(/^退货 LS-\d{8}-0001$/)
  await press(page, 'Control+Delete', 'Control+t')
  await byHand('9876')
  await expect(page.locator('.search-popup')).toContainText('没有')
  await press(page, 'Enter')
  await expect(till().locator('.strip')).toContainText('没有号码以 9876 结尾的小票')
  await press(page, 'Escape', 'Control+t')
  await expect(till().locator('header .mode')).toHaveCount(0)
})
