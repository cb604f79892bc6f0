import { expect, test } from '@playwright/test'
import type { Reply } from '#shared/contract/bridge.ts'
import { invoke, listenForComplaints } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { findClippedWords, picture } from './look.ts'
import {
  createBooks,
  expectCell,
  expectFocus,
  pickPartner,
  pickProduct,
  press,
  runAction,
  screenOf,
  tabTo,
  tableOf,
  type,
} from './steps.ts'
import { wear } from './wear.ts'

// 价格表, F4, 最低售价 and 整单优惠 by keyboard, in books made for it.

test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let complaints: readonly string[]

/** What was answered; a refusal fails the test. */
function answered<Answer>(reply: Reply): Answer {
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.data as Answer
}

test.beforeAll(async () => {
  program = await launchProgram()
  const { page } = program
  complaints = listenForComplaints(page)
  await invoke(page, 'machine.set', { language: 'zh-CN', theme: 'light' })
  await createBooks(page, '顺达批发', '老板')
  const today = answered<{ today: string }>(await invoke(page, 'books.current', {})).today
  const product = answered<{ id: number; units: { unitId: number }[] }>(
    await invoke(page, 'product.create', {
      ...{ code: '', name: '鲁花花生油', spec: '5L', brand: '', categoryId: null, kind: 'goods' },
      units: [
        { name: '桶', ratio: 10_000 },
        { name: '箱', ratio: 40_000 },
      ],
      barcodes: [],
      prices: [
        { levelId: 1, unitName: '桶', price: 149_900_000 },
        { levelId: 2, unitName: '桶', price: 138_000_000 },
        { levelId: 4, unitName: '桶', price: 130_000_000 },
      ],
      ...{ purchasePrice: 126_000_000, minimumStock: null, maximumStock: null, remark: '' },
    }),
  )
  const partner = {
    ...{ code: '', contact: '', phone: '', address: '', taxNumber: '', bankName: '', bankAccount: '' },
    ...{ priceLevelId: 2, creditLimit: null, termDays: 30, remark: '' },
  }
  const supplier = { ...partner, name: '永盛粮油商行', isSupplier: true, isCustomer: false }
  const { id: partnerId } = answered<{ id: number }>(await invoke(page, 'partner.create', supplier))
  answered(
    await invoke(page, 'partner.create', { ...partner, name: '好又多超市', isSupplier: false, isCustomer: true }),
  )
  const content = {
    ...{ type: 'purchaseReceipt', businessDate: today, partnerId, warehouseId: 1 },
    ...{ externalNumber: '', reason: '', freight: 0, remark: '' },
    lines: [
      {
        ...{ productId: product.id, unitId: product.units[0]?.unitId, quantity: 500_000, price: 126_000_000 },
        ...{ amount: null, discountRate: 0, remark: '' },
      },
    ],
  }
  answered(await invoke(page, 'document.post', { content, draftId: null }))
})
test.afterAll(async () => {
  await program.app.close()
})

test('a price list for everybody, typed line by line', async () => {
  const { page } = program
  await runAction(page, 'jgb', '价格表')
  await expect(page.getByText('还没有价格表')).toBeVisible()
  await press(page, 'n')
  await expectFocus(page, /^名称/)
  await type(page, '2026 秋')
  await tabTo(page, '商品 1')
  await type(page, 'lhhsy')
  await expect(page.getByRole('option', { selected: true })).toContainText('鲁花花生油')
  await press(page, 'Enter')
  await expectFocus(page, '价格 1')
  await type(page, '135')
  await press(page, 'Enter')
  await expectFocus(page, '商品 2')
  await picture(page, 'price-list-form')
  await press(page, 'F9')
  await expect(page.getByRole('heading', { name: '2026 秋' })).toBeVisible()
  expect(await findClippedWords(page)).toEqual([])
  await runAction(page, 'jgb', '价格表')
  expect(await tableOf(page, '价格表', ['名称', '适用', '有效期', '商品数', '状态'])).toEqual([
    ['2026 秋', '所有客户', '长期', '1', '执行中'],
  ])
  await picture(page, 'price-lists')
})

test('a wholesale sale: the list price is filled in, within the budget of keys', async () => {
  const { page } = program
  await runAction(page, 'xjxsckd', '新建销售出库单')
  // 3 letters, Enter · 3 letters, Enter · 1 digit, Enter, Enter · F9: the purchase budget of ux.md §15 is 4 + 4 a line + 1.
  await pickPartner(page, '客户', 'hyd', '好又多超市')
  await pickProduct(page, 1, 'lhh', '鲁花花生油')
  await type(page, '2')
  await press(page, 'Enter')
  await expectCell(page, '单价', 1)
  const price = page.getByRole('gridcell', { name: '135.00' }).first()
  await expect(price).toHaveAttribute('title', '2026 秋 · 135.00')
  await press(page, 'Enter')
  await expectCell(page, '商品', 2)
  await press(page, 'F9')
  await expect(page.locator('.undo-toast')).toContainText('已出库')
  await expect(page.locator('.undo-toast')).toContainText('270.00')
})

test('F4 offers the last prices and the lists; a digit takes one', async () => {
  const { page } = program
  await expectFocus(page, '客户')
  await pickPartner(page, '客户', 'hyd', '好又多超市')
  await pickProduct(page, 1, 'lhh', '鲁花花生油')
  await type(page, '2')
  await press(page, 'Enter')
  await expectCell(page, '单价', 1)
  await press(page, 'F4')
  const offers = page.getByRole('listbox', { name: '价格选项' })
  await expect(offers.getByRole('option')).toHaveCount(4)
  await picture(page, 'price-offers')
  expect(await findClippedWords(page)).toEqual([])
  await press(page, '3')
  await expect(page.getByRole('gridcell', { name: '138.00' }).first()).toBeVisible()
  await expectCell(page, '单价', 1)
})

test('below the minimum: said while it is typed, refused at F9, passed by the owner with a second F9', async () => {
  const { page } = program
  await type(page, '120')
  await press(page, 'Enter')
  await expectCell(page, '商品', 2)
  await expect(screenOf(page).getByText('低于最低售价 130.00').first()).toBeVisible()
  await press(page, 'F9')
  await expect(screenOf(page).getByText('这张单要放行：')).toBeVisible()
  await picture(page, 'price-guard')
  expect(await findClippedWords(page)).toEqual([])
  await press(page, 'F9')
  await expect(page.locator('.undo-toast')).toContainText('240.00')
})

test('常购 and 整单优惠: the usual goods, and what comes off the whole', async () => {
  const { page } = program
  await expectFocus(page, '客户')
  await pickPartner(page, '客户', 'hyd', '好又多超市')
  await press(page, 'F3')
  await expect(page.getByRole('listbox', { name: '常购商品' })).toBeFocused()
  await picture(page, 'usual-goods')
  await press(page, 'Space', 'Escape')
  await expect(page.getByRole('gridcell', { name: '鲁花花生油' })).toBeVisible()
  await tabTo(page, '整单优惠')
  await type(page, '10')
  await press(page, 'Enter')
  await expectFocus(page, '抹零')
  await press(page, 'Enter')
  await expect(page.locator('footer .total')).toContainText('230.00')
  await picture(page, 'sale-reduction')
  expect(await findClippedWords(page)).toEqual([])
})

test('rules in the settings', async () => {
  const { page } = program
  await runAction(page, 'tijian', '设置')
  await expect(page.getByRole('heading', { name: '价格与税' })).toBeVisible()
  await page.getByRole('heading', { name: '价格与税' }).scrollIntoViewIfNeeded()
  await picture(page, 'trade-rules')
})

test('with tax, in English and in large type', async () => {
  const { page } = program
  await invoke(page, 'books.setTradeRules', { tax: true, taxIncluded: false })
  await wear(page, { language: 'en-US', fontScale: 175 })
  await runAction(page, 'sales shipment new', /New/)
  await pickPartnerInEnglish()
  await picture(page, 'sale-tax-large')
  expect(await findClippedWords(page)).toEqual([])
  await wear(page, { fontScale: 100 })
  await picture(page, 'sale-tax')
  expect(await findClippedWords(page)).toEqual([])
  await runAction(page, 'price list', 'Price lists')
  await picture(page, 'price-lists-english')
  await runAction(page, 'price level', 'Price levels')
  await picture(page, 'price-levels-english')
  expect(await findClippedWords(page)).toEqual([])
  expect(complaints).toEqual([])
})

async function pickPartnerInEnglish(): Promise<void> {
  const { page } = program
  await expectFocus(page, 'Customer')
  await type(page, 'hyd')
  await expect(page.getByRole('option', { selected: true })).toContainText('好又多超市')
  await press(page, 'Enter')
  await type(page, 'lhh')
  await expect(page.getByRole('option', { selected: true })).toContainText('鲁花花生油')
  await press(page, 'Enter')
  await type(page, '2')
  await press(page, 'Enter')
}
