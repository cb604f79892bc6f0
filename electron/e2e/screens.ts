import { expect, type Page } from '@playwright/test'
import { press, runAction, screenOf, type } from './steps.ts'

/** A screen of the demo books, and how one gets there by keyboard in either language. */
export interface TouredScreen {
  readonly name: string
  /** Opens its tab. */
  open(page: Page): Promise<void>
  /** Brings it into the state worth a picture, each time its tab comes to the front. */
  show(page: Page): Promise<void>
}

const listIsShown = async (page: Page) => {
  await expect(screenOf(page).getByRole('grid')).toHaveAttribute('aria-busy', 'false')
  await expect(screenOf(page).getByRole('gridcell').first()).toBeVisible()
}
const formIsShown = async (page: Page) => {
  await expect(screenOf(page).getByRole('group').first()).toBeVisible()
}

/** Opens a list and from it its first row. */
function opensFirstRow(letters: string) {
  return async (page: Page) => {
    await runAction(page, letters)
    await listIsShown(page)
    await expect(screenOf(page).getByRole('grid')).toBeFocused()
    await press(page, 'Home', 'Enter')
  }
}

export const screens: readonly TouredScreen[] = [
  {
    name: 'home',
    open: (page) => press(page, 'Alt+h'),
    show: (page) => expect(screenOf(page).locator('.node').first()).toBeVisible(),
  },
  { name: 'product-list', open: (page) => runAction(page, 'splb'), show: listIsShown },
  { name: 'product-form', open: opensFirstRow('splb'), show: formIsShown },
  { name: 'partner-list', open: (page) => runAction(page, 'wldw'), show: listIsShown },
  { name: 'receipt-list', open: (page) => runAction(page, 'cgrk list'), show: listIsShown },
  { name: 'document-view', open: opensFirstRow('cgrk list'), show: listIsShown },
  { name: 'stock-list', open: (page) => runAction(page, 'kccx'), show: listIsShown },
  { name: 'stock-ledger', open: opensFirstRow('kccx'), show: listIsShown },
  { name: 'settings', open: (page) => runAction(page, 'sz'), show: (page) => expect(screenOf(page)).toBeVisible() },
  { name: 'receipt-form', open: openReceipt, show: searchInReceipt },
]

async function openReceipt(page: Page): Promise<void> {
  await runAction(page, 'xjcgrkd')
  const supplier = screenOf(page).getByRole('combobox').first()
  await expect(supplier).toBeFocused()
  await press(page, 'ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await press(page, 'Enter')
  await expect(cell(page)).toBeFocused()
  await type(page, '0')
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByRole('option')).toHaveCount(0)
  await type(page, '12')
  await press(page, 'Enter', 'Enter')
}

/** The popup closes when its tab is left: it is asked for again. */
async function searchInReceipt(page: Page): Promise<void> {
  await expect(cell(page)).toBeFocused()
  await press(page, 'Escape')
  await type(page, '00')
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
}

const cell = (page: Page) => page.locator('.line-grid-input:visible')
