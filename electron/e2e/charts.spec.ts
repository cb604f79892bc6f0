import { expect, test, type Page } from '@playwright/test'
import { listenForComplaints } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { findBarriers, findChineseWords, findClippedWords, picture } from './look.ts'
import { press, runAction, screenOf, waitUntilReady } from './steps.ts'
import { wear } from './wear.ts'

// Charts of reports in the demo books: by the keyboard alone, in figures that are those of the table, in every theme.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page
let complaints: readonly string[]

test.beforeAll(async () => {
  program = await launchProgram({ flags: ['--demo'] })
  page = program.page
  complaints = listenForComplaints(page)
  await waitUntilReady(page)
})
test.afterAll(async () => {
  await program.app.close()
})

const chart = () => screenOf(page).getByRole('listbox')
const point = () => chart().getByRole('option')
const grid = () => screenOf(page).getByRole('grid')

test('a trend: the chart says what its table says, point by point, and Enter opens the day', async () => {
  await runAction(page, 'xsqs', '销售趋势')
  await expect(grid()).toBeFocused()
  // On the first of a month it has one day only; the month before is whole.
  const cellsOf = (row: number) =>
    grid()
      .locator(`[aria-rowindex="${row + 1}"]`)
      .getByRole('gridcell')
  const firstOfMonth = cellsOf(1).first()
  await expect(firstOfMonth).toHaveText(/-01$/)
  const ofThisMonth = await firstOfMonth.innerText()
  await press(page, '[')
  await expect(firstOfMonth).not.toHaveText(ofThisMonth)
  await expect(chart()).toHaveAttribute('aria-label', /销售趋势图表。净销售额最高在 .+，最低在 /)
  const [day, net] = [await cellsOf(2).nth(0).textContent(), await cellsOf(2).nth(6).textContent()]
  await press(page, 'Shift+Tab')
  await expect(chart()).toBeFocused()
  await press(page, 'ArrowRight')
  await expect(point()).toHaveText(new RegExp(`^${day?.trim()}：净销售额 ¥${net?.trim()}，毛利 `))
  await picture(page, 'chart-trend')
  await press(page, 'Enter')
  await expect(screenOf(page).getByRole('heading', { name: '销售汇总' })).toBeVisible()
  await press(page, 'Backspace')
  await expect(screenOf(page).getByRole('heading', { name: '销售趋势' })).toBeVisible()
})

test('G: the chart alone has the focus and the room, then the table alone, then both', async () => {
  // What was come back to is worked out again; until then there is no chart to turn to.
  await expect(chart()).toBeVisible()
  await grid().focus()
  await press(page, 'g')
  await expect(chart()).toBeFocused()
  await expect(grid()).toBeHidden()
  await press(page, 'g')
  await expect(grid()).toBeFocused()
  await expect(chart()).toBeHidden()
  await press(page, 'g')
  await expect(chart()).toBeVisible()
  await expect(grid()).toBeVisible()
})

test('hidden cost is not in the chart either', async () => {
  await press(page, 'Control+h')
  await expect(chart()).not.toHaveAttribute('aria-label', /毛利/)
  await press(page, 'Shift+Tab')
  await expect(point()).not.toContainText('毛利')
  await press(page, 'Control+h')
  await expect(point()).toContainText('毛利')
})

test('printed, the chart stands on the first sheet in black and white', async () => {
  await grid().focus()
  await press(page, 'Control+p')
  const sheet = screenOf(page).locator('.paper').first()
  await expect(sheet.locator('.paper-chart svg')).toBeVisible()
  await expect(sheet.locator('figcaption')).toContainText('净销售额最高在')
  await picture(page, 'chart-paper')
  await press(page, 'Escape')
})

for (const [language, theme, fontScale] of [
  ['zh-CN', 'light', 175],
  ['en-US', 'dark', 100],
  ['zh-CN', 'highContrast', 100],
] as const) {
  test(`${language} ${theme} ${fontScale} %: nothing cut off, nothing untranslated, no barrier`, async () => {
    await wear(page, { language, theme, fontScale })
    for (const letters of ['sdfx', 'mlpb', 'abc xyz']) {
      await runAction(page, letters)
      await expect(grid().getByRole('gridcell').first()).toBeVisible()
      await picture(page, `chart-${letters.replace(' ', '-')}-${language}-${theme}-${fontScale}`)
      expect(await findClippedWords(page)).toEqual([])
      expect(await findBarriers(page, theme)).toEqual([])
    }
    if (language === 'en-US') {
      const words = await findChineseWords(page)
      expect(words.filter((word) => /图表|占比|最/.test(word))).toEqual([])
    }
  })
}

test('the window has complained of nothing', () => {
  expect(complaints).toEqual([])
})
