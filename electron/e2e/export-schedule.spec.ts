import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { listenForComplaints } from './bridge.ts'
import { launchProgram, screenshotPath, type LaunchedProgram } from './launch.ts'
import { findBarriers, findClippedWords, picture } from './look.ts'
import { press, runAction, screenOf, type, waitUntilReady } from './steps.ts'
import { wear } from './wear.ts'

// 定时导出 in the demo books: a folder, a report, 立即导出, a folder that is gone; a list out of its own export menu.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page
let folder: string
let complaints: readonly string[]

test.beforeAll(async () => {
  program = await launchProgram({ flags: ['--demo'] })
  page = program.page
  complaints = listenForComplaints(page)
  folder = join(program.dataFolder, '老板看的表')
  mkdirSync(folder)
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
  await waitUntilReady(page)
  await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(() => program.app.close())

const files = () => readdirSync(folder).filter((name) => !name.endsWith('.unfinished'))
const grid = () => screenOf(page).getByRole('grid', { name: '定时导出' })

test('N makes one, by keyboard alone', async () => {
  await runAction(page, 'dsdc', '定时导出')
  await expect(screenOf(page)).toContainText('还没有定时导出')
  await picture(page, 'export-schedule-empty')
  await screenOf(page).getByRole('button', { name: '选择文件夹' }).click()
  await expect(screenOf(page)).toContainText('老板看的表')
  await press(page, 'n')
  const form = screenOf(page).getByRole('region', { name: '新建定时导出' })
  await expect(form.getByRole('combobox', { name: '报表' })).toBeFocused()
  await type(page, '销售汇总')
  await press(page, 'Enter', 'Enter')
  await expect(form.getByRole('textbox', { name: '文件名' })).toBeFocused()
  await picture(page, 'export-schedule-form')
  await press(page, 'F9')
  await expect(grid()).toBeFocused()
  await expect(grid()).toContainText('销售汇总')
  await expect(grid()).toContainText('还没有导出过')
})

test('R exports at once, and the row says what', async () => {
  await press(page, 'r')
  await expect(grid()).toContainText('✓ 销售汇总-')
  expect(files()).toHaveLength(1)
  expect(files()[0]).toMatch(/^销售汇总-\d{4}-\d{2}.*\.xlsx$/)
})

test('as PDF: A4, laid out by a window nobody sees, its letters in the file', async () => {
  await press(page, 'Enter')
  const form = screenOf(page).getByRole('region', { name: /销售汇总/ })
  await form.getByRole('combobox', { name: '格式' }).focus()
  await type(page, 'PDF')
  await press(page, 'Enter', 'F9')
  await expect(grid()).toBeFocused()
  await press(page, 'r')
  await expect.poll(files).toHaveLength(2)
  const file = join(folder, files().find((name) => name.endsWith('.pdf')) ?? '')
  copyFileSync(file, screenshotPath('export-schedule').replace(/png$/, 'pdf'))
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Page size: .*A4/)
  const words = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
  expect(words).toContain('销售汇总-')
  expect(words).toContain('合计')
  expect(words).toMatch(/1 \/ \d/)
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/ yes +(yes|no) +(yes|no) +\d+ +\d+ *$/)
})

test('a stock list out of its export menu', async () => {
  await runAction(page, 'kccx')
  await expect(screenOf(page).getByRole('button', { name: '导出' })).toBeEnabled()
  await press(page, 'Control+e')
  await expect(screenOf(page).getByRole('dialog')).toBeVisible()
  await press(page, 'End', 'Enter')
  await expect(screenOf(page).getByRole('dialog')).toContainText('已加入定时导出')
  await picture(page, 'export-schedule-added')
  await screenOf(page).getByRole('button', { name: '看时间和文件夹' }).click()
  await expect(grid().getByRole('row')).toHaveCount(3)
})

test('a folder that is gone: the title bar says so, the row says why, and R puts it right', async () => {
  rmSync(folder, { recursive: true })
  await grid().focus()
  await press(page, 'Home', 'r')
  await expect(grid()).toContainText('没有导出')
  await expect(page.getByRole('button', { name: '导出失败 1' })).toBeVisible()
  await expect(screenOf(page)).toContainText('U 盘没有插上')
  await picture(page, 'export-schedule-failed')
  for (const [language, theme, fontScale] of [
    ['zh-CN', 'dark', 100],
    ['zh-CN', 'light', 175],
    ['en-US', 'light', 100],
    ['en-US', 'dark', 175],
  ] as const) {
    await wear(page, { language, theme, fontScale })
    await picture(page, `export-schedule-${language}-${theme}-${fontScale}`)
    expect(await findClippedWords(page)).toEqual([])
    expect(await findBarriers(page, theme)).toEqual([])
  }
  await wear(page, { language: 'zh-CN', theme: 'light', fontScale: 100 })
  mkdirSync(folder)
  await grid().focus()
  await press(page, 'Home', 'r')
  await expect(grid()).not.toContainText('✕')
  await expect(page.getByRole('button', { name: '导出失败 1' })).toBeHidden()
})

test('Delete takes one away, and it comes back', async () => {
  await press(page, 'End', 'Delete')
  await expect(grid().getByRole('row')).toHaveCount(2)
  await screenOf(page).getByRole('button', { name: '撤销' }).click()
  await expect(grid().getByRole('row')).toHaveCount(3)
  expect(complaints).toEqual([])
})
