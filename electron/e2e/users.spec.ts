import { expect, test, type Page } from '@playwright/test'
import { listenForComplaints } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { picture } from './look.ts'
import { createBooks, fillField, press, runAction, screenOf, type, waitUntilReady } from './steps.ts'

// 操作员: the owner's own password first, then a cashier, who logs in and sees no cost.
test.describe.configure({ mode: 'serial' })

const OWNER_PASSWORD = 'laoban-1'
const CASHIER_PASSWORD = 'xiaoli-1'

let program: LaunchedProgram
let page: Page
let complaints: readonly string[]

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  complaints = listenForComplaints(page)
  await createBooks(page, '顺达便利', '周老板')
})
test.afterAll(() => program.app.close())

const add = () => screenOf(page).getByRole('button', { name: '添加操作员' })

test('the owner sets his password first and goes on working', async () => {
  await runAction(page, 'czy', '设置')
  await expect(screenOf(page)).toContainText('还没有密码')
  await add().click()
  await expect(screenOf(page)).toContainText('先给自己设密码')
  await picture(page, 'users-first-password')
  await fillField(page, /^密码/, OWNER_PASSWORD)
  await fillField(page, /^再输一遍/, OWNER_PASSWORD)
  await expect(screenOf(page)).toContainText('周老板 的密码已改')
  await expect(add()).toBeFocused()
})

test('a cashier is added by keyboard', async () => {
  await press(page, 'Enter')
  await fillField(page, /^名字/, '小李')
  await type(page, CASHIER_PASSWORD)
  await press(page, 'Enter')
  await fillField(page, /^再输一遍/, '不是这个')
  await expect(screenOf(page)).toContainText('两遍不一样')
  await picture(page, 'users-not-same')
  await fillField(page, /^再输一遍/, CASHIER_PASSWORD)
  await expect(screenOf(page)).toContainText('已添加 小李')
  await expect(screenOf(page).getByRole('listitem').filter({ hasText: '小李' })).toContainText('收银')
  await picture(page, 'users')
})

test('she logs in with it after a restart, and finds no cost and no users', async () => {
  const { dataFolder } = program
  expect(complaints).toEqual([])
  await program.app.close()
  program = await launchProgram({ dataFolder })
  page = program.page
  await waitUntilReady(page)
  await expect(page.getByRole('option', { name: /顺达便利/ })).toBeVisible()
  await expect(page.getByRole('listbox')).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: '登录 顺达便利' })).toBeVisible()
  await page.getByRole('combobox').focus()
  await type(page, '小李')
  await press(page, 'Enter', 'Enter')
  await fillField(page, /^密码/, CASHIER_PASSWORD)
  await expect(page.getByRole('region', { name: '收银台' })).toBeVisible()
  await runAction(page, 'czy', '设置')
  await expect(screenOf(page).getByRole('heading', { name: '出入库规则' })).toBeVisible()
  await expect(add()).toHaveCount(0)
  await picture(page, 'users-cashier')
})
