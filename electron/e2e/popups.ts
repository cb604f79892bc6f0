import { expect, type Page } from '@playwright/test'
import type { ScreenName } from '#shared/domain/screen-name.ts'
import type { ShopDay } from './shop-day.ts'
import { press, screenOf, type } from './steps.ts'

/** Something that opens over a screen: a menu, a panel, a picker, an explanation. */
export interface ShownPopup {
  /** Opens it, from the screen as it is; Esc closes it again. */
  readonly open: (page: Page) => Promise<void>
  /** CSS selector of what then stands there. */
  readonly shown: string
}

/** What opens over one screen, by a name for the picture. */
export interface PopupScreen {
  readonly screen: ScreenName
  readonly parameters?: (day: ShopDay) => object
  /** CSS selector of what is there once everything has been read. */
  readonly ready: string
  readonly popups: Readonly<Record<string, ShownPopup>>
}

const ROW = '[role=gridcell]'
const PANEL = '.popover-panel'
const click = (selector: string) => (page: Page) => page.locator(selector).locator('visible=true').first().click()
const keys =
  (...pressed: string[]) =>
  async (page: Page) => {
    await screenOf(page).getByRole('grid').first().focus()
    await press(page, ...pressed)
  }

export const POPUP_SCREENS: readonly PopupScreen[] = [
  {
    screen: 'home',
    ready: '.account-strip .cell',
    popups: {
      look: { open: click('.title-bar [aria-haspopup=dialog]'), shown: `${PANEL} .look` },
      books: { open: click('.title-bar .books'), shown: PANEL },
      rail: { open: click('.rail [aria-haspopup=menu] >> nth=0'), shown: PANEL },
      settings: { open: click('.rail [aria-haspopup=menu] >> nth=-1'), shown: PANEL },
      node: { open: openStep, shown: '.node-menu [role=menuitem]' },
    },
  },
  {
    screen: 'document.list',
    parameters: () => ({ type: 'purchaseReceipt' }),
    ready: ROW,
    popups: {
      period: { open: click('main .choice-chip [role=combobox]'), shown: '.choice-menu' },
      supplier: { open: click('main .choice-chip [aria-haspopup=dialog]'), shown: '.partner-panel' },
      views: { open: keys('v'), shown: `${PANEL} .list-views` },
      columns: { open: keys('Control+l'), shown: `${PANEL} .column-panel` },
      export: { open: keys('Control+e'), shown: `${PANEL} .export` },
    },
  },
  {
    screen: 'document.form',
    parameters: () => ({ type: 'purchaseReceipt', draftId: null }),
    ready: '[role=combobox]',
    popups: {
      partner: { open: searchPartner, shown: '.search-popup [role=option]' },
      warehouse: { open: click('main .fields .select .control'), shown: '.select .options' },
      account: { open: click('main .foot .select .control'), shown: '.select .options' },
      calendar: { open: click('main .fields button.calendar'), shown: `${PANEL} .calendar-panel` },
    },
  },
  {
    screen: 'stock.list',
    parameters: ({ warehouse: warehouseId }) => ({ warehouseId }),
    ready: ROW,
    popups: {
      explained: { open: keys('Space'), shown: '.explain' },
      day: { open: click('main .date-chip .opener'), shown: '.date-panel' },
    },
  },
  {
    screen: 'report.view',
    parameters: () => ({ name: 'grossProfit' }),
    ready: ROW,
    popups: { explained: { open: explainFigure, shown: '.explain .foot button' } },
  },
  {
    screen: 'stocktake.task',
    parameters: ({ review: id }) => ({ id }),
    ready: ROW,
    popups: {
      explained: { open: keys('Space'), shown: '.explain' },
      reason: { open: click('main button.reason >> nth=0'), shown: PANEL },
      recount: { open: keys('F7'), shown: PANEL },
    },
  },
]

async function openStep(page: Page): Promise<void> {
  await screenOf(page).locator('[data-node=collection]').focus()
  await press(page, 'Shift+F10')
}

async function searchPartner(page: Page): Promise<void> {
  await screenOf(page).locator('.fields [data-scan=pick]').first().focus()
  await type(page, 's')
}

/** Net sales of the first row: a column that stays in large type. */
async function explainFigure(page: Page): Promise<void> {
  await screenOf(page).getByRole('grid').focus()
  await press(page, ...Array.from({ length: 6 }, () => 'ArrowRight'), 'Space')
  await expect(page.locator('.explain .subject')).toBeVisible()
}
