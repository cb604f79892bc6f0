import { expect, test, type Page } from '@playwright/test'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchProgram, screenshotPath, type LaunchedProgram } from './launch.ts'
import {
  createBooks,
  enterFigures,
  expectFocus,
  expectList,
  makeCustomer,
  makeProduct,
  makeSupplier,
  pickPartner,
  pickProduct,
  post,
  press,
  runAction,
  screenOf,
  type,
} from './steps.ts'

// What goes along with goods is printed as 三联 of 241 × 140 mm, the same on A5 and A4.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
})
test.afterAll(async () => {
  await program.app.close()
})

/** A font whose shapes are in the file: outlines, or drawn glyph by glyph as of a variable font. */
const FONTS = /\/FontFile[23]|\/Type3/

/** Ctrl+S of the preview, into a file: the page sizes in mm, and whether its fonts are embedded. */
async function saved(name: string) {
  const file = join(program.dataFolder, `${name}.pdf`)
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
  await press(page, 'Control+s')
  await expect(screenOf(page)).toContainText(`已存为 ${name}.pdf`)
  copyFileSync(file, screenshotPath(`print-${name}`).replace(/png$/, 'pdf'))
  const pdf = readFileSync(file, 'latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => (Number(points) / 72) * 25.4),
  )
  return { sizes, embedded: FONTS.test(pdf) && pdf.includes('/ToUnicode') }
}

/** No page holds more than its paper. */
async function expectWhole(): Promise<void> {
  const cut = await screenOf(page)
    .locator('.desk .paper')
    .evaluateAll((pages) => pages.map((one) => one.scrollHeight - one.clientHeight))
  expect(Math.max(...cut), cut.join(' ')).toBe(0)
}

function expectSizes(sizes: readonly (readonly number[])[], pages: number, width: number, height: number): void {
  expect(sizes).toHaveLength(pages)
  for (const [wide = 0, high = 0] of sizes) {
    expect(Math.abs(wide - width)).toBeLessThan(0.5)
    expect(Math.abs(high - height)).toBeLessThan(0.5)
  }
}

test('a shipment of eleven lines, partly paid; Ctrl+P in the toast shows its paper', async () => {
  await createBooks(page, '顺达批发部', '王顺达')
  await makeSupplier(page, '北方粮油')
  await makeCustomer(page, '惠民超市')
  await makeProduct(page, '农夫山泉', '瓶')
  await runAction(page, 'xjcgrkd', /采购入库/)
  await pickPartner(page, '供应商', 'bf', '北方粮油')
  await pickProduct(page, 1, 'nf', '农夫山泉')
  await enterFigures(page, 1, '100', '1.2')
  await post(page, '¥120.00')
  await runAction(page, 'xjxsckd', /销售出库/)
  await pickPartner(page, '客户', 'hm', '惠民超市')
  for (let row = 1; row <= 11; row += 1) {
    await pickProduct(page, row, 'nf', '农夫山泉')
    await enterFigures(page, row, '2', '2.5')
  }
  await press(page, 'Enter')
  await expectFocus(page, '本次收款')
  await type(page, '20')
  await press(page, 'Enter', 'F9')
  await expect(page.locator('.undo-toast')).toContainText('欠款 ¥35.00')
  await press(page, 'Control+p')
  const screen = screenOf(page)
  await expect(screen).toContainText('承前页')
  await expect(screen).toContainText('人民币伍拾伍元整')
  await expect(screen).toContainText('累计欠款：35.00')
  await page.screenshot({ path: screenshotPath('print-form') })
})

test('三联: two pages of 241 × 140 mm, Chinese embedded', async () => {
  const { sizes, embedded } = await saved('form-241')
  expectSizes(sizes, 2, 241, 140)
  expect(embedded).toBe(true)
  await expectWhole()
})

test('F6 takes a third of a form, a whole one, A5, then A4 on one page; nothing is cut off', async () => {
  await press(page, 'F6')
  expectSizes((await saved('form-93')).sizes, 3, 241, 93)
  await expectWhole()
  await press(page, 'F6')
  expectSizes((await saved('form-280')).sizes, 1, 241, 280)
  await expectWhole()
  await press(page, 'F6')
  expectSizes((await saved('a5')).sizes, 2, 210, 148)
  await expectWhole()
  await press(page, 'F6')
  expectSizes((await saved('a4')).sizes, 1, 210, 297)
  await expectWhole()
  await press(page, 'F6')
  await expect(screenOf(page).locator('.desk .paper').first()).toHaveClass(/form-241/)
})

test('a receipt prints the same way, from its view, on the paper of its use', async () => {
  await runAction(page, 'cgrk list', '采购入库单')
  await expect(page.getByRole('grid', { name: /采购入库/ })).toContainText('CGRK-')
  await expectList(page)
  await press(page, 'ArrowDown', 'Enter')
  await expect(screenOf(page)).toContainText('农夫山泉')
  await press(page, 'Control+p')
  await expect(screenOf(page)).toContainText('累计应付：120.00')
  expectSizes((await saved('receipt')).sizes, 1, 241, 140)
})
