import { expect, test, type Page } from '@playwright/test'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import {
  createBooks,
  enterFigures,
  expectCell,
  expectFocus,
  expectList,
  fillField,
  makeCustomer,
  makeProduct,
  makeSupplier,
  pickPartner,
  pickProduct,
  post,
  press,
  runAction,
  rowsOf,
  screenOf,
  tableOf,
  tabTo,
  type,
} from './steps.ts'

// The first slice from end to end, without a mouse. Every test goes on where the one before it stopped.
test.describe.configure({ mode: 'serial' })

const noodles = '康师傅红烧牛肉面'
const water = '农夫山泉'
const tissues = '心相印抽纸'
const caseBarcode = '6921168509256'

let program: LaunchedProgram
let page: Page

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
})
test.afterAll(async () => {
  await program.app.close()
})

test('books by keyboard: Ctrl+N, name, owner, F9', async () => {
  await createBooks(page, '顺达批发部', '王顺达')
  await expect(page.getByRole('banner')).toContainText('顺达批发部')
})

test('a supplier and a customer by pinyin of the action', async () => {
  await makeSupplier(page, '北方粮油')
  await makeCustomer(page, '惠民超市')
})

test('two products, one of them with a case and its barcode', async () => {
  await makeProduct(page, noodles, '袋')

  await press(page, 'Control+n')
  await fillField(page, /^名称/, water)
  await tabTo(page, '基本单位')
  await type(page, '瓶')
  await tabTo(page, '加单位')
  await press(page, 'Enter')
  await fillField(page, '单位', '箱')
  await fillField(page, '1 箱等于多少瓶', '24')
  await expectFocus(page, '箱的第 1 个条码')
  await type(page, caseBarcode)
  await press(page, 'F9')
  await expect(page.getByRole('heading', { name: water })).toBeVisible()
})

test('a receipt of three lines, one in cases, one of a product made on the way', async () => {
  await runAction(page, 'xjcgrkd', '新建采购入库单')
  await pickPartner(page, '供应商', 'bfly', '北方粮油')
  await pickProduct(page, 1, 'ksf', noodles)
  await enterFigures(page, 1, '10', '2.35')

  await pickProduct(page, 2, 'nfsq', water)
  await press(page, 'F6')
  await expect(page.getByRole('row').filter({ hasText: water })).toContainText('箱')
  await enterFigures(page, 2, '24', '26.40')

  await expectCell(page, '商品', 3)
  await type(page, tissues)
  // The first Enter only chooses the last row, so that a scanned unknown code creates nothing.
  await press(page, 'Enter')
  await expect(page.getByRole('option', { selected: true })).toContainText(`新建商品「${tissues}」`)
  await press(page, 'Enter')
  await enterFigures(page, 3, '5', '3.33')

  await press(page, 'Enter')
  await fillField(page, /^运费/, '10')
  // 本次付款 stays empty: on account.
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: '保存并入库' })).toBeFocused()
  await expect(screenOf(page).locator('.total')).toHaveText('3 种 39 件 · 应付¥683.75')
  await post(page, '已入库 3 种 39 件，¥683.75')
})

test('a shipment that asks too much is refused and posts nothing', async () => {
  await runAction(page, 'xjxsckd', '新建销售出库单')
  await pickPartner(page, '客户', 'hmcs', '惠民超市')
  await pickProduct(page, 1, 'ksfhsnrm', noodles)
  await enterFigures(page, 1, '11', '3.50')

  // As a scanner types it: all at once and Enter, before the list has answered.
  await type(page, caseBarcode)
  await press(page, 'Enter')
  await enterFigures(page, 2, '2', '36')
  await press(page, 'F9')
  await expect(page.getByRole('alert')).toHaveText(
    /^门店的「康师傅红烧牛肉面」在 \d{4}-\d{2}-\d{2} 只有 10 袋，本单要出 11 袋，还差 1 袋。请减少数量、改日期，或先录入库。$/,
  )

  await runAction(page, 'xsck list', '销售出库单')
  await expect(page.getByText('这段时间没有单据')).toBeVisible()
  await press(page, 'Control+w')
})

test('with a smaller quantity it posts', async () => {
  await expectCell(page, '商品', 3)
  await press(page, 'ArrowUp', 'ArrowUp', 'Enter')
  await expectCell(page, '数量', 1)
  await type(page, '3')
  await press(page, 'Enter')
  await post(page, '已出库 2 种 5 件，¥82.50')
})

test('stock and its cost in the list, as of yesterday nothing', async () => {
  await runAction(page, 'kccx', '库存查询')
  await expect(page.getByRole('grid', { name: '库存列表' })).toBeFocused()
  await expect
    .poll(() => stockTable())
    .toEqual([
      [noodles, '7', '袋', '2.3843', '16.69'],
      [water, '528', '瓶', '1.1163', '589.42'],
      [tissues, '5', '个', '3.38', '16.90'],
    ])
  await expect(screenOf(page).locator('.totals')).toContainText('¥623.01')

  await press(page, 't')
  await expectFocus(page, '截至日期')
  await press(page, 'ArrowDown', 'Enter')
  await expect
    .poll(() => stockTable())
    .toEqual([
      [noodles, '0', '袋', '', '0.00'],
      [water, '0', '瓶', '', '0.00'],
      [tissues, '0', '个', '', '0.00'],
    ])
  await expect(screenOf(page).locator('.totals')).toContainText('¥0.00')
  await press(page, 't')
  await press(page, 't', 'Enter')
})

test('the shipment is voided with a reason, and the goods are back at their cost', async () => {
  await runAction(page, 'xsck list', '销售出库单')
  const list = page.getByRole('grid')
  await expectList(page)
  await expect(list.getByRole('row')).toHaveCount(2)
  await press(page, 'Enter')
  await expect(screenOf(page).locator('.status-tag')).toHaveText('已出库')
  await press(page, 'Control+Delete')
  await fillField(page, '作废原因', '客户没来取货')
  await expect(screenOf(page).locator('.status-tag')).toContainText('已作废')

  await runAction(page, 'kccx', '库存查询')
  await expect
    .poll(() => stockTable())
    .toEqual([
      [noodles, '10', '袋', '2.385', '23.85'],
      [water, '576', '瓶', '1.1163', '643.00'],
      [tissues, '5', '个', '3.38', '16.90'],
    ])
})

test('the ledger of the product shows all three movements to the 分', async () => {
  await expectList(page)
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: noodles })).toBeVisible()
  await expect
    .poll(() => ledgerRows())
    .toEqual([
      ['', '', '', '', '', '', '', '', '', '0', '0.00', ''],
      ['采购入库', '北方粮油', '门店', '10', '2.385', '23.85', '', '', '', '10', '23.85', '2.385'],
      ['销售出库', '惠民超市', '门店', '', '', '', '3', '2.3867', '7.16', '7', '16.69', '2.3843'],
      ['销售出库', '惠民超市', '门店', '3', '2.3867', '7.16', '', '', '', '10', '23.85', '2.385'],
      // 本月合计 and 本年累计: what was undone is neither in nor out.
      ['', '', '', '10', '2.385', '23.85', '0', '', '0.00', '10', '23.85', '2.385'],
      ['', '', '', '10', '2.385', '23.85', '0', '', '0.00', '10', '23.85', '2.385'],
    ])
  await expect(screenOf(page).locator('.totals')).toContainText('期末结存 10 袋')
})

/** Product, quantity, unit, cost price, cost. */
function stockTable(): Promise<string[][]> {
  return tableOf(page, '库存列表', ['商品', '库存', '单位', '成本价', '成本金额'])
}

/** Without date and number, which depend on the day. */
async function ledgerRows(): Promise<string[][]> {
  return (await rowsOf(page, /库存明细账$/)).map((row) => row.slice(2))
}
