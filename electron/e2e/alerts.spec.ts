import { expect, test } from '@playwright/test'
import { invoke, listenForComplaints } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { picture } from './look.ts'
import { expectFocus, expectList, press, runAction, screenOf, tableOf, tabTo, type, waitUntilReady } from './steps.ts'

// 预警中心, 阈值设置 and 货位 by keyboard, on demo books.

test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let complaints: readonly string[]

test.beforeAll(async () => {
  program = await launchProgram()
  const { page } = program
  complaints = listenForComplaints(page)
  await invoke(page, 'machine.set', { language: 'zh-CN', theme: 'light' })
  await waitUntilReady(page)
  await press(page, 'Control+d')
  await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(async () => {
  await program.app.close()
})

test('阈值设置: a rule for the whole shop, entered with the keyboard alone', async () => {
  const { page } = program
  await runAction(page, 'yzsz', '阈值设置')
  await expect(page.getByText('还没有统一的阈值')).toBeVisible()
  await press(page, 'n')
  await expectFocus(page, '分类')
  await press(page, 'Enter')
  await expectFocus(page, '仓库')
  await press(page, 'Enter')
  await expectFocus(page, /^库存下限/)
  await type(page, '1000000')
  await press(page, 'Enter', 'Enter')
  await expectFocus(page, /^滞销天数/)
  await type(page, '5')
  await press(page, 'F9')
  await expect(screenOf(page).getByRole('grid')).toBeFocused()
  await expect
    .poll(() => tableOf(page, '阈值设置', ['适用于', '下限 – 上限', '滞销天数']))
    .toEqual([['全店', '≥ 1,000,000', '5 天']])
})

test('低库存 → Space, Enter: a receipt for the supplier with the suggested quantities', async () => {
  const { page } = program
  await runAction(page, 'yjzx', '预警中心')
  await expectList(page)
  await expect(screenOf(page).getByRole('radio', { name: '低库存' })).toHaveText(/低库存\d+/)
  await picture(page, 'alerts-low')
  const rows = await tableOf(page, '预警列表', ['商品', '建议入库量', '上次供应商'])
  const bought = rows.findIndex(([, , supplier]) => supplier !== '没有进过货')
  const first = rows[bought]
  await press(page, 'Home', ...Array<string>(bought).fill('ArrowDown'), 'Space')
  await expect(page.locator('.status-bar')).toContainText('已选 1 项')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: '采购入库单' })).toBeVisible()
  const lines = screenOf(page).getByRole('grid')
  await expect(lines).toContainText(first![0]!.slice(0, 4))
  await expect(screenOf(page).getByLabel('供应商').first()).toHaveValue(new RegExp(first![2]!))
  await picture(page, 'alerts-receipt')
  await press(page, 'Control+w')
})

test('the other kinds by digit, and what is empty says so', async () => {
  const { page } = program
  await runAction(page, 'yjzx', '预警中心')
  await expect(screenOf(page).getByRole('grid')).toBeFocused()
  await press(page, '3')
  await expect(page.getByText('没有负库存')).toBeVisible()
  await press(page, '6')
  await expect(screenOf(page).getByRole('columnheader', { name: '未动销' })).toBeVisible()
  await expect(screenOf(page).getByRole('grid')).toHaveAttribute('aria-busy', 'false')
  await picture(page, 'alerts-slow')
})

test('货位 in the stock list of a warehouse: F2, typed, kept', async () => {
  const { page } = program
  await runAction(page, 'kccx', '库存查询')
  await tabTo(page, /^仓库/)
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
  const grid = screenOf(page).getByRole('grid')
  await expect(grid.getByRole('columnheader', { name: '货位' })).toBeVisible()
  await expect(grid).toHaveAttribute('aria-busy', 'false')
  await grid.focus()
  await press(page, 'Home', 'F2')
  await expectFocus(page, /^货位/)
  await type(page, 'B-01')
  await press(page, 'Enter')
  await expect(grid).toBeFocused()
  await expect(grid.getByRole('row').nth(1)).toContainText('B-01')
  await picture(page, 'stock-locations')
})

test('a rule is taken back with Delete', async () => {
  const { page } = program
  await runAction(page, 'yzsz', '阈值设置')
  await expectList(page)
  await press(page, 'Delete')
  await expect(page.getByText('还没有统一的阈值')).toBeVisible()
  expect(await invoke(page, 'alert.thresholds', { productId: null })).toEqual({ ok: true, data: [] })
  expect(complaints).toEqual([])
})
