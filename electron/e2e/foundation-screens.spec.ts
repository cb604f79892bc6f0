import { expect, test, type Page } from '@playwright/test'
import { invoke, listenForComplaints } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { findBarriers, findChineseWords, findClippedWords, picture, type Theme } from './look.ts'
import { screens } from './screens.ts'
import { press, waitUntilReady } from './steps.ts'

// Every screen on demo books, at the size most shop PCs have: pictures to look at, and what a machine can check of them.

interface Tour {
  readonly language: 'zh-CN' | 'en-US'
  readonly themes: readonly Theme[]
}

const tours: readonly Tour[] = [
  { language: 'zh-CN', themes: ['light', 'dark', 'highContrast'] },
  { language: 'en-US', themes: ['light', 'dark'] },
]

async function wear(page: Page, theme: Theme): Promise<void> {
  await invoke(page, 'machine.set', { theme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme === 'highContrast' ? 'hc' : theme)
}

for (const { language, themes } of tours) {
  test.describe(language, () => {
    test.describe.configure({ mode: 'serial' })
    let program: LaunchedProgram
    let complaints: readonly string[]

    test.beforeAll(async () => {
      program = await launchProgram()
      complaints = listenForComplaints(program.page)
      await invoke(program.page, 'machine.set', { language, theme: 'light' })
    })
    test.afterAll(async () => {
      await program.app.close()
    })

    test('demo books and a tab for every screen', async () => {
      const { page } = program
      await waitUntilReady(page)
      await press(page, 'Control+d')
      await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
      for (const { open, show } of screens) {
        await open(page)
        await show(page)
      }
      await expect(page.getByRole('tab')).toHaveCount(screens.length)
      expect(await page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1366, 768])
      expect(complaints).toEqual([])
    })

    for (const theme of themes) {
      test(`${theme}: nothing cut off, nothing untranslated, no barrier`, async () => {
        const { page } = program
        await wear(page, theme)
        for (const { name, show } of screens) {
          await test.step(name, async () => {
            await press(page, 'Control+Tab')
            await show(page)
            await picture(page, `${name}.${language}.${theme}`)
            expect.soft(await findClippedWords(page), `${name}: clipped`).toEqual([])
            if (language === 'en-US') expect.soft(await findChineseWords(page), `${name}: Chinese`).toEqual([])
            else expect.soft(await findBarriers(page, theme), `${name}: barriers`).toEqual([])
          })
        }
      })
    }

    test('the chooser, in every theme', async () => {
      const { page } = program
      await page.getByRole('banner').getByRole('button').first().click()
      await page.getByRole('menuitem').first().click()
      await expect(page.getByRole('listbox')).toBeFocused()
      for (const theme of themes) {
        await wear(page, theme)
        await picture(page, `chooser.${language}.${theme}`)
        expect.soft(await findClippedWords(page)).toEqual([])
        if (language === 'en-US') expect.soft(await findChineseWords(page)).toEqual([])
        else expect.soft(await findBarriers(page, theme)).toEqual([])
      }
    })

    test('the console stayed empty', () => {
      expect(complaints).toEqual([])
    })
  })
}
