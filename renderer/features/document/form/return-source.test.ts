import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { FakeBackEnd, FakeTab, postedRow, shopAnswers } from '../testing.ts'
import { completeDocument } from '../testing-document.ts'
import DocumentForm from './DocumentForm.vue'

const NUMBER = 'CGRK-20261122-0003'
/** Thirty of the forty bags are left. */
const REST = {
  lineId: 1,
  lineNumber: 1,
  productId: 1,
  unitId: 11,
  quantity: 300_000,
  amount: 133_500,
  price: null,
  taxRate: 0,
  netAmount: 133_500,
  taxAmount: 0,
  batch: null,
  serials: [],
}

let wrapper: VueWrapper | null = null
let left: readonly unknown[] = []
beforeEach(() => {
  vi.useFakeTimers()
  left = [REST]
})
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
  document.body.innerHTML = ''
  vi.useRealTimers()
})

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(300)
  await flushPromises()
}

/** An empty 采购退货 of a shop that bought rice. */
async function openReturn() {
  const backEnd = new FakeBackEnd(
    shopAnswers({
      'product.search': () => [],
      'document.page': () => ({ rows: [postedRow()], next: null, total: 1 }),
      'document.find': ({ number }: { number: string }) => (NUMBER.endsWith(number.toUpperCase()) ? postedRow() : null),
      'document.get': () => completeDocument(),
      'document.returnable': () => left,
    }),
  )
  const tab = new FakeTab()
  wrapper = mount(DocumentForm, {
    props: { type: 'purchaseReturn', draftId: null },
    global: { provide: { [CURRENT_TAB]: tab } },
    attachTo: document.body,
  })
  await settle()
  const cell = (row: number, column: string) => wrapper!.get(`[id$="-${row - 1}-${column}"]`).text()
  return { backEnd, tab, cell, text: () => wrapper!.text() }
}

let clock = 0
/** The keys of a scanner in the cell of the grid; it sends small letters. */
async function scan(code: string): Promise<void> {
  const target = wrapper!.get<HTMLInputElement>('.line-grid-input').element
  target.focus()
  clock += 1_000
  for (const key of [...code, 'Enter']) {
    clock += 5
    const event = new KeyboardEvent('keydown', { key, code: codeOf(key), bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: clock })
    if (!target.dispatchEvent(event) || key === 'Enter') continue
    target.value += key
    target.dispatchEvent(new Event('input', { bubbles: true }))
  }
  await settle()
}

function codeOf(key: string): string {
  if (key === 'Enter') return key
  if (key === '-') return 'Minus'
  return /\d/.test(key) ? `Digit${key}` : `Key${key}`
}

it('F8 lists what was bought last, and Enter takes what is left of it', async () => {
  const { tab, cell, text, backEnd } = await openReturn()
  tab.press('F8')
  await settle()
  const list = wrapper!.get('.open-orders [role=listbox]')
  expect(list.attributes('aria-label')).toBe('引单：原单')
  expect(list.text()).toContain(NUMBER)
  expect(backEnd.asked('document.page').at(-1)?.input).toMatchObject({ type: 'purchaseReceipt', status: 'posted' })
  await list.trigger('keydown', { key: 'Enter' })
  await settle()
  expect([cell(1, 'product'), cell(1, 'quantity')]).toEqual(['长粒香大米', '30'])
  expect(text()).toContain(`按原单 ${NUMBER} 退货`)
  expect(backEnd.asked('document.returnable').at(-1)?.input).toEqual({ id: 7 })
})

it('the scanned number of a receipt is that receipt, not a barcode nobody has', async () => {
  const { cell, text } = await openReturn()
  await scan(NUMBER)
  expect(text()).not.toContain('没有商品用条码')
  expect([cell(1, 'product'), cell(1, 'quantity')]).toEqual(['长粒香大米', '30'])
})

it('a second scan of a number does not throw away what is entered, and says so', async () => {
  const { cell, text, backEnd } = await openReturn()
  await scan(NUMBER)
  await scan(NUMBER)
  expect(text()).toContain(`已经录了明细，没有换成 ${NUMBER} 的`)
  expect(cell(1, 'quantity')).toBe('30')
  expect(backEnd.asked('document.returnable')).toHaveLength(1)
})

it('a receipt of which everything was returned says so, and leaves the form empty', async () => {
  const { cell, text } = await openReturn()
  left = []
  await scan(NUMBER)
  expect(text()).toContain(`${NUMBER} 已经全部退完`)
  expect(cell(1, 'product')).toBe('')
})

it('other codes are still barcodes nobody has', async () => {
  const { text } = await openReturn()
  await scan('6999999999999')
  expect(text()).toContain('没有商品用条码 6999999999999')
})
