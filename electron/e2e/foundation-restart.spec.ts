import { expect, test, type Page } from '@playwright/test'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import {
  createBooks,
  expectCell,
  makeProduct,
  makeSupplier,
  pickPartner,
  pickProduct,
  press,
  runAction,
  tableOf,
  type,
  waitUntilReady,
} from './steps.ts'

/** What a power cut may cost: what was typed in the last second. */
const promise = 1000

const tabs = ['流程图', '北方粮油', '农夫山泉', '库存', '采购入库 草稿 #1']
const lines = [
  ['农夫山泉', '12', '1.10', '13.20'],
  ['农夫山泉', '7', '', ''],
]

test('a program killed in the middle of a line comes back with tabs and every typed character', async () => {
  const first = await launchProgram()
  await typeHalfAReceipt(first.page)
  const lastKey = Date.now()
  await expect.poll(() => Date.now() - lastKey).toBeGreaterThanOrEqual(promise)
  const ended = first.app.waitForEvent('close')
  first.app.process().kill('SIGKILL')
  await ended

  const second = await launchProgram({ dataFolder: first.dataFolder })
  await openLastBooks(second.page)
  await expectHalfAReceipt(second)
  await second.app.close()
})

test('a program closed at once loses nothing either', async () => {
  const first = await launchProgram()
  await typeHalfAReceipt(first.page)
  const ended = first.app.waitForEvent('close')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close()).catch(() => {})
  await ended

  const second = await launchProgram({ dataFolder: first.dataFolder })
  await openLastBooks(second.page)
  await expectHalfAReceipt(second)
  await second.app.close()
})

async function typeHalfAReceipt(page: Page): Promise<void> {
  await createBooks(page, '顺达批发部', '王顺达')
  await makeSupplier(page, '北方粮油')
  await makeProduct(page, '农夫山泉', '瓶')
  await runAction(page, 'kccx', '库存查询')
  await runAction(page, 'xjcgrkd', '新建采购入库单')
  await pickPartner(page, '供应商', 'bfly', '北方粮油')
  await pickProduct(page, 1, 'nfsq', '农夫山泉')
  await type(page, '12')
  await press(page, 'Enter')
  await expectCell(page, '单价', 1)
  await type(page, '1.1')
  await press(page, 'Enter')
  await expect(page.getByRole('status').filter({ hasText: /^已自动保存 \d\d:\d\d:\d\d$/ })).toBeVisible()
  await pickProduct(page, 2, 'nfsq', '农夫山泉')
  // Left open: neither Enter nor Tab has ended this cell.
  await type(page, '7')
}

async function openLastBooks(page: Page): Promise<void> {
  await waitUntilReady(page)
  await expect(page.getByRole('listbox')).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByRole('tablist')).toBeVisible()
}

async function expectHalfAReceipt({ page }: LaunchedProgram): Promise<void> {
  await expect(page.getByRole('tab').locator('.title')).toHaveText(tabs)
  await expect(page.getByRole('tab', { selected: true }).locator('.title')).toHaveText('采购入库 草稿 #1')
  await expect(page.getByLabel('供应商')).toHaveValue('北方粮油')
  await expect
    .poll(() => tableOf(page, '商品明细', ['商品', '数量', '单价', '金额']))
    .toEqual([...lines, ['', '', '', '']])
  await expect(page.getByRole('status').filter({ hasText: /^已自动保存 \d\d:\d\d:\d\d$/ })).toBeVisible()
}
