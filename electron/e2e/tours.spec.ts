import { expect, test, type Page } from '@playwright/test'
import { listenForComplaints } from './bridge.ts'
import { launchProgram } from './launch.ts'
import { picture } from './look.ts'
import { press, screenOf, waitUntilReady } from './steps.ts'

/** 带我做一遍: the help pages that have one, and how many steps it is. */
const TOURS = [
  ['从 Excel、CSV 或旧软件导入', 3],
  ['收银台', 4],
  ['采购入库', 3],
  ['销售出库', 3],
  ['其他出入库', 3],
  ['调拨', 3],
  ['开始盘点', 4],
  ['收款与付款', 4],
  ['报表', 4],
  ['结账与反结账', 4],
] as const

test('every tour finds what it points at, step by step, in practice', async () => {
  test.setTimeout(300_000)
  const { app, page } = await launchProgram({ flags: ['--demo'] })
  const complaints = listenForComplaints(page)
  await waitUntilReady(page)
  for (const [title, steps] of TOURS) await test.step(title, () => walk(page, title, steps))
  await press(page, 'Control+q')
  await expect(page.getByText('练习中，不会影响真账')).toBeHidden()
  expect(complaints).toEqual([])
  await app.close()
})

test('a tour ends at any step, by Alt+End or its cross', async () => {
  const { app, page } = await launchProgram({ flags: ['--demo'] })
  await waitUntilReady(page)
  const popover = page.locator('.tour-popover')
  for (const leave of [
    () => press(page, 'Alt+End'),
    () => popover.getByRole('button', { name: '结束' }).first().click(),
  ]) {
    await press(page, 'F1')
    await screenOf(page).getByRole('navigation').getByRole('button', { name: '采购入库', exact: true }).click()
    await screenOf(page).getByRole('button', { name: '带我做一遍' }).click()
    await expect(popover).toContainText('1 / 3')
    await picture(page, 'tour-cross')
    await leave()
    await expect(popover).toBeHidden()
    await expect(page.locator('body:focus-within')).toBeVisible()
  }
  await app.close()
})

async function walk(page: Page, title: string, steps: number): Promise<void> {
  await press(page, 'F1')
  const help = screenOf(page)
  await help.getByRole('navigation').getByRole('button', { name: title, exact: true }).click()
  await help.getByRole('button', { name: '带我做一遍' }).click()
  const popover = page.locator('.tour-popover')
  const said = new Set<string>()
  for (let step = 1; step <= steps; step += 1) {
    await expect(popover).toContainText(`${step} / ${steps}`)
    said.add(await popover.locator('.driver-popover-description').innerText())
    // What is not found is the whole window: then the tour points at nothing.
    expect(await page.locator('body.driver-active-element').count(), `${title} ${step}`).toBe(0)
    // What is pointed at stays lit, also where typing draws it anew, as at the till.
    const pointedAt = page.locator('.driver-active-element')
    await expect(pointedAt).toBeVisible()
    if (await pointedAt.evaluate((lit) => lit.classList.contains('till-box'))) {
      await press(page, '3', 'Backspace')
      await page.locator('.tour-popover').getByRole('button').last().focus()
      await expect(pointedAt).toHaveClass(/till-box/)
    }
    if (step === 1) await picture(page, `tour-${TOURS.findIndex(([one]) => one === title) + 1}`)
    await press(page, 'Alt+ArrowRight')
  }
  await expect(popover).toBeHidden()
  await expect(page.locator('body:focus-within')).toBeVisible()
  expect(said.size).toBe(steps)
  await expect(page.getByText('练习中，不会影响真账')).toBeVisible()
}
