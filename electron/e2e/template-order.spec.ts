import { expect, test, type Locator, type Page } from '@playwright/test'
import { catchPaper, takePaper } from './caught-paper.ts'
import { launchProgram, screenshotPath, type LaunchedProgram } from './launch.ts'
import { setPaperScene } from './paper-scene.ts'
import { createBooks, expectList, press, runAction, screenOf } from './steps.ts'

// 单据模板: columns and fields are put in another order by a real drag and by keys, and the paper follows.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  await createBooks(page, '顺达批发部', '王顺达')
  await setPaperScene(page)
  await catchPaper(program)
})
test.afterAll(() => program.app.close())

/** The row of a column or field in the editor; the remark is both, and the columns come first. */
function row(name: string): Locator {
  return screenOf(page)
    .locator('[data-row]')
    .filter({ has: page.getByLabel(name, { exact: true }) })
    .first()
}

/** By its handle, as a hand does. */
async function carry(from: string, to: string): Promise<void> {
  await row(from).locator('.handle').dragTo(row(to).locator('.handle'))
}

function heads(): Promise<string[]> {
  return screenOf(page).locator('.desk .paper').first().locator('th').allInnerTexts()
}

test('a column is dragged to the place of another; the newest document follows at once', async () => {
  await runAction(page, 'djmb', '单据模板')
  await expect.poll(heads).toEqual(['序', '条码', '品名规格', '单位', '数量', '单价', '金额', '备注'])
  await carry('备注', '单位')
  await expect.poll(heads).toEqual(['序', '条码', '品名规格', '备注', '单位', '数量', '单价', '金额'])
})

test('Alt with an arrow moves it on, and the focus stays', async () => {
  await row('备注').getByRole('checkbox').focus()
  await press(page, 'Alt+ArrowDown')
  await expect.poll(heads).toEqual(['序', '条码', '品名规格', '单位', '备注', '数量', '单价', '金额'])
  await expect(row('备注').getByRole('checkbox')).toBeFocused()
})

test('a field of the head is dragged before another one', async () => {
  const said = screenOf(page).locator('.desk .paper').first().locator('.parties')
  await expect(said).toContainText(/电话.*地址/)
  await carry('对方地址', '对方电话')
  await expect(said).toContainText(/地址.*电话/)
  await page.screenshot({ path: screenshotPath('template-order') })
})

test('saved, it is the order on the paper', async () => {
  await press(page, 'F9')
  await expect(screenOf(page)).toContainText('已保存')
  await runAction(page, 'xsck list', /销售出库单/)
  await expectList(page)
  await press(page, 'Home', 'Enter')
  await expect(screenOf(page)).toContainText('内蒙古')
  await press(page, 'Control+p')
  await expect(screenOf(page).locator('.desk .paper').first()).toBeVisible()
  await press(page, 'Control+s')
  const [printed] = (await takePaper(program, 'template-order')).pages
  expect(printed?.text).toContain('序条码品名规格单位备注数量单价金额')
  expect(printed?.text).toMatch(/地址.*电话/)
})
