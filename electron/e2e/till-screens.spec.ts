import { expect, test } from '@playwright/test'
import { invoke, listenForComplaints } from './bridge.ts'
import { findBarriers, findChineseWords, findClippedWords, picture, type Theme } from './look.ts'
import { launchProgram } from './launch.ts'
import { press, screenOf, waitUntilReady } from './steps.ts'

// Till, its settings and its shifts: in both languages, three themes and large type.

const SCREENS = [
  { letters: 'syt', shown: '.scan-box' },
  { letters: 'jbjl', shown: 'h1' },
  { letters: 'sysz', shown: 'ul' },
] as const

for (const language of ['zh-CN', 'en-US'] as const) {
  test(`${language}: nothing cut off, nothing untranslated, no barrier`, async () => {
    const program = await launchProgram()
    const { page } = program
    const complaints = listenForComplaints(page)
    await invoke(page, 'machine.set', { language, theme: 'light' })
    await waitUntilReady(page)
    await press(page, 'Control+d')
    await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
    for (const { letters, shown } of SCREENS) {
      await press(page, 'Control+k')
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
      await page.keyboard.type(letters)
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
      await press(page, 'Enter')
      await expect(screenOf(page).locator(shown).first()).toBeVisible()
      for (const theme of ['light', 'dark', 'highContrast'] as const satisfies readonly Theme[]) {
        await invoke(page, 'machine.set', { theme })
        await page.evaluate((value) => (document.documentElement.dataset.theme = value), theme)
        await picture(page, `till-${letters}.${language}.${theme}`)
        expect.soft(await findClippedWords(page), `${letters}: clipped`).toEqual([])
        if (language === 'en-US') expect.soft(await findChineseOfScreen(page), `${letters}: Chinese`).toEqual([])
        else expect.soft(await findBarriers(page, theme), `${letters} ${theme}: barriers`).toEqual([])
      }
    }
    expect(complaints).toEqual([])
    await program.app.close()
  })
}

/** Names of accounts are data of the books, not words of the program. */
async function findChineseOfScreen(page: Parameters<typeof findChineseWords>[0]): Promise<string[]> {
  return (await findChineseWords(page)).filter((words) => !['现金', '微信', '支付宝', '银行卡'].includes(words))
}
