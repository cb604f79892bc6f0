import { expect, test, type Page } from '@playwright/test'
import { invoke } from './bridge.ts'
import { catchPaper, takePaper } from './caught-paper.ts'
import { launchProgram, makeDataFolder, screenshotPath, type LaunchedProgram } from './launch.ts'
import { createBooks, expectList, makeProduct, press, runAction, screenOf, waitUntilReady } from './steps.ts'

// A printer that is not there: what it cannot print waits, also over a restart, and is given up by hand.
test.describe.configure({ mode: 'serial' })

const dataFolder = makeDataFolder()
let program: LaunchedProgram
let page: Page

async function start(): Promise<void> {
  program = await launchProgram({ dataFolder })
  page = program.page
}
test.beforeAll(start)
test.afterAll(() => program.app.close())

test('the print centre says what is printed where', async () => {
  await createBooks(page, '顺达批发部', '王顺达')
  await makeProduct(page, '农夫山泉', '瓶')
  await runAction(page, 'dyzx', '打印中心')
  const roles = screenOf(page).getByRole('listbox', { name: '打印用途' })
  await expect(roles).toBeFocused()
  await press(page, 'End')
  await expect(roles.getByRole('option', { selected: true })).toContainText('流程图、键位卡')
  await press(page, 'Home')
  await expect(roles.getByRole('option', { selected: true })).toContainText('随货单据')
  await page.screenshot({ path: screenshotPath('print-center') })
})

test('a label for a printer that is gone waits, and the title bar says so', async () => {
  const setup = { printer: '没有这台打印机', paper: 'label-40x30', copies: 1, offset: { x: 0, y: 0 }, raw: null }
  expect((await invoke(page, 'print.setRole', { role: 'label', setup })).ok).toBe(true)
  await runAction(page, 'splb')
  await expectList(page)
  await press(page, 'Home', 'l')
  const piece = screenOf(page).locator('.desk .label-piece')
  await expect(piece).toContainText('农夫山泉')
  await expect(piece.locator('.fitted')).toHaveCSS('text-align', 'start')
  await page.screenshot({ path: screenshotPath('labels') })
  await press(page, 'Control+p')
  await expect(screenOf(page)).toContainText('打印机「没有这台打印机」没有接收')
  await expect(page.getByRole('button', { name: '待打印 1' })).toBeVisible()
})

test('it is still there after a restart; Delete gives it up', async () => {
  await program.app.close()
  await start()
  await waitUntilReady(page)
  await expect(page.getByRole('listbox')).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByRole('tablist')).toBeVisible()
  await expect(page.getByRole('button', { name: '待打印 1' })).toBeVisible()
  await runAction(page, 'dyzx', '打印中心')
  const waiting = screenOf(page).getByRole('grid', { name: '待打印' })
  await expect(waiting).toContainText('标签 1 张')
  await waiting.focus()
  await press(page, 'Delete')
  await expect(screenOf(page)).toContainText('已丢弃 标签 1 张')
  await expect(page.getByRole('button', { name: '待打印 1' })).toBeHidden()
})

test('after the test page of a form it asks whether it was fed too far, and explains what to do', async () => {
  await catchPaper(program)
  const screen = screenOf(page)
  await screen.getByRole('listbox', { name: '打印用途' }).focus()
  await press(page, 'Home', 'F8')
  const [printed] = (await takePaper(program, 'test-page-241')).pages
  expect([printed?.width, printed?.height].map((length) => Math.round(length ?? 0))).toEqual([241, 140])
  expect(printed?.text).toContain('纸张241×140毫米')
  await expect(screen).toContainText('走纸是否多出一截？')
  const tooFar = screen.getByRole('button', { name: '多出一截', exact: true })
  await tooFar.focus()
  await press(page, 'Enter')
  const steps = screen.getByRole('region', { name: '让系统认识这种纸' })
  await expect(steps).toContainText('账实 241×140')
  await expect(steps).toContainText('14.0 cm')
  await expect(steps.getByRole('listitem')).toHaveCount(5)
  await page.screenshot({ path: screenshotPath('form-doctor') })
  await press(page, 'Escape')
  await expect(steps).toBeHidden()
  await expect(screen.getByRole('listbox', { name: '打印用途' })).toBeFocused()
})

test('a ruler and a cross to calibrate: what was measured moves the next print', async () => {
  const form = screenOf(page).getByRole('group', { name: '随货单据（销售单、入库单、退货单）' })
  await form.getByLabel('十字线离左边（毫米）').fill('22.5')
  await form.getByLabel('十字线离上边（毫米）').fill('19')
  await form.getByRole('button', { name: '按量的结果校准' }).click()
  await expect(screenOf(page)).toContainText('已校准：向右 -2.5 毫米，向下 1 毫米')
  await press(page, 'F8')
  const [printed] = (await takePaper(program, 'test-page-moved')).pages
  expect(printed?.text).toContain('本页已向右移-2.5毫米，向下移1毫米')
})
