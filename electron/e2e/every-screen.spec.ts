import { expect, test, type Page } from '@playwright/test'
import { invoke, listenForComplaints } from './bridge.ts'
import { launchProgram } from './launch.ts'
import {
  findBarriers,
  findBeyondEdge,
  findChineseWords,
  findClippedWords,
  findLostFocus,
  findShortenedHeads,
  findTightWords,
  findWrappedFields,
  picture,
  type Theme,
} from './look.ts'
import { everyTab, openTabs } from './every-tab.ts'
import { beginShopDay } from './shop-day.ts'
import { press, screenOf, waitUntilReady } from './steps.ts'
import { wear } from './wear.ts'

// Every screen on demo books, at the size most shop PCs have: what a machine can check of it, and pictures to look at.
// One picture of each screen is kept, and of what is wrong; PICTURES=all keeps all. SCREENS=till looks at those only.

type Language = 'zh-CN' | 'en-US'

interface Look {
  readonly theme: Theme
  readonly fontScale: 100 | 175
}

/** The last is the one in which screens are opened. */
const LOOKS: Readonly<Record<Language, readonly Look[]>> = {
  'zh-CN': [
    { theme: 'light', fontScale: 175 },
    { theme: 'dark', fontScale: 100 },
    { theme: 'highContrast', fontScale: 100 },
    { theme: 'light', fontScale: 100 },
  ],
  'en-US': [
    { theme: 'light', fontScale: 175 },
    { theme: 'light', fontScale: 100 },
  ],
}

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

async function lookAt(page: Page, name: string, language: Language): Promise<void> {
  for (const look of LOOKS[language]) {
    const where = `${name}.${language}.${look.theme}.${look.fontScale}`
    await wear(page, look)
    const found = {
      clipped: await findClippedWords(page),
      heads: await findShortenedHeads(page),
      beyond: await findBeyondEdge(page),
      lostFocus: await findLostFocus(page),
      chinese: language === 'en-US' ? await findChineseWords(page) : [],
      tight: language === 'en-US' && look.fontScale === 100 ? await findTightWords(page) : [],
      barriers: language === 'zh-CN' && look.fontScale === 100 ? await findBarriers(page, look.theme) : [],
      wrapped: look.fontScale === 100 ? await findWrappedFields(page) : [],
    }
    const isKept = language === 'zh-CN' && look === LOOKS[language].at(-1)
    const nothing = Object.fromEntries(Object.keys(found).map((kind) => [kind, []]))
    if (isKept || process.env['PICTURES'] === 'all' || Object.values(found).some(({ length }) => length > 0))
      await picture(page, where)
    expect.soft(found, where).toEqual(nothing)
  }
}
