import { expect, test, type Page } from '@playwright/test'
import { capsOfBinding } from '#renderer/shell/screen-keys.ts'
import type { ScreenName } from '#shared/domain/screen-name.ts'
import { everyTab, openTabs, type NamedTab } from './every-tab.ts'
import { launchProgram, screenshotPath } from './launch.ts'
import { beginShopDay } from './shop-day.ts'
import { press, screenOf, waitUntilReady } from './steps.ts'

/** Bound all the time, told only while they do something, which is not so on the tabs that are shown. */
const NOT_NOW: Readonly<Partial<Record<ScreenName, readonly string[]>>> = {
  // Settings and what leads back from a panel; 培训 alone.
  home: ['F9', 'w'],
  // Keys other layouts use; F8 on an empty cart while none waits.
  till: ['F4', 'F5', 'F8', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'],
  // A draft in the list.
  'document.list': ['Delete'],
  // 散客 has no usual goods; a scanned code that waits; lines of an order; a form that could not be kept.
  'document.form': ['F3', 'F4', 'F7', 'Control+e', 'Control+m', 'Alt+n', 'Alt+b', 'Alt+x', 'Control+Shift+w'],
  // Orders and what follows from them.
  'document.view': ['F3', 'F4', 'F7', 'F8', 'Shift+F8', 'l'],
  // An alert a stocktake answers; a suggestion; a second unit, an unknown code; posted already.
  'alert.list': ['p'],
  'stocktake.list': ['g'],
  'stocktake.task': ['F3', 'F6', 'F7', 'F8', 'Shift+F9'],
  // No list was read, no table tried.
  'stocktake.exchange': ['F9'],
  import: ['F9', 'Control+z'],
  // Nothing is settled by it.
  'money.form': ['a'],
  // A level of the shop's own.
  'price.levels': ['s'],
  // Nowhere to go back to; no chart.
  'report.view': ['c', 'g', 'Backspace'],
  // Nothing is closed yet; nothing could not be kept.
  'period.close': ['F7', 'F9'],
  'opening.wizard': ['Control+Shift+w'],
}

const FEWEST_HINTS = 3

test('every screen tells its keys: some in the status bar, all of them with Ctrl+/', async () => {
  test.setTimeout(600_000)
  const program = await launchProgram({ flags: ['--demo'] })
  const { page } = program
  await waitUntilReady(page)
  const tabs = everyTab()
  await openTabs(page, tabs, await beginShopDay(program))
  for (const [index, named] of tabs.entries())
    await test.step(named.name, async () => {
      if (index === 1) await press(page, 'Control+Tab')
      if (index > 1) await press(page, 'Control+w')
      await expect.soft(screenOf(page).locator(named.tab.shown).first(), named.name).toBeVisible({ timeout: 30_000 })
      await readKeys(page, named)
    })
  await program.app.close()
})

test('F11 takes the whole screen and gives it back; Ctrl+I shows the help of the page in front beside it', async () => {
  const program = await launchProgram({ flags: ['--demo'] })
  const { page, app } = program
  const isFullScreen = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  await waitUntilReady(page)
  await press(page, 'F11')
  await expect.poll(isFullScreen).toBe(true)
  await press(page, 'F11')
  await expect.poll(isFullScreen).toBe(false)
  const panel = page.getByRole('complementary', { name: '帮助面板' })
  await press(page, 'Control+i')
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('首页：业务流程图')
  await page.screenshot({ path: screenshotPath('help-panel') })
  await press(page, 'Alt+c')
  await expect(panel.getByRole('heading', { level: 2 })).not.toHaveText('首页：业务流程图')
  const article = panel.getByRole('article')
  await press(page, 'Control+=', 'Control+=', 'Control+=', 'Control+=')
  await expect.poll(() => article.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeGreaterThan(0)
  await press(page, 'Control+PageDown')
  await expect.poll(() => article.evaluate((box) => box.scrollTop)).toBeGreaterThan(0)
  await page.screenshot({ path: screenshotPath('help-panel-till') })
  // Kept for the next time.
  await page.reload()
  await waitUntilReady(page)
  await expect(panel).toBeVisible()
  await press(page, 'Control+i')
  await expect(panel).toHaveCount(0)
  await app.close()
})

async function readKeys(page: Page, { screen, name }: NamedTab): Promise<void> {
  await press(page, 'Control+/')
  const overlay = page.getByRole('dialog')
  await expect(overlay).toBeVisible()
  const own = overlay.locator('section').first().locator('.key-caps')
  const told = await own.evaluateAll((all) =>
    all.map((caps) => [...caps.querySelectorAll('kbd')].map((cap) => cap.textContent ?? '')),
  )
  await press(page, 'Escape')
  await expect(overlay).toHaveCount(0)
  const bound = (await screenOf(page).getAttribute('aria-keyshortcuts')) ?? ''
  const silent = bound
    .split(' ')
    .filter((binding) => binding !== '' && !isTold(capsOfBinding(binding), told))
    .filter((binding) => NOT_NOW[screen]?.includes(binding) !== true)
  expect.soft(silent, `${name}: keys Ctrl+/ does not tell`).toEqual([])
  // Ctrl+/ itself is the last of them.
  const inStatusBar = await page.locator('.status-bar .hint').count()
  expect.soft(inStatusBar, `${name}: hints in the status bar`).toBeGreaterThan(Math.min(FEWEST_HINTS, told.length))
}

/** As a hint of its own, or as one of several keys of a hint: ↑ ↓, 1–9. */
function isTold(caps: readonly string[], told: readonly (readonly string[])[]): boolean {
  const chord = caps.join(' ')
  const last = caps.at(-1) ?? ''
  const before = caps.slice(0, -1).join(' ')
  return told.some((hint) => {
    if (hint.join(' ') === chord) return true
    const chordOf = hint.slice(0, caps.length - 1).join(' ')
    return (
      chordOf === before &&
      hint.slice(caps.length - 1).some((cap) => cap.split(/\s/).includes(last) || cap === last || isInRange(cap, last))
    )
  })
}

function isInRange(cap: string, key: string): boolean {
  const [first, last] = cap.split('–')
  return first !== undefined && last !== undefined && key.length === 1 && key >= first && key <= last
}
