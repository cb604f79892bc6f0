import { expect, type Locator, type Page } from '@playwright/test'

// What a user does, by name. Everything here is done with the keyboard; a step ends when the window shows its effect.

/** A sign a scanner could begin with: held down as long as a person does, until it is known that it is none. */
const LIKE_A_SIGN = /^[\w./+$%-]$/

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key, LIKE_A_SIGN.test(key) ? { delay: 60 } : {})
}

/** Signs a scanner could send, so many that they are one when they come at its speed. */
const LIKE_A_SCAN = /[\w./+$%-]{4}/

/** As a person types, slower than a scanner: a burst would be taken for one, wherever it arrives. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, LIKE_A_SCAN.test(text) ? { delay: 50 } : {})
}

/** What has the focus, by its label. */
export function focused(page: Page): Locator {
  return page.locator(':focus')
}

/** The chooser or a shell with its books is there: nothing is still being read. */
export async function waitUntilReady(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
}

/** The field of this label is the one being typed into. */
export async function expectFocus(page: Page, label: string | RegExp): Promise<void> {
  await expect(page.getByLabel(label).and(focused(page))).toBeVisible()
}

export async function createBooks(page: Page, name: string, owner: string): Promise<void> {
  await waitUntilReady(page)
  await press(page, 'Control+n')
  await expectFocus(page, '店名（账套名称）')
  await type(page, name)
  await press(page, 'Enter')
  await expectFocus(page, '老板姓名')
  await type(page, owner)
  await press(page, 'F9')
  await expect(page.getByRole('heading', { name: '开账向导' })).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('heading', { name: '业务流程图' })).toBeVisible()
}

/** Ctrl+K, a few letters, Enter. `title` is the entry that must have come first, in the language of the window. */
export async function runAction(page: Page, letters: string, title: string | RegExp = /./): Promise<void> {
  await press(page, 'Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await type(page, letters)
  await expect(page.getByRole('dialog').getByRole('option', { selected: true }).locator('.title')).toHaveText(title)
  await press(page, 'Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** Fills the field that has the focus and goes on with Enter. */
export async function fillField(page: Page, label: string | RegExp, text: string): Promise<void> {
  await expectFocus(page, label)
  await type(page, text)
  await press(page, 'Enter')
}

export async function makeSupplier(page: Page, name: string): Promise<void> {
  await runAction(page, 'xjgys', '新建供应商')
  await fillField(page, /^名称/, name)
  await press(page, 'F9')
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

export async function makeCustomer(page: Page, name: string): Promise<void> {
  await runAction(page, 'xjkh', '新建客户')
  await fillField(page, /^名称/, name)
  await press(page, 'F9')
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

export async function makeProduct(page: Page, name: string, unit: string): Promise<void> {
  await runAction(page, 'xjsp', '新建商品')
  await fillField(page, /^名称/, name)
  await tabTo(page, '基本单位')
  await type(page, unit)
  await press(page, 'F9')
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

/** Walks with Tab until the control of this name has the focus, as one does who has no mouse. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).or(page.getByLabel(name)).and(focused(page))
  for (let steps = 0; steps < 60 && !(await wanted.isVisible()); steps += 1) await press(page, 'Tab')
  await expect(wanted).toBeVisible()
}

/** The supplier or customer of an opened document form; the grid is next. */
export async function pickPartner(page: Page, label: string, letters: string, name: string): Promise<void> {
  await expectFocus(page, label)
  await type(page, letters)
  await expect(page.getByRole('option', { selected: true })).toContainText(name)
  await press(page, 'Enter')
  await expectCell(page, '商品', 1)
}

/** The cursor of the entry grid stands there. */
export async function expectCell(page: Page, column: string, row: number): Promise<void> {
  await expectFocus(page, new RegExp(`^${column}，第 ${row} 行`))
}

/** Finds a product in the product cell and takes it; the quantity is next. */
export async function pickProduct(page: Page, row: number, typed: string, name: string): Promise<void> {
  await expectCell(page, '商品', row)
  await type(page, typed)
  await expect(page.getByRole('option', { selected: true })).toContainText(name)
  await press(page, 'Enter')
  await expectCell(page, '数量', row)
}

/** Quantity and price of the line the cursor is in, each ended with Enter; the next line's product follows. */
export async function enterFigures(page: Page, row: number, quantity: string, price: string): Promise<void> {
  await expectCell(page, '数量', row)
  await type(page, quantity)
  await press(page, 'Enter')
  await expectCell(page, '单价', row)
  await type(page, price)
  await press(page, 'Enter')
  await expectCell(page, '商品', row + 1)
}

/** F9 and the words that say what was done; what still stands there of the posting before does not say it. */
export async function post(page: Page, said: string, pressF9 = () => press(page, 'F9')): Promise<void> {
  await page.evaluate(() => document.querySelector('.undo-toast')?.setAttribute('data-of-before', ''))
  await pressF9()
  await expect(page.locator('.undo-toast:not([data-of-before])')).toContainText(said)
}

/** The list in front has come and has the keys. */
export async function expectList(page: Page): Promise<void> {
  const grid = screenOf(page).getByRole('grid')
  await expect(grid.getByRole('gridcell').first()).toBeVisible()
  await expect(grid).toHaveAttribute('aria-busy', 'false')
  await expect(grid).toBeFocused()
}

/** The screen in front. */
export function screenOf(page: Page): Locator {
  return page.getByRole('tabpanel')
}

/** What a list shows, row by row. */
export async function rowsOf(page: Page, grid: string | RegExp): Promise<string[][]> {
  const rows = page
    .getByRole('grid', { name: grid })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
  const found = await rows.all()
  return Promise.all(
    found.map(async (row) => (await row.locator('[role=rowheader], [role=gridcell]').allInnerTexts()).map(oneLine)),
  )
}

/** The same in the columns of these titles. */
export async function tableOf(page: Page, grid: string | RegExp, titles: readonly string[]): Promise<string[][]> {
  const heads = await page.getByRole('grid', { name: grid }).getByRole('columnheader').allInnerTexts()
  const places = titles.map((title) => heads.map(oneLine).indexOf(title))
  return (await rowsOf(page, grid)).map((row) => places.map((place) => row[place] ?? 'no such column'))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
