import { expect, test, type Page } from '@playwright/test'
import type { FoundDocument } from '#shared/contract/document.ts'
import { ask } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { picture } from './look.ts'
import { scanCode } from './scanner.ts'
import { createBooks, press, rowsOf, runAction, screenOf } from './steps.ts'
import { GOODS, stockTheShop } from './till-scene.ts'

// The scanner where no screen was made for it: nothing runs, nothing is pressed, and what was scanned is found.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page
const [milk, noodles] = GOODS

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  await createBooks(page, '顺达批发部', '王顺达')
  await stockTheShop(page)
})
test.afterAll(() => program.app.close())

const tabs = () => page.getByRole('tab')

/** The palette holds the code and has found the product; Esc leaves it as it came. */
async function expectFound(code: string, name: string): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue(code)
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(name)
}

test('on a list of goods the code is searched, whatever has the focus there', async () => {
  await runAction(page, 'kccx', '库存查询')
  await expect(screenOf(page).getByRole('grid')).toBeFocused()
  await scanCode(program.app, milk!.barcode)
  await expect(screenOf(page).getByRole('search').getByRole('textbox')).toHaveValue(milk!.barcode)
  await expect.poll(() => rowsOf(page, /库存/).then((rows) => rows.length)).toBe(1)
  await screenOf(page).getByRole('search').getByRole('textbox').focus()
  await scanCode(program.app, noodles!.barcode)
  await expect(screenOf(page).getByRole('search').getByRole('textbox')).toHaveValue(noodles!.barcode)
  await expect(screenOf(page)).toContainText(noodles!.name)
  await picture(page, 'scan-on-list')
})

test('in the settings with a button in hand nothing is pressed, and the product is found', async () => {
  await runAction(page, 'czy', '设置')
  const button = screenOf(page).getByRole('radio').first()
  await button.focus()
  // Its sections ask for what they show one after the other; what is asked last is answered last.
  await expect(screenOf(page).getByRole('button', { name: '添加操作员' })).toBeVisible()
  await ask(page, 'backup.list', {})
  const before = await screenOf(page).innerText()
  await scanCode(program.app, milk!.barcode)
  await expectFound(milk!.barcode, milk!.name)
  await picture(page, 'scan-in-settings')
  await scanCode(program.app, noodles!.barcode)
  await expectFound(noodles!.barcode, noodles!.name)
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(button).toBeFocused()
  expect(await screenOf(page).innerText()).toBe(before)
})

test('over a dialog it is said in the status bar, and the dialog stays', async () => {
  await press(page, 'Control+Slash')
  await expect(page.getByRole('dialog')).toBeVisible()
  await scanCode(program.app, milk!.barcode)
  await expect(page.locator('.status-bar')).toContainText(`扫到 ${milk!.barcode}`)
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('in a report neither its keys nor its rows answer; letters of a scan run no shortcut', async () => {
  await runAction(page, 'xsqs', '销售趋势')
  const count = await tabs().count()
  await screenOf(page).getByRole('grid').focus()
  await scanCode(program.app, 'GC-nv/6901')
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('GC-nv/6901')
  expect(await tabs().count()).toBe(count)
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(screenOf(page).getByRole('grid')).toBeVisible()
})

test('the number of a document opens it, also from a list', async () => {
  await runAction(page, 'splb', '商品列表')
  const { number } = await ask<FoundDocument>(page, 'document.find', { number: '0001' })
  await scanCode(program.app, number)
  await expect(page.getByRole('tab', { selected: true })).toContainText(number)
})
