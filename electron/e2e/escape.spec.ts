import { expect, test, type Page } from '@playwright/test'
import { everyTab, openTabs, type NamedTab } from './every-tab.ts'
import { launchProgram } from './launch.ts'
import { findLostFocus } from './look.ts'
import { beginShopDay } from './shop-day.ts'
import { press, screenOf, waitUntilReady } from './steps.ts'

/** Nothing is behind them: Esc leaves them in front. */
const STAYS = ['home', 'till']
/** A search field, a panel or a question may be left first. */
const MOST_PRESSES = 3

const softly = expect.configure({ soft: true })

test('Esc backs out of every screen, step by step, and the focus is always to be seen', async () => {
  test.setTimeout(600_000)
  const program = await launchProgram({ flags: ['--demo'] })
  const { page } = program
  await waitUntilReady(page)
  const tabs = everyTab().filter(({ screen }) => screen !== 'home')
  const [home] = everyTab()
  if (home === undefined) throw new Error('there is a home screen')
  await openTabs(page, [home, ...tabs], await beginShopDay(program))
  for (const named of tabs) await test.step(named.name, () => leave(page, named))
  await expect(page.getByRole('tab')).toHaveCount(1)
  await program.app.close()
})

/** The tab is always the second; afterwards it is gone. */
async function leave(page: Page, { screen, tab, name }: NamedTab): Promise<void> {
  const second = page.getByRole('tab').nth(1)
  await second.click()
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await expect.soft(screenOf(page).locator(tab.shown).first(), name).toBeVisible({ timeout: 30_000 })
  const before = await page.getByRole('tab').count()
  const isInFront = async () =>
    (await page.getByRole('tab').count()) === before && (await second.getAttribute('aria-selected')) === 'true'
  for (let presses = 0; presses < MOST_PRESSES && (await isInFront()); presses += 1) {
    await press(page, 'Escape')
    // What closes does so after the next frame; a screen that was never looked at takes the focus when it is there.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await softly.poll(() => findLostFocus(page), { message: name }).toEqual([])
  }
  expect.soft(await isInFront(), name).toBe(STAYS.includes(screen))
  if ((await page.getByRole('tab').count()) < before) return
  await second.click()
  await press(page, 'Control+w')
  await expect(page.getByRole('tab')).toHaveCount(before - 1)
}
