import { expect, test, type Page } from '@playwright/test'
import { invoke, listenForComplaints } from './bridge.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { findBarriers, findChineseWords, findClippedWords, picture, type Theme } from './look.ts'
import { press, runAction, screenOf, waitUntilReady } from './steps.ts'

// Every screen of the stocktake on demo books: pictures to look at, and what a machine can check of them.

interface Look {
  readonly language: 'zh-CN' | 'en-US'
  readonly theme: Theme
  readonly fontScale: 100 | 175
}

const looks: readonly Look[] = [
  { language: 'zh-CN', theme: 'light', fontScale: 100 },
  { language: 'zh-CN', theme: 'dark', fontScale: 100 },
  { language: 'zh-CN', theme: 'highContrast', fontScale: 100 },
  { language: 'zh-CN', theme: 'light', fontScale: 175 },
  { language: 'en-US', theme: 'light', fontScale: 100 },
  { language: 'en-US', theme: 'light', fontScale: 175 },
]

/** Tabs in the order they are opened, after home. */
const screens = ['list', 'new', 'counting', 'review', 'variance-sheet', 'exchange'] as const

for (const language of ['zh-CN', 'en-US'] as const) {
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

    test('a count in its midst, another in review, and a tab for every screen', async () => {
      const { page } = program
      await waitUntilReady(page)
      await press(page, 'Control+d')
      await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
      const { counting, review } = await setScene(page)
      await runAction(page, 'pdlb')
      await expect(screenOf(page).getByRole('gridcell').first()).toBeVisible()
      await press(page, 'n')
      await expect(screenOf(page).locator('.preview b')).toBeVisible()
      await openFromList(page, counting)
      await openFromList(page, review)
      await expect(screenOf(page).locator('.review-footer')).toBeVisible()
      await press(page, 'Control+p')
      await expect(screenOf(page).locator('.paper').first()).toBeVisible()
      await press(page, 'Control+4')
      await screenOf(page)
        .getByRole('button', { name: /Excel|Export/ })
        .click()
      await expect(page.getByRole('tab')).toHaveCount(screens.length + 1)
      expect(complaints).toEqual([])
    })

    for (const { theme, fontScale } of looks.filter((look) => look.language === language)) {
      test(`${theme} at ${fontScale} %: nothing cut off, nothing untranslated, no barrier`, async () => {
        const { page } = program
        await invoke(page, 'machine.set', { theme, fontScale })
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme === 'highContrast' ? 'hc' : theme)
        for (const [index, name] of screens.entries()) {
          await press(page, `Control+${index + 2}`)
          await expect(screenOf(page)).toBeVisible()
          if (name === 'counting') await press(page, 'F8')
          await picture(page, `stocktake-${name}.${language}.${theme}.${fontScale}`)
          expect.soft(await findClippedWords(page), `${name}: clipped`).toEqual([])
          if (language === 'en-US') expect.soft(await findChineseWords(page), `${name}: Chinese`).toEqual([])
          else if (fontScale === 100) expect.soft(await findBarriers(page, theme), `${name}: barriers`).toEqual([])
        }
        expect(complaints).toEqual([])
      })
    }
  })
}

async function openFromList(page: Page, number: string): Promise<void> {
  await press(page, 'Control+2')
  await screenOf(page).getByRole('gridcell', { name: number }).dblclick()
  await expect(screenOf(page).locator('.number')).toHaveText(number)
}

async function data<Answer>(page: Page, path: string, input: object): Promise<Answer> {
  const reply = await invoke(page, path, input)
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`)
  return reply.data as Answer
}

interface Begun {
  readonly id: number
  readonly number: string
}

/** Two counts: one of two categories with areas and an entry, the rest counted wrongly here and there and in review. */
async function setScene(page: Page): Promise<{ counting: string; review: string }> {
  const [warehouse] = await data<{ id: number }[]>(page, 'warehouse.choices', {})
  const categories = await data<{ id: number; name: string; depth: number }[]>(page, 'product.categories', {})
  const [first, second] = categories.filter(({ depth }) => depth === 0)
  const begin = (scope: object, segments: object[]) =>
    data<Begun>(page, 'stocktake.create', {
      warehouseId: warehouse!.id,
      scope,
      withoutStock: false,
      blind: true,
      remark: '',
      segments,
      leaveOutOthers: true,
    })
  const area = ({ id, name }: { id: number; name: string }) => ({ name, person: '', categoryId: id, location: '' })
  const counting = await begin({ kind: 'category', categoryIds: [first!.id, second!.id] }, [
    area(first!),
    area(second!),
  ])
  await countAll(page, counting.id, 2)
  const review = await begin({ kind: 'all' }, [])
  await countAll(page, review.id, 40)
  await data(page, 'stocktakeReview.toReview', { id: review.id })
  return { counting: counting.number, review: review.number }
}

/** So many lines get a figure of their own making. */
async function countAll(page: Page, id: number, most: number): Promise<void> {
  const { rows } = await data<{ rows: { id: number }[] }>(page, 'stocktakeCount.lines', {
    id,
    tab: 'all',
    search: '',
    segmentId: null,
    sort: 'row',
    descending: false,
    cursor: null,
    limit: most,
  })
  for (const [index, { id: lineId }] of rows.entries())
    await data(page, 'stocktakeCount.enter', {
      id,
      lineId,
      segmentId: null,
      entry: { kind: 'quantity', quantity: (index + 3) * 10_000, unitId: null },
    })
}
