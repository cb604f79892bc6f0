import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listenForComplaints } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { findBarriers, findClippedWords, picture } from './look.ts'
import { press, runAction, screenOf, waitUntilReady } from './steps.ts'
import { wear } from './wear.ts'

// 凭证导出 in the demo books: the mapping by keyboard, a file for other software, and the vouchers themselves.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page
let file: string
let complaints: readonly string[]

test.beforeAll(async () => {
  program = await launchProgram({ flags: ['--demo'] })
  page = program.page
  complaints = listenForComplaints(page)
  file = join(program.dataFolder, '凭证.csv')
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await waitUntilReady(page)
})
test.afterAll(async () => {
  await program.app.close()
})

test('an account is mapped with F9, and the file has it', async () => {
  await runAction(page, 'kmdz', '凭证导出')
  const code = screenOf(page).getByLabel('应收账款 对方科目编码')
  await expect(code).toHaveValue('1122')
  await code.fill('1131.01')
  await expect(screenOf(page).getByText('先按 F9 保存再导出')).toBeVisible()
  await press(page, 'F9')
  await expect(screenOf(page).getByText('已保存')).toBeVisible()
  await screenOf(page).getByRole('radio', { name: '金蝶云会计' }).click()
  await picture(page, 'voucher-export')
  await press(page, 'Control+e')
  await expect(screenOf(page).getByRole('dialog')).toBeVisible()
  await press(page, 'ArrowDown', 'Enter')
  await expect(screenOf(page).getByRole('dialog')).toContainText('凭证.csv')
  const lines = readFileSync(file, 'utf8').split('\r\n')
  expect(lines[0]).toContain('日期,凭证字,凭证号,附件数,分录序号,摘要,科目代码,科目名称,借方金额,贷方金额,客户,供应商')
  expect(lines.some((line) => line.includes(',1131.01,应收账款,'))).toBe(true)
  expect(lines.some((line) => line.startsWith('合计'))).toBe(false)
  await press(page, 'Escape')
})

for (const [language, theme, fontScale] of [
  ['zh-CN', 'light', 175],
  ['en-US', 'dark', 100],
  ['en-US', 'light', 175],
] as const) {
  test(`${language} ${theme} ${fontScale} %: nothing cut off, no barrier`, async () => {
    await wear(page, { language, theme, fontScale })
    for (const letters of ['kmdz', 'caiwuruanjian', 'pdyk', 'gysbx']) {
      await runAction(page, letters)
      const isReport = letters !== 'kmdz'
      await expect(
        screenOf(page)
          .getByRole(isReport ? 'gridcell' : 'textbox')
          .first(),
      ).toBeVisible()
      await picture(page, `voucher-${letters.replace(' ', '-')}-${language}-${theme}-${fontScale}`)
      expect(await findClippedWords(page)).toEqual([])
      expect(await findBarriers(page, theme)).toEqual([])
    }
  })
}

test('the window has complained of nothing', () => {
  expect(complaints).toEqual([])
})
