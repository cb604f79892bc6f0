import { expect, type Page } from '@playwright/test'
import type { ScreenName } from '#shared/domain/screen-name.ts'
import { press, screenOf, type } from './steps.ts'
import type { ShopDay } from './shop-day.ts'

/** A tab of the demo books, and the states of it that are worth looking at. */
export interface ShownTab {
  /** What it is opened with. */
  readonly parameters?: (day: ShopDay) => object
  /** CSS selector of what is there once everything has been read. */
  readonly shown: string
  /** By a name for the picture; each state is reached from the one before. Without any it is looked at as it opens. */
  readonly states?: Readonly<Record<string, (page: Page) => Promise<void>>>
}

const ROW = '[role=gridcell]'
const FORM = '[role=group]'
const PAPER = '.paper'
const HEADING = 'h1'

const tab = (shown: string, parameters?: ShownTab['parameters'], states?: ShownTab['states']): ShownTab => ({
  shown,
  ...(parameters === undefined ? {} : { parameters }),
  ...(states === undefined ? {} : { states }),
})
const asOpened = () => Promise.resolve()

/** Every screen of the program; a new one does not compile until it is shown here. */
export const SHOWN_SCREENS: Readonly<Record<ScreenName, readonly [ShownTab, ...ShownTab[]]>> = {
  home: [tab('.account-strip .cell', undefined, { live: asOpened, ...overlays() })],
  till: [tab('.scan-box', undefined, { empty: asOpened, cart: sellAtTill, pay: pay })],
  'till.shifts': [tab(ROW)],
  'till.settings': [tab('li')],
  'document.list': [
    tab(ROW, () => ({ type: 'purchaseReceipt' }), { list: asOpened, toast: dropDraft }),
    tab(ROW, () => ({ type: 'salesOrder' })),
  ],
  'document.form': [
    tab('[role=combobox]', () => ({ type: 'purchaseReceipt', draftId: null }), { search: enterReceipt }),
    tab('[role=combobox]', () => ({ type: 'transfer', draftId: null })),
    tab('[role=combobox]', () => ({ type: 'assembly', draftId: null })),
  ],
  'document.view': [
    tab(ROW, ({ receipt: id }) => ({ id, type: 'purchaseReceipt' }), { view: asOpened, attachments: showAttachments }),
    tab(ROW, ({ order: id }) => ({ id, type: 'purchaseOrder' })),
  ],
  'document.print': [tab(PAPER, ({ order: id }) => ({ id, type: 'purchaseOrder' }))],
  'document.stock': [tab(ROW)],
  'order.compare': [tab('[aria-selected=true]', ({ request: id }) => ({ id }))],
  'stock.list': [tab(ROW, ({ warehouse: warehouseId }) => ({ warehouseId }), { list: asOpened, card: showCard })],
  'stock.ledger': [tab(ROW, ({ product: productId }) => ({ productId }))],
  'stock.serial': [tab('.empty-state')],
  'stock.cost': [tab('.sentence', ({ product: productId }) => ({ productId }))],
  'alert.list': [tab(ROW)],
  'alert.thresholds': [tab(ROW)],
  'stocktake.list': [tab(ROW)],
  'stocktake.new': [tab('.preview b')],
  'stocktake.task': [
    tab('input', ({ counting: id }) => ({ id }), { counting: (page) => press(page, 'F8') }),
    tab('.review-footer', ({ review: id }) => ({ id })),
  ],
  'stocktake.print': [
    tab(PAPER, ({ review: id }) => ({ id, sheet: 'variance' })),
    tab(PAPER, ({ counting: id }) => ({ id, sheet: 'count' })),
  ],
  'stocktake.exchange': [tab(HEADING, ({ counting: id }) => ({ id }))],
  'money.list': [tab(ROW, () => ({ type: null }))],
  'money.form': [
    tab(HEADING, () => ({ type: 'collection', draftId: null }), {
      empty: asOpened,
      amount: enterCollection,
      accounts: addAccount,
    }),
    tab(HEADING, () => ({ type: 'expense', draftId: null })),
  ],
  'money.view': [tab(ROW, ({ collection: id }) => ({ id, type: 'collection' }))],
  'account.list': [tab(ROW)],
  'account.ledger': [tab(ROW, ({ account: id }) => ({ id }))],
  'moneyCategory.list': [tab(ROW)],
  statement: [tab(ROW, ({ customer: partnerId }) => ({ partnerId, side: 'receivable' }))],
  'product.list': [tab(ROW, undefined, { list: asOpened, columns: arrangeColumns })],
  'product.form': [tab(FORM, ({ product: id }) => ({ id }))],
  'price.lists': [tab(ROW)],
  'price.list': [tab('[role=combobox]', ({ priceList: id }) => ({ id }))],
  'price.history': [tab(ROW, ({ product: productId }) => ({ productId }))],
  'price.levels': [tab(`${ROW}, td`)],
  'bill.list': [tab(ROW)],
  'bill.form': [tab('[role=combobox]', ({ bill: id }) => ({ id }))],
  'partner.list': [tab(ROW)],
  'partner.form': [tab(FORM, ({ customer: id }) => ({ id }))],
  'warehouse.list': [tab(ROW)],
  'warehouse.form': [tab('input', ({ warehouse: id }) => ({ id }))],
  'report.center': [tab('[role=option], button')],
  'report.view': [
    tab(ROW, () => ({ name: 'grossProfit' })),
    tab(ROW, () => ({ name: 'stockSummary' })),
    tab(ROW, () => ({ name: 'salesTrend' })),
    tab(ROW, () => ({ name: 'profitStatement' })),
    tab(ROW, () => ({ name: 'grossProfit', grouping: 'supplier', comparison: 'previous' })),
    tab(ROW, () => ({ name: 'grossProfit', grouping: 'month', period: 'thisYear', comparison: 'lastYear' })),
    tab(ROW, () => ({ name: 'taxInvoice' })),
    tab(ROW, () => ({ name: 'taxInvoice', grouping: 'taxRate' })),
  ],
  'report.print': [tab(PAPER, () => ({ name: 'stockSummary' }))],
  'report.pack': [tab(PAPER)],
  'export.schedule': [tab('.empty-state', undefined, { empty: asOpened, form: beginSchedule, list: saveSchedule })],
  dailyReport: [tab('.columns')],
  'period.close': [tab(HEADING)],
  'voucher.export': [tab('table input')],
  'opening.wizard': [tab(HEADING)],
  import: [tab(HEADING, undefined, { empty: asOpened, mapping: pasteGoods, errors: tryGoods, done: importGoods })],
  scanner: [tab(HEADING)],
  'print.center': [tab('[role=option]')],
  'print.template': [tab(PAPER)],
  'label.print': [tab('.label-piece', ({ receipt: documentId }) => ({ documentId }))],
  settings: [tab(HEADING, undefined, { top: asOpened, checked: checkBooks })],
  help: [tab(HEADING)],
}

/** What lies over any screen. */
function overlays(): NonNullable<ShownTab['states']> {
  const dialog = (page: Page) => page.getByRole('dialog')
  return {
    palette: async (page) => {
      await press(page, 'Control+k')
      await type(page, 'xj')
      await expect(dialog(page).getByRole('option', { selected: true })).toBeVisible()
    },
    keys: async (page) => {
      await press(page, 'Escape', 'Control+/')
      await expect(dialog(page)).toBeVisible()
    },
    again: async (page) => {
      await press(page, 'Escape')
      await expect(dialog(page)).toHaveCount(0)
    },
  }
}

async function sellAtTill(page: Page): Promise<void> {
  await press(page, 'F3')
  await type(page, '00')
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await press(page, 'Enter')
  await expect(screenOf(page).locator('.cart .line.row').first()).toBeVisible()
}

async function pay(page: Page): Promise<void> {
  await press(page, 'Enter')
  await expect(screenOf(page).locator('.pay-panel .due')).toBeVisible()
}

/** A supplier, a line of more than a thousand, and the search of the next product open. */
async function enterReceipt(page: Page): Promise<void> {
  await expect(screenOf(page).getByRole('combobox').first()).toBeFocused()
  await press(page, 'ArrowDown')
  await takeOption(page)
  await expect(cell(page)).toBeFocused()
  await type(page, '0')
  await takeOption(page)
  await type(page, '1200')
  await press(page, 'Enter', 'Enter')
  await type(page, '00')
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
}

/** Every check is named in the language of the window, and by no code. */
async function checkBooks(page: Page): Promise<void> {
  await press(page, 'F8')
  const names = screenOf(page).locator('.checks .check-name')
  await expect(names.first()).toBeVisible({ timeout: 30_000 })
  const isChinese = (await page.evaluate(() => document.documentElement.lang)).startsWith('zh')
  const strange = isChinese ? /^\P{Script=Han}+$/u : /\p{Script=Han}|^[A-Z]\d/u
  expect((await names.allInnerTexts()).filter((name) => strange.test(name))).toEqual([])
}

/** A customer and an amount of more than a thousand. */
async function enterCollection(page: Page): Promise<void> {
  await expect(screenOf(page).getByRole('combobox').first()).toBeFocused()
  await press(page, 'ArrowDown')
  await takeOption(page)
  await expect(screenOf(page).locator('.tenders input').first()).toBeFocused()
  await type(page, '8888.88')
  await expect(screenOf(page).locator('.facts dt').first()).toBeVisible()
}

/** A second account stands below the first, and the discount still beside it. */
async function addAccount(page: Page): Promise<void> {
  const foot = screenOf(page).locator('.foot-fields')
  await foot.locator('.field-action').click()
  await expect(foot.locator('.tender')).toHaveCount(2)
  const topOf = async (selector: string) => (await foot.locator(selector).first().boundingBox())?.y
  expect(await topOf('.discount input')).toBe(await topOf('.tender input'))
}

/** What can still be taken back is said above the totals of the list, not over them. */
async function dropDraft(page: Page): Promise<void> {
  const segments = screenOf(page).locator('.segments').getByRole('radio')
  await segments.last().click()
  await expect(screenOf(page).locator(ROW).first()).toBeVisible()
  await screenOf(page).getByRole('grid').focus()
  await press(page, 'Delete')
  const toast = page.locator('.undo-toast')
  await expect(toast).toBeVisible()
  await segments.first().click()
  const [said, totals] = [await toast.boundingBox(), await screenOf(page).locator('.totals').boundingBox()]
  expect(said!.y + said!.height).toBeLessThan(totals!.y)
}

async function takeOption(page: Page): Promise<void> {
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByRole('option')).toHaveCount(0)
}

/** Goods of another program: one price is no number. */
const GOODS = 'Code\tName\tUnit\tPrice\tCost\nX901\tCoffee\tbox\t9.90\t5.00\nX902\tTea\tbox\tseven\t4.00\n'

async function pasteGoods(page: Page): Promise<void> {
  await screenOf(page)
    .locator('.file button')
    .first()
    .evaluate((button, goods) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', goods)
      button.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, GOODS)
  await expect(screenOf(page).locator('tbody tr')).toHaveCount(5)
}

async function tryGoods(page: Page): Promise<void> {
  await press(page, 'F9')
  await expect(wrongCell(page)).toBeFocused({ timeout: 30_000 })
}

async function importGoods(page: Page): Promise<void> {
  await press(page, 'Control+a')
  await type(page, '7')
  await press(page, 'Tab', 'F9')
  await expect(wrongCell(page)).toHaveCount(0, { timeout: 30_000 })
  await press(page, 'F9')
  await expect(screenOf(page).locator('.undo button')).toBeVisible({ timeout: 30_000 })
}

const wrongCell = (page: Page) => screenOf(page).locator('[aria-invalid=true]')

async function beginSchedule(page: Page): Promise<void> {
  await press(page, 'n')
  await expect(screenOf(page).locator('.schedule-form input').first()).toBeFocused()
}

async function saveSchedule(page: Page): Promise<void> {
  await press(page, 'F9')
  await expect(screenOf(page).getByRole('grid')).toBeFocused()
}

async function arrangeColumns(page: Page): Promise<void> {
  await press(page, 'Control+l')
  await expect(page.getByRole('dialog').getByRole('listbox')).toBeFocused()
}

async function showAttachments(page: Page): Promise<void> {
  await press(page, 'Control+j')
  await expect(screenOf(page).locator('.attachments')).toContainText('delivery-note.txt')
}

async function showCard(page: Page): Promise<void> {
  await press(page, 'Space')
  await expect(screenOf(page).locator('.stock-card')).toBeVisible()
}

const cell = (page: Page) => page.locator('.line-grid-input:visible')
