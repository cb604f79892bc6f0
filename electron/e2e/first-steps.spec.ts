import { expect, test, type Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from './bridge.ts'
import { picture } from './look.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { BUDGETS } from './budgets.ts'
import { scanCode } from './scanner.ts'
import { expectFocus, makeProduct, press, runAction, screenOf, waitUntilReady } from './steps.ts'

// The first minutes by keyboard: from the empty chooser to a sale, then practice, help and a tour.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page
let keys = 0

async function counted(...pressed: string[]): Promise<void> {
  keys += pressed.length
  await press(page, ...pressed)
}

/** As a person types: slower than any scanner. */
async function byHand(text: string): Promise<void> {
  keys += [...text].length
  await page.keyboard.type(text, { delay: 60 })
}

/** For a quarter of a second after a scan Enter is still the scanner's; no person is that fast. */
async function handsFree(): Promise<void> {
  const since = await page.evaluate(() => performance.now())
  await page.waitForFunction((moment) => performance.now() - moment > 260, since)
}

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  await waitUntilReady(page)
})
test.afterAll(() => program.app.close())

test('the first sale after installation takes at most 25 keys and one scan', async () => {
  await counted('Control+n')
  await expectFocus(page, '店名（账套名称）')
  await byHand('小店')
  await counted('F9')
  await expectFocus(page, '条码')
  await scanCode(program.app, '6901234567892')
  await expectFocus(page, '名称')
  await handsFree()
  await byHand('可乐')
  await counted('Enter')
  await expectFocus(page, '零售价')
  await byHand('3')
  await counted('Enter')
  await expectFocus(page, '现有数量')
  await byHand('9')
  await counted('F9')
  await expect(page.getByText('没有填进价，将按 0.00 入库')).toBeVisible()
  await counted('F9')
  await expect(page.getByText('已存入期初库存')).toBeVisible()
  await picture(page, 'first-steps')

  await counted('Alt+c')
  await expect(screenOf(page).getByRole('textbox', { name: /^扫码框|扫码/ })).toBeFocused()
  await byHand('kl')
  await expect(page.getByRole('option', { selected: true })).toContainText('可乐')
  await counted('Enter')
  await expect(screenOf(page).locator('.cart .row')).toHaveCount(1)
  await counted('Enter')
  await expectFocus(page, '备用金')
  await byHand('0')
  await counted('Enter')
  await expect(screenOf(page).getByLabel('备用金')).toBeHidden()
  await counted('Enter')
  await expect(page.locator('.title-bar .today')).toContainText('¥3.00')
  expect(keys).toBeLessThanOrEqual(BUDGETS.firstSale)
})

test('quantities that were not saved outlive a power cut; a dropped table opens the import', async () => {
  await page.getByRole('button', { name: /^期初未完成/ }).click()
  await expect(page.getByRole('table', { name: '期初核对表' })).toBeVisible()
  await press(page, 'Alt+ArrowLeft')
  await expectFocus(page, '条码')
  await press(page, 'Enter')
  await expectFocus(page, '名称')
  await byHand('雪碧')
  await press(page, 'Enter')
  await expectFocus(page, '零售价')
  await press(page, 'Enter')
  await expectFocus(page, '现有数量')
  await byHand('4')
  await press(page, 'Enter')
  await byHand('2')
  await press(page, 'Enter', 'Enter')
  await expect(screenOf(page).getByRole('table')).toContainText('雪碧')
  // Quantities are kept a moment after they are shown.
  await expect
    .poll(async () => (await ask<unknown[]>(page, 'document.drafts', { type: 'openingStock' })).length)
    .toBe(1)
  const ended = program.app.waitForEvent('close')
  program.app.process().kill('SIGKILL')
  await ended

  program = await launchProgram({ dataFolder: program.dataFolder })
  page = program.page
  await waitUntilReady(page)
  await expect(page.getByRole('listbox')).toBeFocused()
  await press(page, 'Enter')
  const shelf = screenOf(page).getByRole('table')
  await expect(shelf).toContainText('雪碧')
  await expect(page.getByText('1 种商品的现有数量还没有存进期初库存')).toBeVisible()
  await picture(page, 'first-steps-resumed')
  await press(page, 'F9')
  await expect(page.getByText('已存入期初库存')).toBeVisible()

  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['名称,单位\n酱油,瓶\n'], '商品.csv'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(screenOf(page)).toContainText('商品.csv')
  await press(page, 'Escape', 'Alt+h')
})

test('the check table adds up, and the reminder ends when 期初 is complete', async () => {
  await expect(page.getByRole('button', { name: /^期初未完成/ })).toBeVisible()
  // It says what is missing, and leads there.
  await expect(page.getByRole('button', { name: '期初未完成：1 种商品未录成本' })).toBeVisible()
  await page.getByRole('button', { name: /^期初未完成/ }).click()
  await expect(page.getByRole('table', { name: '期初核对表' })).toContainText('1 种商品未录成本')
  await page.getByRole('button', { name: '期初已完成' }).click()
  await expect(page.getByRole('button', { name: /^期初未完成/ })).toBeHidden()
  await press(page, 'Escape', 'Escape')
})

/** How many pixels of a paper's width the mark of practice leaves. */
function roomBesideMark(paper: string, mark: string): Promise<number> {
  return page.evaluate(
    ([size, word]) => {
      const sheet = document.createElement('article')
      sheet.className = `paper ${size}`
      const root = document.createElement('div')
      root.className = 'print-root of-practice'
      root.append(sheet)
      document.body.append(root)
      const { fontSize, fontWeight, fontFamily, letterSpacing } = getComputedStyle(sheet, '::before')
      const room = parseFloat(getComputedStyle(sheet).width)
      root.remove()
      const canvas = document.createElement('canvas').getContext('2d')!
      canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`
      return room - canvas.measureText(word).width - (parseFloat(letterSpacing) || 0) * word.length
    },
    [paper, mark] as const,
  )
}

test('practice: a sale in the copy is gone afterwards, and so is the copy', async () => {
  const copy = join(program.dataFolder, 'practice')
  await page.getByRole('button', { name: /小店/ }).click()
  await page.getByRole('menuitem', { name: '练习模式' }).click()
  await expect(page.getByText('练习中，不会影响真账')).toBeVisible()
  expect(existsSync(copy)).toBe(true)
  await makeProduct(page, '只在练习里', '个')
  await runAction(page, 'dybq', '打印标签')
  for (const mark of ['练习', 'PRACTICE'])
    for (const paper of ['label-30x20', 'label-40x30', 'a4-portrait'])
      expect(await roomBesideMark(paper, mark), paper).toBeGreaterThan(0)
  await press(page, 'Control+q')
  await expect(page.getByText('练习中，不会影响真账')).toBeHidden()
  expect(existsSync(copy)).toBe(false)
  await runAction(page, 'splb', '商品列表')
  await expect(screenOf(page).getByRole('grid')).toContainText('可乐')
  await expect(screenOf(page).getByRole('grid')).not.toContainText('只在练习里')
})

test('F1 opens the page of the screen; pinyin finds others; 带我做一遍 points at the real form in practice', async () => {
  await press(page, 'F1')
  await expect(page.getByRole('heading', { name: '商品资料' })).toBeVisible()
  await page.keyboard.type('cgrk', { delay: 50 })
  await expect(page.getByRole('heading', { name: '采购入库', exact: true })).toBeVisible()
  await picture(page, 'help')
  await page.getByRole('button', { name: '带我做一遍' }).click()
  await expect(page.locator('.tour-popover')).toContainText('先选供应商')
  await expectFocus(page, '供应商')
  await expect(page.getByText('练习中，不会影响真账')).toBeVisible()
  await picture(page, 'tour')
  await press(page, 'Alt+ArrowRight')
  await expect(page.locator('.tour-popover')).toContainText('逐行录商品')
  await press(page, 'Alt+ArrowRight', 'Alt+ArrowRight')
  await expect(page.locator('.tour-popover')).toBeHidden()
  await press(page, 'Control+q')
  await expect(page.getByText('练习中，不会影响真账')).toBeHidden()
})
