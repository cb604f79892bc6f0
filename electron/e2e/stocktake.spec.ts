import { expect, test, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CountLine } from '#shared/contract/stocktake-count.ts'
import type { Warehouse } from '#shared/contract/warehouse.ts'
import { invoke } from './bridge.ts'
import { BUDGETS } from './budgets.ts'
import { launchProgram, type LaunchedProgram } from './launch.ts'
import { scanCode } from './scanner.ts'
import { press, runAction, screenOf, waitUntilReady } from './steps.ts'

// A stocktake by keyboard and scanner only, while the shop goes on selling. Keys are counted; bursts of the scanner are not.
test.describe.configure({ mode: 'serial' })

const SOLD = 2
const MISSING = 3
const ROWS_PER_PAGE = 24
const MILLIMETRES_A_POINT = 25.4 / 72

let program: LaunchedProgram
let page: Page
let keys = 0
/** Keys of the whole that are no product's. */
let steps = 0
let lines: CountLine[]
let books: ReadonlyMap<number, number>
let warehouseId: number

test.beforeAll(async () => {
  program = await launchProgram({ flags: ['--demo'] })
  page = program.page
  await waitUntilReady(page)
  await expect(page.getByRole('tablist')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(async () => {
  await program.app.close()
})

test('a new count of everything is two keys away from the palette', async () => {
  await runAction(page, 'xjpd', '新建盘点')
  await expect(screenOf(page).locator('.preview b')).toHaveText(/^共 \d+ 种，预计 \d+ 分钟$/)
  await step('F9')
  await expect(screenOf(page).locator('.scan-box')).toBeFocused()
  await expect(screenOf(page).locator('.number')).toHaveText(/^PD-\d{8}-0001$/)
  await readScene()
})

test('the count sheet is a PDF of A4 pages, each with its barcode', async () => {
  const file = join(program.dataFolder, 'sheet.pdf')
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await press(page, 'Control+p')
  await expect(screenOf(page).locator('.page-barcode')).toHaveCount(Math.ceil(lines.length / ROWS_PER_PAGE))
  await press(page, 'Control+s')
  await expect(screenOf(page).locator('.strip')).toContainText('已存为 sheet.pdf')
  const pdf = readFileSync(file, 'latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [width, height])
  expect(sizes).toHaveLength(Math.ceil(lines.length / ROWS_PER_PAGE))
  for (const [width, height] of sizes) {
    expect(Math.abs(Number(width) * MILLIMETRES_A_POINT - 210)).toBeLessThan(0.5)
    expect(Math.abs(Number(height) * MILLIMETRES_A_POINT - 297)).toBeLessThan(0.5)
  }
  await press(page, 'Escape')
  await expect(screenOf(page).locator('.scan-box')).toBeFocused()
})

test('scan and quantity: at most three keys a product, with a sale in the middle of it', async () => {
  await step('Control+m')
  const [counted, later, last] = [lines.slice(0, 10), lines.slice(10, 20), lines[20]!]
  keys = 0
  for (const line of counted) await count(line, bookOf(line))
  // Of both halves something is sold: what was counted already, and what is still to be counted.
  await sell([counted[0]!, later[0]!])
  for (const line of later) await count(line, bookOf(line) - (line === later[0] ? SOLD : 0))
  await count(last, bookOf(last) - MISSING)
  expect(keys / 21).toBeLessThanOrEqual(BUDGETS.stocktakeProduct)
  await expect(screenOf(page).locator('.who b')).toHaveText(`已盘 21 / ${lines.length} 种`)
})

test('the rest from paper: a page is scanned, rows are keyed in print order with at most three keys', async () => {
  const rest = lines.slice(21, -1)
  const number = await screenOf(page).locator('.number').innerText()
  await scanCode(program.app, `${number}/1`)
  await expect(screenOf(page).getByRole('radio', { name: '按表录入' })).toBeChecked()
  await key('#', '2', '2', 'Enter')
  await expectProduct(rest[0]!)
  keys = 0
  for (const [index, line] of rest.entries()) {
    await key(...String(bookOf(line)), 'Enter')
    await expectProduct(rest[index + 1] ?? lines.at(-1)!)
  }
  expect(keys / rest.length).toBeLessThanOrEqual(BUDGETS.stocktakeProduct)
  await expect(screenOf(page).locator('.who b')).toHaveText(`已盘 ${lines.length - 1} / ${lines.length} 种`)
})

test('a wrong entry is taken back with one key', async () => {
  await key('9', '9', 'Enter')
  await expect(screenOf(page).locator('.who b')).toHaveText(`已盘 ${lines.length} / ${lines.length} 种`)
  await key('-')
  await expect(screenOf(page).locator('.who b')).toHaveText(`已盘 ${lines.length - 1} / ${lines.length} 种`)
})

test('review: what was sold makes no difference; what is missing does', async () => {
  await step('F9')
  await expect(screenOf(page).getByRole('radio', { name: /^有差异/ })).toHaveText('有差异1')
  await expect(screenOf(page).getByRole('radio', { name: /^漏盘/ })).toHaveText('漏盘1')
  const grid = screenOf(page).getByRole('grid')
  await expect(grid.getByRole('row').filter({ hasText: lines[20]!.name })).toContainText(`▼-${MISSING}`)
  await expect(grid).toBeFocused()
  await step('1')
  await expect(grid.getByRole('row').filter({ hasText: lines[20]!.name })).toContainText('丢失')
  await press(page, 'Space')
  await expect(page.getByRole('dialog', { name: '差异怎么来的' })).toContainText(`实盘${bookOf(lines[20]!) - MISSING}`)
  await press(page, 'Escape')
})

test('posting moves stock by the difference only, and is undone with one key', async () => {
  await step('F9')
  expect(steps).toBeLessThanOrEqual(BUDGETS.stocktakeSteps)
  await expect(page.locator('.undo-toast')).toContainText('报损 1 种')
  await expect(screenOf(page).locator('.posted-strip .document')).toContainText('BS-')
  expect(await stockOf(lines[20]!)).toBe(bookOf(lines[20]!) - MISSING)
  expect(await stockOf(lines[0]!)).toBe(bookOf(lines[0]!) - SOLD)
  await press(page, 'Control+z')
  await expect(screenOf(page).getByRole('button', { name: /过账差异/ })).toBeVisible()
  expect(await stockOf(lines[20]!)).toBe(bookOf(lines[20]!))
})

test('killed in the middle of a count, the program comes back to the last scan', async () => {
  await press(page, 'Escape')
  await runAction(page, 'pdlb', '盘点列表')
  await expect(screenOf(page).getByRole('row').filter({ hasText: '核对' })).toBeVisible()
  await press(page, 'Control+Delete')
  await expect(screenOf(page).getByRole('button', { name: /确认取消/ })).toBeVisible()
  await press(page, 'Enter')
  await expect(screenOf(page).getByRole('row').filter({ hasText: '已取消' })).toBeVisible()
  await runAction(page, 'xjpd', '新建盘点')
  await expect(screenOf(page).locator('.preview b')).toHaveText(/^共/)
  await press(page, 'F9')
  await expect(screenOf(page).locator('.scan-box')).toBeFocused()
  await scanCode(program.app, lines[4]!.barcode)
  await expect(screenOf(page).getByRole('heading', { name: lines[4]!.name })).toBeVisible()
  await expect(screenOf(page).locator('.figure')).toHaveText('1')
  // The tabs are kept a moment after they change.
  await expect
    .poll(async () => JSON.stringify(await data('machine.getTabs', await keptFor())))
    .toContain('"restored":true')
  const ended = program.app.waitForEvent('close')
  program.app.process().kill('SIGKILL')
  await ended

  program = await launchProgram({ dataFolder: program.dataFolder })
  page = program.page
  await waitUntilReady(page)
  await expect(page.getByRole('listbox')).toBeFocused()
  await press(page, 'Enter')
  await expect(screenOf(page).locator('.strip')).toContainText(
    new RegExp(`已恢复到最后一次扫码（.* ${lines[4]!.name} 1）`),
  )
  await expect(screenOf(page).locator('.who b')).toHaveText(`已盘 1 / ${lines.length} 种`)
})

async function data<Answer>(path: string, input: object): Promise<Answer> {
  const reply = await invoke(page, path, input)
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply.error)}`)
  return reply.data as Answer
}

async function keptFor(): Promise<object> {
  const { uuid, userName } = await data<{ uuid: string; userName: string }>('books.current', {})
  return { booksUuid: uuid, userName }
}

async function readScene(): Promise<void> {
  const [warehouse] = await data<Warehouse[]>('warehouse.list', {})
  warehouseId = warehouse!.id
  const [open] = (await data<{ rows: { id: number }[] }>('stocktake.page', OPEN_COUNTS)).rows
  lines = (await data<{ rows: CountLine[] }>('stocktakeCount.lines', { id: open!.id, ...ALL_LINES })).rows
  books = await stockNow()
}

const first = { cursor: null, limit: 200 } as const
const OPEN_COUNTS = { ...first, sort: 'startedAt', descending: true, search: '', state: 'open', warehouseId: null }
const ALL_LINES = { ...first, sort: 'row', descending: false, tab: 'all', search: '', segmentId: null }
const ALL_STOCK = { ...first, sort: 'code', descending: false, asOf: null, search: '', categoryId: null, state: 'all' }

/** What the books said when the count began. */
function bookOf(line: CountLine): number {
  return books.get(line.productId) ?? 0
}

/** Stock of every product in the counted warehouse. */
async function stockNow(): Promise<ReadonlyMap<number, number>> {
  const input = { ...ALL_STOCK, warehouseId }
  const { rows } = await data<{ rows: { productId: number; quantity: number }[] }>('stock.page', input)
  return new Map(rows.map((row) => [row.productId, row.quantity / 10_000]))
}

async function stockOf(line: CountLine): Promise<number> {
  return (await stockNow()).get(line.productId) ?? 0
}

/** Presses that are counted. */
async function step(one: string): Promise<void> {
  await press(page, one)
  steps += 1
}

async function key(...pressed: string[]): Promise<void> {
  for (const one of pressed) await page.keyboard.press(one)
  keys += pressed.length
}

async function expectProduct(line: CountLine): Promise<void> {
  await expect(screenOf(page).locator('.current .facts')).toContainText(line.barcode)
}

/** Scan, figure, Enter. */
async function count(line: CountLine, figure: number): Promise<void> {
  await scanCode(program.app, line.barcode)
  await expectProduct(line)
  await key(...String(figure), 'Enter')
  await expect(screenOf(page).locator('.figure')).toHaveText(figure === 0 ? '0' : String(figure))
}

/** Somebody at the till, while the count goes on. */
async function sell(sold: readonly CountLine[]): Promise<void> {
  const [customer] = await data<{ id: number }[]>('partner.search', { text: '', side: 'customer', limit: 1 })
  const { today } = await data<{ today: string }>('books.current', {})
  const hits = await data<{ id: number; unitId: number }[]>('product.hits', {
    ids: sold.map(({ productId }) => productId),
    purpose: 'sales',
    partnerId: customer!.id,
    warehouseId,
  })
  await data('document.post', {
    draftId: null,
    content: {
      type: 'salesShipment',
      businessDate: today,
      partnerId: customer!.id,
      warehouseId,
      externalNumber: '',
      reason: '',
      freight: 0,
      remark: '',
      lines: hits.map(({ id, unitId }) => ({
        productId: id,
        unitId,
        quantity: SOLD * 10_000,
        price: 500_000_000,
        amount: null,
        discountRate: 0,
        remark: '',
      })),
    },
  })
}
