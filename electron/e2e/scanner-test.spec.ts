import { expect, test, type Page } from '@playwright/test'
import { invoke } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { scanCode } from './scanner.ts'
import { createBooks, runAction, screenOf } from './steps.ts'

// 扫码枪检测 in the real window: three codes from the screen, what they told is kept at this computer.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  await createBooks(page, '顺达批发部', '王顺达')
})
test.afterAll(async () => {
  await program.app.close()
})

test('three scans tell what the scanner does: this one drops a leading zero', async () => {
  await runAction(page, 'smqjc', '扫码枪检测')
  const screen = screenOf(page)
  await scanCode(program.app, '6901234567892')
  await expect(screen).toContainText('✓ 6901234567892')
  await scanCode(program.app, '6901234567892')
  await expect(screen).toContainText('不是这个条码')
  await scanCode(program.app, '012345678905')
  await expect(screen).toContainText('✓ 012345678905')
  await scanCode(program.app, 'Zs-Ab12cD')
  await expect(screen).toContainText('检测完成')
  await expect(screen).toContainText('开头的 0 被扫码枪去掉了')
  await expect(page.getByRole('button', { name: '扫码枪: 要注意' })).toBeVisible()
  const kept = await invoke(page, 'machine.getScanner', {})
  expect(kept).toMatchObject({ ok: true, data: { suffix: 'enter', letters: 'kept', losesZero: true } })
})
