import { expect, test, type Locator, type Page } from '@playwright/test'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import {
  createBooks,
  enterFigures,
  expectCell,
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
  tabTo,
  type,
} from './steps.ts'

// Whatever is typed, nothing wrong is posted, nothing typed is lost, and the window says what to do.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  await createBooks(page, '顺达批发部', '王顺达')
  await makeSupplier(page, '北方粮油')
  await makeCustomer(page, '惠民超市')
  await makeProduct(page, '农夫山泉', '瓶')
})
test.afterAll(async () => {
  await program.app.close()
})

test('an empty document: F9 says what is missing, from top to bottom', async () => {
  await runAction(page, 'xjcgrkd', '新建采购入库单')
  await expectFocus(page, '供应商')
  await press(page, 'F9')
  await expect(screenOf(page).getByRole('alert')).toHaveText('请填供应商')
  await pickPartner(page, '供应商', 'bfly', '北方粮油')
  await press(page, 'F9')
  await expect(notice('还没有商品')).toBeVisible()
})

test('a quantity that is no number stays open and says why', async () => {
  await pickProduct(page, 1, 'nfsq', '农夫山泉')
  await type(page, 'abc')
  await press(page, 'Enter')
  await expect(notice('「abc」不是数字')).toBeVisible()
  await expectCell(page, '数量', 1)
  await press(page, 'Escape')
})

for (const [typed, said] of [
  ['0', '数量要大于 0'],
  ['-1', '数量要大于 0'],
  ['99999999999999', '数太大了'],
] as const) {
  test(`a quantity of ${typed} is refused at its cell`, async () => {
    await type(page, typed)
    await press(page, 'F9')
    await expect(notice(said)).toBeVisible()
    await expectCell(page, '数量', 1)
  })
}

test('a price of seven decimals is refused, not rounded', async () => {
  await type(page, '10')
  await press(page, 'Enter')
  await expectCell(page, '单价', 1)
  await type(page, '1.2345678')
  await press(page, 'F9')
  await expect(notice('请输入单价，最多六位小数')).toBeVisible()
  await expectCell(page, '单价', 1)
  await type(page, '1.234567')
  await press(page, 'Enter')
  await expectCell(page, '商品', 2)
})

test('a day that does not exist and a day to come, without leaving the field first', async () => {
  const date = screenOf(page).getByLabel('业务日期')
  await date.focus()
  await type(page, '2026-02-30')
  await press(page, 'F9')
  await expect(notice('不是日期')).toBeVisible()
  await expect(date).toBeFocused()
  await date.fill('+1')
  await press(page, 'F9')
  await expect(notice('业务日期不能晚于今天')).toBeVisible()
  await expect(date).toBeFocused()
  await press(page, 't')
  await expect(notice('业务日期不能晚于今天')).toBeHidden()
  await expect(page.locator('.undo-toast')).toBeHidden()
})

test('F9 twice at once posts once', async () => {
  await press(page, 'F9', 'F9')
  await expect(page.locator('.undo-toast')).toContainText('已入库 1 种 10 件，¥12.35')
  await runAction(page, 'cgrk list', '采购入库单')
  await expect.poll(async () => (await rowsOf(page, /采购入库单/)).map((row) => row.includes('12.35'))).toEqual([true])
})

test('two lines that are too much together are refused with their sum', async () => {
  await runAction(page, 'xjxsckd', '新建销售出库单')
  await pickPartner(page, '客户', 'hmcs', '惠民超市')
  for (const line of [1, 2]) {
    await pickProduct(page, line, 'nfsq', '农夫山泉')
    await enterFigures(page, line, '6', '2')
  }
  await press(page, 'F9')
  await expect(notice('只有 10 瓶，本单要出 12 瓶，还差 2 瓶')).toBeVisible()
  // Where the work was, it goes on: the refusal has not taken the focus away.
  await expectCell(page, '商品', 3)
  await press(page, 'ArrowUp', 'Control+Delete')
  await post(page, '已出库 1 种 6 件，¥12.00')
})

test('a name of 5,000 characters is cut to what a name may hold', async () => {
  await runAction(page, 'xjsp', '新建商品')
  await expectFocus(page, /^名称/)
  await page.keyboard.insertText('长'.repeat(5000))
  await expect(screenOf(page).getByLabel(/^名称/)).toHaveValue('长'.repeat(120))
  await tabTo(page, '基本单位')
  await type(page, '个')
  await press(page, 'F9')
  await expect(page.getByRole('heading', { name: '长'.repeat(120) })).toBeVisible()
})

/** What the screen says, wherever it says it. */
function notice(words: string): Locator {
  return screenOf(page).locator('[role=alert], .line-grid-strip').filter({ hasText: words }).first()
}
