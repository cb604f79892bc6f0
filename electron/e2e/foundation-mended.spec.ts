import { expect, test } from '@playwright/test'
import { invoke } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { expectCell, press, runAction, screenOf, type, waitUntilReady } from './steps.ts'
import { wear } from './wear.ts'

// What only the real window can show of a document form: where things stand.

let program: LaunchedProgram

test.beforeAll(async () => {
  program = await launchProgram()
  await invoke(program.page, 'machine.set', { language: 'zh-CN', theme: 'light' })
  await waitUntilReady(program.page)
  await press(program.page, 'Control+d')
  await expect(program.page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(async () => {
  await program.app.close()
})

test('the product search stays under its cell and shows 新建 without scrolling', async () => {
  const { page } = program
  await runAction(page, 'xjqtck')
  for (let row = 1; row <= 6; row += 1) {
    await expectCell(page, '商品', row)
    await type(page, `0000${row}`)
    await expect(page.getByRole('option', { selected: true })).toBeVisible()
    await press(page, 'Enter')
    await expectCell(page, '数量', row)
    await type(page, '1')
    await press(page, 'Enter')
  }
  await expectCell(page, '商品', 7)
  await type(page, '00')
  await expect(page.getByRole('option')).toHaveCount(11)
  // The popup takes its place a frame after its rows have come.
  await expect(async () => {
    const cell = await page.locator('.line-grid-input:visible').boundingBox()
    const popup = await page.locator('.search-popup').boundingBox()
    const footer = await page.locator('footer.foot:visible').boundingBox()
    const create = await page.getByRole('option', { name: '新建商品' }).boundingBox()
    expect(popup!.y).toBeGreaterThan(cell!.y + cell!.height - 1)
    expect(popup!.y + popup!.height).toBeLessThanOrEqual(footer!.y + 1)
    expect(create!.y + create!.height).toBeLessThanOrEqual(popup!.y + popup!.height + 1)
  }).toPass({ timeout: 10_000 })
  await press(page, 'Escape')
})

test('in English at 175 % the freight label and the facts beside it do not overlap', async () => {
  const { page } = program
  await wear(page, { language: 'en-US', fontScale: 175 })
  await runAction(page, 'xjcgrkd')
  await press(page, 'ArrowDown', 'Enter')
  const label = screenOf(page).getByText(/^Freight/)
  const facts = screenOf(page).locator('footer dl.facts')
  await expect(facts).toHaveCount(1)
  const [left, right] = await Promise.all([label.boundingBox(), facts.boundingBox()])
  // The facts stand beside the fields, or on a line of their own below or above them.
  const beside = left!.x + left!.width <= right!.x
  const apart = left!.y + left!.height <= right!.y || right!.y + right!.height <= left!.y
  expect(beside || apart).toBe(true)
})
