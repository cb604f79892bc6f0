import { expect, type Page } from '@playwright/test'
import { SCREEN_NAMES, type ScreenName } from '#shared/domain/screen-name.ts'
import { invoke } from './bridge.ts'
import { SHOWN_SCREENS, type ShownTab } from './screens.ts'
import type { ShopDay } from './shop-day.ts'
import { waitUntilReady } from './steps.ts'

/** One of the tabs that every screen is looked at in. */
export interface NamedTab {
  readonly screen: ScreenName
  readonly tab: ShownTab
  readonly name: string
}

/** Every screen as it is shown, home first. SCREENS=till,price takes those only. */
export function everyTab(): readonly NamedTab[] {
  return SCREEN_NAMES.flatMap((screen) =>
    SHOWN_SCREENS[screen].map((tab, index) => ({ screen, tab, name: index === 0 ? screen : `${screen}.${index + 1}` })),
  ).filter(
    ({ name }) =>
      name === 'home' || (process.env['SCREENS'] ?? '').split(',').some((wanted) => name.startsWith(wanted)),
  )
}

/** As they would be there after a restart: no tab is read before it is looked at. */
export async function openTabs(page: Page, wanted: readonly NamedTab[], day: ShopDay): Promise<void> {
  const tabs = wanted.map(({ screen, tab }) => ({ screen, parameters: tab.parameters?.(day) ?? {}, title: null }))
  const books = await invoke(page, 'books.current', {})
  const { uuid: booksUuid, userName } = (books.ok ? books.data : {}) as { uuid: string; userName: string }
  await invoke(page, 'machine.setTabs', { booksUuid, userName, tabs: { tabs, active: 0, recent: [] } })
  await page.reload()
  await waitUntilReady(page)
  await expect(page.getByRole('tab')).toHaveCount(wanted.length)
}
