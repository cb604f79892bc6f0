import { expect, test, type Page } from '@playwright/test'
import { invoke } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { picture } from './look.ts'
import { stockIn, stockTable } from './stock-scene.ts'
import {
  createBooks,
  enterFigures,
  expectCell,
  expectFocus,
  expectList,
  makeCustomer,
  makeSupplier,
  pickPartner,
  pickProduct,
  post,
  press,
  runAction,
  screenOf,
  tableOf,
  tabTo,
  type,
} from './steps.ts'

// Every kind of movement without a mouse. Each test goes on where the one before it stopped.
test.describe.configure({ mode: 'serial' })

const flour = '高筋面粉'
const milk = '鲜牛奶'
const box = '烘焙礼盒'
const scale = '电子秤'

let program: LaunchedProgram
let page: Page

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
})
test.afterAll(async () => {
  await program.app.close()
})

test('books with two warehouses, a product kept by batch, one by serial number', async () => {
  await createBooks(page, '顺达批发部', '王顺达')
  await makeSupplier(page, '北方粮油')
  await makeCustomer(page, '惠民超市')
  await invoke(page, 'warehouse.create', { code: '', name: '后仓', address: '', remark: '' })
  await makeGoods(flour, '袋', {})
  await makeGoods(box, '盒', {})
  await makeGoods(scale, '台', { serialTracked: true })
  await runAction(page, 'xjsp', '新建商品')
  await expectFocus(page, /^名称/)
  await type(page, milk)
  await tabTo(page, '基本单位')
  await type(page, '盒')
  await tabTo(page, '批次管理')
  await press(page, 'Space')
  await tabTo(page, /^保质期/)
  await type(page, '21')
  await press(page, 'F9')
  await expect(page.getByRole('heading', { name: milk })).toBeVisible()
})

test('a receipt with a batch: code, day of production, the expiry follows', async () => {
  await runAction(page, 'xjcgrkd', '新建采购入库单')
  await pickPartner(page, '供应商', 'bfly', '北方粮油')
  await pickProduct(page, 1, flour, flour)
  await enterFigures(page, 1, '20', '30')
  await receiveMilk(2, '10', '3', 'M-OLD', '-10')
  await receiveMilk(3, '10', '4', 'M-NEW', '-1')
  await post(page, '已入库 2 种 40 件，¥670.00')
})

test('a sale takes the batch that expires first, another one by choice', async () => {
  await runAction(page, 'xjxsckd', '新建销售出库单')
  await pickPartner(page, '客户', 'hmcs', '惠民超市')
  await pickProduct(page, 1, 'xnn', milk)
  await type(page, '12')
  await press(page, 'Enter')
  await expectCell(page, '单价', 1)
  await type(page, '6')
  await press(page, 'Enter')
  await expectCell(page, '批次', 1)
  await expect(cellOf(1, 'batch')).toContainText('M-OLD')
  await expect(screenOf(page).locator('.line-grid-strip')).toContainText('批次 M-OLD 不够')
  await picture(page, 'batch-sale')
  await press(page, 'F2')
  await expect(page.getByRole('option')).toHaveCount(2)
  await press(page, 'ArrowDown', 'Enter')
  await expect(cellOf(1, 'batch')).toContainText('M-NEW')
  await press(page, 'ArrowUp', 'Home')
  await expectCell(page, '商品', 1)
  await press(page, 'Enter')
  await type(page, '4')
  await press(page, 'Enter')
  await post(page, '已出库 1 种 4 件，¥24.00')
})

test('a return from the view takes its share, and both are linked', async () => {
  await openNewest('xsck list', '销售出库单')
  await press(page, 'F8')
  await expect(screenOf(page).getByText(/^按原单 XSCK-/)).toBeVisible()
  await expectCell(page, '商品', 1)
  await press(page, 'Enter')
  await expectCell(page, '数量', 1)
  await type(page, '1')
  await press(page, 'Enter')
  await expect(cellOf(1, 'amount')).toHaveText('6.00')
  await press(page, 'F9')
  await expect(screenOf(page).locator('.status-tag')).toHaveText('已退货')
  await expect(screenOf(page).getByText(/^原单 XSCK-/)).toBeVisible()
  await picture(page, 'sales-return-view')
  await openNewest('xsck list', '销售出库单')
  await expect(screenOf(page).getByText(/^退货单 XSTH-/)).toBeVisible()
  await press(page, 'Control+Delete')
  await expectFocus(page, '作废原因')
  await press(page, 'Enter')
  await expect(screenOf(page).getByText(/后面还有单据 XSTH-/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^打开 XSTH-/ })).toBeVisible()
  await press(page, 'Escape')
})

test('a transfer in one step', async () => {
  await runAction(page, 'xjdbd', '新建调拨单')
  await pickProduct(page, 1, flour, flour)
  await type(page, '5')
  await press(page, 'Enter')
  await expectCell(page, '商品', 2)
  await picture(page, 'transfer-form')
  await post(page, '已调拨 1 种 5 件')
})

test('a transfer in two steps: sent, on the way, received', async () => {
  await runAction(page, 'xjdbd', '新建调拨单')
  await expectCell(page, '商品', 1)
  await press(page, 'Shift+Tab')
  await tabTo(page, /^分两步/)
  await press(page, 'Space')
  await expect(page.getByRole('checkbox', { name: /^分两步/ })).toBeChecked()
  await tabTo(page, /^备注$/)
  await press(page, 'Enter')
  await pickProduct(page, 1, flour, flour)
  await type(page, '3')
  await press(page, 'Enter')
  await expectCell(page, '商品', 2)
  await post(page, '已调拨 1 种 3 件')
  await openNewest('db list', '调拨单')
  await expect(screenOf(page).locator('.status-tag')).toHaveText('已发出')
  await press(page, 'F8')
  await expect(screenOf(page).getByText(/^收 DB-.* 发出的货/)).toBeVisible()
  await press(page, 'F9')
  await expect(screenOf(page).getByText(/^发出单 DB-/)).toBeVisible()
  await expect.poll(() => stockIn(page, '后仓')).toEqual([[flour, '8']])
})

test('an assembly: the first line is the product, the rest are components', async () => {
  await runAction(page, 'xjzzd', '新建组装单')
  await pickProduct(page, 1, box, box)
  await type(page, '2')
  await press(page, 'Enter')
  await pickProduct(page, 2, flour, flour)
  await type(page, '2')
  await press(page, 'Enter')
  await expect(cellOf(1, 'direction')).toHaveText('成品')
  await expect(cellOf(2, 'direction')).toHaveText('配件')
  await press(page, 'Enter')
  await expectFocus(page, /^加工费/)
  await type(page, '10')
  await press(page, 'Enter')
  await picture(page, 'assembly-form')
  await post(page, '已组装 2 种 4 件')
})

test('serial numbers: typed like a scanner when they come in, offered when they leave', async () => {
  await runAction(page, 'xjqtrkd', '新建其他入库单')
  await pickProduct(page, 1, scale, scale)
  await type(page, '2')
  await press(page, 'Enter')
  await expectCell(page, '成本价', 1)
  await type(page, '50')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await type(page, 'SN-001\nSN-002\n')
  await picture(page, 'serial-panel')
  await press(page, 'Enter')
  await expectCell(page, '商品', 2)
  await expect(cellOf(1, 'serials')).toHaveText('2/2')
  await post(page, '已入库 1 种 2 件，¥100.00')

  await runAction(page, 'xjbsd', '新建报损单')
  await pickProduct(page, 1, scale, scale)
  await type(page, '1')
  await press(page, 'Enter')
  await expect(page.getByRole('button', { name: 'SN-002' })).toBeVisible()
  await type(page, '002')
  await tabTo(page, /^SN-002/)
  await press(page, 'Enter', 'Enter')
  await expectCell(page, '商品', 2)
  await post(page, '已报损 1 种 1 件')

  await runAction(page, 'xlhzs', '序列号追溯')
  await expectFocus(page, '序列号')
  await type(page, 'SN-002')
  await press(page, 'Enter')
  await expect
    .poll(async () => (await tableOf(page, '经过的单据', ['单据', '出入'])).map(([name]) => name))
    .toEqual(['其他入库', '报损'])
})

test('a cost adjustment, and the figures of the stock list', async () => {
  await runAction(page, 'xjcbtzd', '新建成本调整单')
  await expectCell(page, '商品', 1)
  await type(page, flour)
  await expect(page.getByRole('option', { selected: true })).toContainText(flour)
  await press(page, 'Enter')
  await expectCell(page, '调整金额', 1)
  await type(page, '-18')
  await press(page, 'Enter')
  await expectCell(page, '商品', 2)
  await post(page, '已调整 1 种，-¥18.00')

  await runAction(page, 'kccx', '库存查询')
  await expect
    .poll(() => stockTable(page))
    .toEqual([
      // 20 bags of 30.00, 2 into boxes, 18.00 less.
      [flour, '18', '袋', '29.00', '522.00'],
      // 2 bags and a fee of 10.00.
      [box, '2', '盒', '35.00', '70.00'],
      [scale, '1', '台', '50.00', '50.00'],
      // 20 at 3.50 on average, 4 sold, 1 back.
      [milk, '17', '盒', '3.50', '59.50'],
    ])
})

test('every kind of stock document from one screen', async () => {
  await runAction(page, 'kcdj', '库存单据')
  await expect(page.getByRole('grid', { name: '库存单据种类' })).toBeFocused()
  await picture(page, 'stock-documents')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: '其他入库单' })).toBeVisible()
})

async function makeGoods(name: string, unit: string, tracking: object): Promise<void> {
  await invoke(page, 'product.create', {
    ...{ code: '', name, spec: '', brand: '', categoryId: null, kind: 'goods', barcodes: [], prices: [], remark: '' },
    ...{ units: [{ name: unit, ratio: 10_000 }], purchasePrice: null, minimumStock: null, maximumStock: null },
    ...tracking,
  })
}

async function receiveMilk(row: number, quantity: string, price: string, code: string, produced: string) {
  await pickProduct(page, row, 'xnn', milk)
  await type(page, quantity)
  await press(page, 'Enter')
  await expectCell(page, '单价', row)
  await type(page, price)
  await press(page, 'Enter')
  await expectCell(page, '批次', row)
  await type(page, code)
  await expect(page.getByRole('option', { selected: true })).toContainText(`新批次「${code}」`)
  await press(page, 'Enter')
  await expectFocus(page, /^生产日期/)
  const days = Math.abs(Math.trunc(+produced))
  await press(page, 't')
  for (let day = 0; day < days; day += 1) await press(page, 'ArrowDown')
  await press(page, 'Enter')
  await expectFocus(page, /^到期日/)
  await expect(page.getByLabel(/^到期日/)).not.toHaveValue('')
  if (row === 2) await picture(page, 'batch-panel')
  await press(page, 'Enter')
  await expectCell(page, '商品', row + 1)
}

async function openNewest(letters: string, title: string): Promise<void> {
  await runAction(page, letters, title)
  await expectList(page)
  await press(page, 'Home', 'Enter')
  await expect(screenOf(page).locator('.status-tag')).toBeVisible()
}

/** A cell of the entry grid in front. */
function cellOf(row: number, column: string) {
  return screenOf(page).locator(`.line-grid-row [id$="-${row - 1}-${column}"]`)
}
