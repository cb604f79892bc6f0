import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { invoke } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { picture } from './look.ts'
import { scanCode } from './scanner.ts'
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
  type,
} from './steps.ts'

// From the request to the second delivery, and from the order to the return, by keyboard. Each test goes on where the
// one before it stopped.
test.describe.configure({ mode: 'serial' })

const rice = '长粒香大米'
const oil = '花生油'

let program: LaunchedProgram
let page: Page

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
})
test.afterAll(async () => {
  await program.app.close()
})

async function makeGoods(name: string, barcode: string): Promise<void> {
  await invoke(page, 'product.createFromName', { name, unitName: '袋', barcode })
}

/** The first document of a list, opened. */
async function openFirst(letters: string, list: string, title: string): Promise<void> {
  await runAction(page, letters, list)
  await expectList(page)
  await press(page, 'Enter')
  await expect(screenOf(page).getByRole('heading', { name: title })).toBeVisible()
}

/** F9 of a document that comes from another one: it is shown as it was posted. The form has the same heading. */
async function postAndShow(title: string): Promise<void> {
  await press(page, 'F9')
  await expect(screenOf(page).locator('header .status-tag.posted').first()).toBeVisible()
  await expect(screenOf(page).getByRole('heading', { name: title })).toBeVisible()
}

/** What the posted document in front says of itself. */
function facts(): Promise<string> {
  return screenOf(page).locator('header').first().innerText()
}

test('a request, asked of two suppliers', async () => {
  await createBooks(page, '顺达批发部', '王顺达')
  await makeSupplier(page, '永盛粮油')
  await makeSupplier(page, '兴隆商行')
  await makeCustomer(page, '惠民超市')
  await makeGoods(rice, '6902000229020')
  await makeGoods(oil, '6902000229037')
  await runAction(page, 'xjcgsqd', '新建采购申请')
  await pickProduct(page, 1, 'clxdm', rice)
  await type(page, '10')
  await press(page, 'Enter')
  await pickProduct(page, 2, 'hsy', oil)
  await type(page, '6')
  await press(page, 'Enter')
  await post(page, '已申请 2 种 16 件')
  for (const [letters, supplier, ricePrice, oilPrice] of [
    ['ysly', '永盛粮油', '40', '90'],
    ['xlsh', '兴隆商行', '42', '85'],
  ] as const) {
    await openFirst('cgsq list', '采购申请', '采购申请')
    await press(page, 'F8')
    await pickPartner(page, '供应商', letters, supplier)
    await press(page, 'Enter')
    await enterPrice(1, ricePrice)
    await press(page, 'Enter')
    await enterPrice(2, oilPrice)
    await postAndShow('供应商报价')
  }
})

/** The quantity stays; the price of the line. */
async function enterPrice(row: number, price: string): Promise<void> {
  await expectCell(page, '数量', row)
  await press(page, 'Enter')
  await expectCell(page, '报价', row)
  await type(page, price)
  await press(page, 'Enter')
  await expectCell(page, '商品', row + 1)
}

test('the quotes side by side; one key orders the lowest of each line', async () => {
  await openFirst('cgsq list', '采购申请', '采购申请')
  await press(page, 'F4')
  await expect(screenOf(page).getByRole('heading', { name: /^比价/ })).toBeVisible()
  const chosen = screenOf(page).locator('[aria-selected="true"]')
  await expect(chosen).toHaveText([/40\.00/, /85\.00/])
  await picture(page, 'orders-compare')
  await press(page, 'F9')
  await expect(screenOf(page).getByRole('status')).toContainText('已下单 CGDD-')
  await runAction(page, 'cgdd list', '采购订单')
  await expect
    .poll(() => tableOf(page, '采购订单', ['供应商', '金额', '执行']))
    .toEqual([
      ['兴隆商行', '510.00', '未到货'],
      ['永盛粮油', '400.00', '未到货'],
    ])
  await picture(page, 'orders-list')
})

test('the first delivery is scanned, two are broken; the second completes the order', async () => {
  await runAction(page, 'xjcgrkd', '新建采购入库单')
  await pickPartner(page, '供应商', 'ysly', '永盛粮油')
  await press(page, 'F8')
  await expect(page.getByRole('listbox', { name: /^引单/ })).toBeFocused()
  await press(page, 'Enter')
  await expectCell(page, '商品', 1)
  await press(page, 'Control+m')
  await expectFocus(page, /^扫码/)
  for (const count of ['1', '2', '3', '4', '5', '6']) {
    await scanCode(program.app, '6902000229020')
    await expect(screenOf(page).locator('.said')).toContainText(`已收 ${count} / 10 袋`)
    // Oil is on the other supplier's order.
    await scanCode(program.app, '6902000229037')
    await expect(screenOf(page).locator('.said')).toContainText('不在订单里')
  }
  await picture(page, 'orders-scan')
  await press(page, 'Escape')
  await expectCell(page, '商品', 1)
  await press(page, 'Enter', 'Tab')
  await expectCell(page, '拒收', 1)
  await type(page, '2')
  await press(page, 'Tab')
  await expectCell(page, '拒收原因', 1)
  await type(page, '破袋')
  await press(page, 'Enter')
  await picture(page, 'orders-receive')
  await postAndShow('采购入库单')
  await expect
    .poll(() => tableOf(page, '商品明细', ['数量', '实收', '拒收', '拒收原因']))
    .toEqual([['4', '6', '2', '破袋']])
  await openOrderOf('永盛粮油')
  await expect.poll(facts).toContain('部分到货')
  await press(page, 'F8')
  await expectCell(page, '商品', 1)
  await postAndShow('采购入库单')
  await openOrderOf('永盛粮油')
  await expect.poll(facts).toContain('已到齐')
})

/** The order of a supplier from the list: the older one stands below. */
async function openOrderOf(supplier: string): Promise<void> {
  await runAction(page, 'cgdd list', '采购订单')
  await expectList(page)
  await press(page, 'Home')
  for (let steps = 0; steps < 5; steps += 1) {
    const current = page.getByRole('grid', { name: '采购订单' }).locator('[aria-selected="true"]')
    if ((await current.innerText()).includes(supplier)) break
    await press(page, 'ArrowDown')
  }
  await press(page, 'Enter')
  await expect(screenOf(page).getByRole('heading', { name: '采购订单' })).toBeVisible()
}

test('the chain of the order, walked and opened by keyboard', async () => {
  await press(page, 'F6')
  const chain = screenOf(page).getByRole('region', { name: '上下游' })
  await expect(chain.locator('[aria-current="true"]')).toBeFocused()
  await expect(chain.getByRole('button')).toHaveCount(7)
  await picture(page, 'orders-chain')
  await press(page, 'ArrowRight')
  await expect(chain.getByRole('button', { name: /^采购入库 CGRK-\d+-0001/ })).toBeFocused()
  await press(page, 'Enter')
  await expect(screenOf(page).getByRole('heading', { name: '采购入库单' })).toBeVisible()
})

test('the order on A4', async () => {
  await openOrderOf('永盛粮油')
  await press(page, 'Control+p')
  await expect(screenOf(page).getByRole('region', { name: '预览' })).toBeVisible()
  await picture(page, 'orders-print')
  const file = join(program.dataFolder, 'order.pdf')
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await press(page, 'Control+s')
  await expect(screenOf(page).locator('.strip')).toContainText('已存为 order.pdf')
  const sizes = [...readFileSync(file, 'latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(sizes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual([
    [595, 842],
  ])
})

test('a sales order keeps its stock, is shipped in part, and part comes back', async () => {
  await runAction(page, 'xjxsdd', '新建销售订单')
  await pickPartner(page, '客户', 'hmcs', '惠民超市')
  await pickProduct(page, 1, 'clxdm', rice)
  await enterFigures(page, 1, '8', '52')
  await post(page, '已下单 1 种 8 件，¥416.00')
  await openFirst('xsdd list', '销售订单', '销售订单')
  await press(page, 'F3')
  await expect(screenOf(page).locator('.strip')).toHaveText(/^XSDD-.*的订金$/)
  await expect(screenOf(page).locator('input[inputmode=decimal]:focus')).toBeVisible()
  await type(page, '100')
  await picture(page, 'orders-deposit-form')
  await press(page, 'F9')
  await expect(page.locator('.undo-toast')).toContainText('¥100.00')
  // Pressed twice: posted once, and the empty form has nothing to complain of.
  await press(page, 'F9')
  await expect(screenOf(page).locator('.strip')).toHaveCount(0)
  await openFirst('xsdd list', '销售订单', '销售订单')
  await expect(screenOf(page).getByText(/已收 ¥100\.00 · .*还没用掉 ¥100\.00/)).toBeVisible()
  await picture(page, 'orders-deposit')
  await runAction(page, 'kccx', '库存查询')
  await expect.poll(() => tableOf(page, /库存/, ['库存', '占用', '可用'])).toContainEqual(['10', '8', '2'])
  await picture(page, 'orders-stock')
  await runAction(page, 'xjxsckd', '新建销售出库单')
  await pickPartner(page, '客户', 'hmcs', '惠民超市')
  await pickProduct(page, 1, 'clxdm', rice)
  await enterFigures(page, 1, '5', '52')
  await expect(screenOf(page).getByText(/已留给别的订单/)).toBeVisible()
  await press(page, 'F8')
  await expect(page.getByRole('listbox', { name: /^引单/ })).toBeFocused()
  await press(page, 'Enter')
  await expectCell(page, '商品', 1)
  await press(page, 'Enter')
  await expectCell(page, '数量', 1)
  await type(page, '5')
  await press(page, 'Enter')
  await expect(screenOf(page).getByText(/已留给别的订单/)).toBeHidden()
  await expect(page.getByLabel(/^抵余款 .*本单订金 100\.00/)).toHaveValue('100.00')
  await picture(page, 'orders-deposit-offered')
  await postAndShow('销售出库单')
  await press(page, 'F8')
  await expectCell(page, '商品', 1)
  await press(page, 'Enter')
  await expectCell(page, '数量', 1)
  await type(page, '2')
  await press(page, 'Enter')
  await postAndShow('销售退货单')
  await openFirst('xsdd list', '销售订单', '销售订单')
  await expect.poll(facts).toContain('部分发货')
  await press(page, 'F7')
  await expectFocus(page, '关闭原因')
  await type(page, '客户不要了')
  await press(page, 'Enter')
  await expect.poll(facts).toContain('已关闭')
  await picture(page, 'orders-closed')
})
