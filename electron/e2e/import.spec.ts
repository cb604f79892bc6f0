import { expect, test, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listenForComplaints } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { findBarriers, findChineseWords, findClippedWords, picture } from './look.ts'
import { press, runAction, screenOf, type, waitUntilReady } from './steps.ts'
import { wear } from './wear.ts'

// A table of another program becomes products: read, tried, corrected, imported and taken back, by keyboard.
test.describe.configure({ mode: 'serial' })

const TABLE = `商品资料
货号,商品条码,品名,规格型号,单位,箱单位,箱规,类别,进价,零售价,拼音码,大单位零售价,批发价,会员价,最低售价,库存下限,库存上限,货位,保质期
N01,6901234567892,农夫山泉饮用天然水,550ml,瓶,箱,24,饮料/水,1.05,2.00,nfsq
N02,6.90123E+12,康师傅红烧牛肉面,108g,桶,箱,12,方便食品,3.20,4.50,ksf
N03,6901234567915,海天金标生抽,500ml,瓶,,,调料,5.10,七块,ht
N04,,散装瓜子,,斤,,,零食,8,15,gz
`

let program: LaunchedProgram
let page: Page
let complaints: readonly string[]

test.beforeAll(async () => {
  program = await launchProgram({ flags: ['--demo'] })
  page = program.page
  complaints = listenForComplaints(page)
  const file = join(program.dataFolder, '商品.csv')
  writeFileSync(file, TABLE)
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, file)
  await waitUntilReady(page)
  await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(async () => {
  await program.app.close()
})

test('a table of another program is understood, and its columns are shown', async () => {
  await runAction(page, 'daoru', '导入 Excel / CSV')
  await expect(screenOf(page).getByRole('button', { name: '选择文件' })).toBeFocused()
  await picture(page, 'import-empty')
  await press(page, 'o')
  await expect(screenOf(page)).toContainText('商品.csv：6 行 19 列')
  await expect(screenOf(page).getByRole('combobox', { name: 'C 列读作' })).toHaveValue('名称')
  await picture(page, 'import-columns')
})

test('a trial says what is wrong and writes nothing', async () => {
  await press(page, 'F9')
  await expect(screenOf(page)).toContainText('尾数已经丢失')
  await expect(screenOf(page)).toContainText('不是数字')
  await screenOf(page).getByRole('heading', { name: '导入' }).scrollIntoViewIfNeeded()
  await picture(page, 'import-errors')
  expect(await findClippedWords(page)).toEqual([])
})

test('the fields of a row stand beside each other', async () => {
  const rows = await screenOf(page)
    .locator('tr:has(td > input)')
    .evaluateAll((found) =>
      found.map((row) =>
        [...row.querySelectorAll('input')].map((field) => {
          const { left, right } = field.getBoundingClientRect()
          return { left, right }
        }),
      ),
    )
  expect(rows.map((fields) => fields.length)).toEqual([18, 18])
  for (const fields of rows)
    for (const [at, { right }] of fields.slice(0, -1).entries()) expect(right).toBeLessThanOrEqual(fields[at + 1]!.left)
})

test('cells are corrected where they stand, and the import is one step that is taken back', async () => {
  await screenOf(page).getByRole('textbox', { name: '单元格 B4' }).focus()
  await press(page, 'Control+a')
  await type(page, '6901234567908')
  await screenOf(page).getByRole('textbox', { name: '单元格 J5' }).focus()
  await press(page, 'Control+a')
  await type(page, '7')
  await press(page, 'Tab')
  await expect(screenOf(page)).toContainText('改过了，按 F9 再试一次')
  await press(page, 'F9')
  await expect(screenOf(page).getByRole('button', { name: '导入 4 行' })).toBeEnabled()
  await picture(page, 'import-ready')
  const heads = await screenOf(page).locator('.scroller th').allInnerTexts()
  expect(heads).toContain('大单位零售价')
  const upright = await screenOf(page)
    .locator('.scroller th')
    .evaluateAll((found) => found.filter((head) => head.getBoundingClientRect().height > 60).length)
  expect(upright).toBe(0)
  await press(page, 'F9')
  await expect(screenOf(page)).toContainText('已导入：新增 4')
  await picture(page, 'import-done')
  await press(page, 'Control+z')
  await expect(screenOf(page)).toContainText('已撤销 4 项')
  await expect(screenOf(page)).toContainText('已由')
})

test('a table with the same headings is read as it was the last time', async () => {
  await press(page, 'o')
  const last = screenOf(page).getByRole('combobox', { name: 'K 列读作' })
  // The imports before it were of this table, too, and did not read its last column.
  await expect(screenOf(page)).toContainText('这样的表头导入过，已按上次的对应读取')
  await expect(last).toHaveValue('不导入')
  await last.focus()
  await press(page, 'Control+a')
  await type(page, '备注')
  await press(page, 'Enter', 'F9')
  await expect(screenOf(page)).toContainText('不是数字')
  await screenOf(page).getByText('错误的 2 行不导入').click()
  await press(page, 'F9')
  await expect(screenOf(page)).toContainText('已导入：新增 2')
  await press(page, 'o')
  await expect(last).toHaveValue('备注')
  await picture(page, 'import-remembered')
})

test('in English, in the dark and in large type nothing is cut off', async () => {
  await expect(screenOf(page).getByRole('combobox', { name: 'C 列读作' })).toHaveValue('名称')
  await press(page, 'F9')
  await expect(screenOf(page)).toContainText('不是数字')
  for (const theme of ['light', 'dark'] as const)
    for (const fontScale of [100, 175] as const) {
      await wear(page, { theme, fontScale })
      await picture(page, `import-zh-${theme}-${fontScale}`)
      expect.soft(await findClippedWords(page), `${theme} ${fontScale}`).toEqual([])
      if (fontScale === 100) expect.soft(await findBarriers(page, theme)).toEqual([])
    }
  await wear(page, { language: 'en-US', theme: 'light', fontScale: 100 })
  await expect(page.getByRole('heading', { name: 'Import' })).toBeVisible()
  await picture(page, 'import-en')
  expect.soft(await findClippedWords(page)).toEqual([])
  await wear(page, { fontScale: 175 })
  await picture(page, 'import-en-175')
  expect.soft(await findClippedWords(page)).toEqual([])
  const chinese = (await findChineseWords(page)).filter((words) => !TABLE.includes(words))
  // What the table and the shop are called is data.
  const isData = (words: string) =>
    words.split(' · ').every((word) => TABLE.includes(word)) || /商品\.csv|顺达|周/.test(words)
  expect.soft(chinese.filter((words) => !isData(words))).toEqual([])
  expect(complaints).toEqual([])
})
