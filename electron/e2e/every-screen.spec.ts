import { expect, test } from '@playwright/test'
import { invoke, listenForComplaints } from './bridge.ts'
import { launchProgram } from './launch.ts'
import { lookAt } from './every-look.ts'
import { everyTab, openTabs } from './every-tab.ts'
import { beginShopDay } from './shop-day.ts'
import { press, screenOf, waitUntilReady } from './steps.ts'

// Every screen on demo books, at the size most shop PCs have: what a machine can check of it, and pictures to look at.
// One picture of each screen is kept, and of what is wrong; PICTURES=all keeps all. SCREENS=till looks at those only.

const TABS = everyTab()

for (const language of ['zh-CN', 'en-US'] as const)
  test(`${language}: nothing cut off, nothing untranslated, no barrier, no complaint`, async () => {
    test.setTimeout(600_000)
    const program = await launchProgram()
    const { page } = program
    const complaints = listenForComplaints(page)
    // A colour on its way to another is neither.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await invoke(page, 'machine.set', { language, theme: 'light' })
    await waitUntilReady(page)
    await lookAt(page, 'chooser', language)
    await press(page, 'Control+d')
    await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
    expect(await page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1366, 768])
    await openTabs(page, TABS, await beginShopDay(program))
    for (const [index, { tab, name }] of TABS.entries())
      await test.step(name, async () => {
        // Home stays open; every other tab closes before the next comes up in its place.
        if (index === 1) await press(page, 'Control+Tab')
        if (index > 1) await press(page, 'Control+w')
        await expect.soft(screenOf(page).locator(tab.shown).first(), name).toBeVisible({ timeout: 30_000 })
        await expect(screenOf(page).locator('[role=grid][aria-busy=true]')).toHaveCount(0)
        for (const [state, reach] of Object.entries(tab.states ?? { '': () => Promise.resolve() })) {
          await reach(page)
          await lookAt(page, state === '' ? name : `${name}-${state}`, language)
        }
      })
    await expect(page.getByRole('tab')).toHaveCount(2)
    expect(complaints).toEqual([])
    await program.app.close()
  })
