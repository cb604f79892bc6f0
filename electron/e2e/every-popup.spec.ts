import { expect, test } from '@playwright/test'
import { invoke, listenForComplaints } from './bridge.ts'
import { lookAt } from './every-look.ts'
import { openTabs } from './every-tab.ts'
import { launchProgram } from './launch.ts'
import { POPUP_SCREENS } from './popups.ts'
import { beginShopDay } from './shop-day.ts'
import { press, screenOf, waitUntilReady } from './steps.ts'

// What opens over the screens, looked at as these are (every-screen.spec.ts), and left open while type and theme change.

for (const language of ['zh-CN', 'en-US'] as const)
  test(`${language}: every popup stays where it belongs, whole and readable, in all sizes and themes`, async () => {
    test.setTimeout(600_000)
    const program = await launchProgram()
    const { page } = program
    const complaints = listenForComplaints(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await invoke(page, 'machine.set', { language, theme: 'light', fontScale: 100 })
    await waitUntilReady(page)
    await press(page, 'Control+d')
    await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
    const wanted = (process.env['SCREENS'] ?? '').split(',')
    const screens = POPUP_SCREENS.filter(
      ({ screen }) => screen === 'home' || wanted.some((one) => screen.startsWith(one)),
    )
    const tabs = screens.map(({ screen, parameters }) => ({
      screen,
      name: screen,
      tab: { shown: '', ...(parameters === undefined ? {} : { parameters }) },
    }))
    await openTabs(page, tabs, await beginShopDay(program))
    for (const [index, { screen, ready, popups }] of screens.entries())
      await test.step(screen, async () => {
        if (index > 0) await press(page, 'Control+Tab')
        await expect(screenOf(page).locator(ready).first()).toBeVisible({ timeout: 30_000 })
        await expect(screenOf(page).locator('[role=grid][aria-busy=true]')).toHaveCount(0)
        for (const [name, { open, shown }] of Object.entries(popups)) {
          await open(page)
          const popup = page.locator(shown).locator('visible=true').first()
          await expect(popup, name).toBeVisible()
          await lookAt(page, `popup-${screen}-${name}`, language)
          await expect.soft(popup, `${name} is still open`).toBeVisible()
          await press(page, 'Escape')
          await expect(popup, name).toBeHidden()
        }
      })
    expect(complaints).toEqual([])
    await program.app.close()
  })
