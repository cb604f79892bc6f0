import { expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { id } from '#shared/kernel/id.ts'
import { newLine } from './cart-line.ts'
import { tillCalls } from './store.ts'
import { bottleHit } from './testing.ts'
import { useTill } from './use-till.ts'

const receipt = (number: number) => ({ id: id<'document'>(number), number: `LS-20261231-000${number}` })

const EMPTY = { mode: 'return', partnerId: null, warehouseId: 1, remark: '', returnOf: null }

/** A till in 退货 with nothing in its cart. */
function openReturn(found: readonly ReturnType<typeof receipt>[]) {
  const lines = [{ ...newLine(bottleHit(1)), quantity: 0, left: 10_000, leftAmount: 200 }]
  const cart = { ...EMPTY, lines }
  const calls = {
    ...tillCalls,
    saveCart: vi.fn(() => Promise.resolve({})),
    receipts: vi.fn(() => Promise.resolve(found)),
    scan: vi.fn(() => Promise.resolve({ kind: 'unknown' })),
    noteUnknown: vi.fn(() => Promise.resolve({})),
    products: vi.fn(() => Promise.resolve([bottleHit(1)])),
    returnCart: vi.fn((of: number) => Promise.resolve({ cart, number: `LS-20261231-000${of}`, refunds: [] })),
  }
  const hooks = { facts: () => null, heard: () => undefined, running: true }
  const till = effectScope().run(() => useTill(calls as unknown as typeof tillCalls, hooks))
  if (till === undefined) throw new Error('the till was opened')
  Object.assign(till.state, { warehouseId: 1, mode: 'return' })
  return { till, calls }
}

test('退货: the last four figures of a receipt and Enter open it', async () => {
  const { till, calls } = openReturn([receipt(7)])
  till.state.typed = '0007'
  till.submit()
  await vi.waitFor(() => expect(till.state.returnOf).toEqual({ id: 7, number: 'LS-20261231-0007' }))
  expect([calls.receipts.mock.calls, till.state.typed]).toEqual([[['0007']], ''])
})

test('of several one is chosen; of none it is said, and nothing goes into the tray of unknown barcodes', async () => {
  const several = openReturn([receipt(7), receipt(8)])
  several.till.state.typed = '0007'
  several.till.submit()
  await vi.waitFor(() => expect(several.till.state.notice).toEqual({ kind: 'severalReceipts', tail: '0007' }))
  several.till.pickReceipt(receipt(8) as Parameters<typeof several.till.pickReceipt>[0])
  await vi.waitFor(() => expect(several.till.state.returnOf?.number).toBe('LS-20261231-0008'))

  const none = openReturn([])
  none.till.state.typed = '0007'
  none.till.submit()
  await vi.waitFor(() => expect(none.till.state.notice).toEqual({ kind: 'noReceipt', tail: '0007' }))
  expect(none.calls.noteUnknown).not.toHaveBeenCalled()
})

test('a receipt of which everything came back is not opened: it is said', async () => {
  const { till, calls } = openReturn([receipt(7)])
  calls.returnCart.mockResolvedValue({ cart: { ...EMPTY, lines: [] }, number: 'LS-20261231-0007', refunds: [] })
  till.state.typed = '0007'
  till.submit()
  await vi.waitFor(() => expect(till.state.notice).toEqual({ kind: 'allReturned', number: 'LS-20261231-0007' }))
  expect([till.state.returnOf, till.state.mode]).toEqual([null, 'return'])
})

test('while selling, four figures stay the end of a barcode', async () => {
  const { till, calls } = openReturn([receipt(7)])
  till.setMode('sale')
  till.state.typed = '0007'
  till.submit()
  await vi.waitFor(() => expect(calls.noteUnknown).toHaveBeenCalledWith('0007'))
  expect(calls.receipts).not.toHaveBeenCalled()
})
