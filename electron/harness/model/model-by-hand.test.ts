import { describe, expect, test } from 'vitest'
import type { Action } from '../oracle/action.ts'
import type { EnteredDocument, EnteredLine, OracleType } from '../oracle/facts.ts'
import { runActions } from './run-model.ts'

const MA = { method: 'MA', negative: 'forbid' } as const
const FIFO = { method: 'FIFO', negative: 'forbid' } as const

/** Days 24 to 28 of February, then March. */
function post(name: string, type: OracleType, day: number, line: Partial<EnteredLine>) {
  const lines = [{ product: '甲', warehouse: '门店', ...line }]
  const date = day <= 8 ? `2026-02-2${day}` : `2026-03-0${day - 8}`
  return { do: 'post', name, content: { type, date, lines } } as const satisfies Action
}

const receipt = (name: string, day: number, quantity: bigint, value: bigint) =>
  post(name, 'purchaseReceipt', day, { quantity, value })
const sale = (name: string, day: number, quantity: bigint) =>
  post(name, 'salesShipment', day, { quantity, value: 2000n })

// 10.01 元 over 10 pieces, 5 sold: 5.005 元 is 5.01 rounded, 5.00 cut.
test('one 分 of rounding', async () => {
  const history = [receipt('R1', 4, 100_000n, 1001n), sale('S1', 5, 50_000n)]
  await runActions(MA, history)
  await expect(runActions(MA, history, 'rounds down')).rejects.toThrow('value of S1/1 is -501 instead of -500')
  await runActions(FIFO, history)
  await expect(runActions(FIFO, history, 'rounds down')).rejects.toThrow('value of S1/1 is -501 instead of -500')
})

// On one date the order is that of posting: the sale takes the cheap piece that was there, not an average with the dear.
test('the order on one date', async () => {
  const history = [receipt('R1', 4, 20_000n, 200n), sale('S1', 5, 10_000n), receipt('R2', 5, 10_000n, 500n)]
  await runActions(MA, history)
  await expect(runActions(MA, history, 'same date in reverse')).rejects.toThrow('value of S1/1 is -100 instead of -233')
})

test('a receipt that came later in time, earlier in date', async () => {
  await runActions(MA, [receipt('R1', 4, 10_000n, 100n), sale('S1', 6, 10_000n), receipt('R2', 5, 10_000n, 300n)])
  await runActions(FIFO, [receipt('R1', 5, 10_000n, 100n), sale('S1', 6, 10_000n), receipt('R2', 4, 10_000n, 300n)])
})

test('a void in the middle, and one that is refused', async () => {
  await runActions(MA, [
    receipt('R1', 4, 30_000n, 1000n),
    sale('S1', 5, 10_000n),
    { do: 'reverse', doc: 'R1' },
    receipt('R2', 4, 10_000n, 999n),
    { do: 'reverse', doc: 'R1' },
    { do: 'reverse', doc: 'R1' },
  ])
})

describe('what random histories rarely come to', () => {
  const ALLOW = { method: 'MA', negative: 'allow' } as const
  const back = (name: string, day: number, quantity: bigint, origin: string) =>
    post(name, 'salesReturn', day, { quantity, origin })

  test('a sale returned in parts, true-ups included, its last unit after the books were opened again', async () => {
    await runActions(ALLOW, [
      receipt('R1', 4, 40_000n, 1000n),
      sale('S1', 5, 70_000n),
      receipt('R2', 6, 100_000n, 2890n),
      back('T1', 7, 30_000n, 'S1/1'),
      back('T2', 7, 30_000n, 'S1/1'),
      { do: 'restart' },
      back('T3', 8, 10_000n, 'S1/1'),
      back('T4', 8, 10_000n, 'S1/1'),
    ])
  })

  test('a part comes back while it is still short, the rest after it was covered', async () => {
    await runActions(ALLOW, [
      receipt('R1', 4, 40_000n, 1000n),
      sale('S1', 5, 70_000n),
      back('T1', 6, 20_000n, 'S1/1'),
      receipt('R2', 6, 100_000n, 2890n),
      back('T2', 7, 30_000n, 'S1/1'),
      back('T3', 7, 20_000n, 'S1/1'),
    ])
  })

  // R2 comes into an empty pool: from there on everything is as it was, but for what comes back of the dearer sale.
  test('a return after a place where the pool is as it was before', async () => {
    await runActions(MA, [
      receipt('R1', 4, 20_000n, 1000n),
      sale('S1', 5, 20_000n),
      receipt('R2', 6, 10_000n, 300n),
      back('T1', 7, 10_000n, 'S1/1'),
      post('J1', 'costAdjustment', 4, { value: 555n }),
    ])
  })

  test('a cover moves to another issue, whose return comes after the pool is as it was', async () => {
    await runActions(ALLOW, [
      sale('S1', 4, 20_000n),
      sale('S2', 5, 20_000n),
      receipt('R1', 6, 20_000n, 1000n),
      receipt('R2', 6, 20_000n, 3000n),
      receipt('R3', 7, 10_000n, 300n),
      back('T1', 7, 10_000n, 'S1/1'),
      back('T2', 8, 10_000n, 'S2/1'),
      receipt('R4', 4, 20_000n, 400n),
      { do: 'reverse', doc: 'R1' },
    ])
  })

  test('a return taken back in a later period opens its sale again, at its own value', async () => {
    await runActions(MA, [
      receipt('R1', 4, 40_000n, 1000n),
      sale('S1', 5, 40_000n),
      back('T1', 5, 30_000n, 'S1/1'),
      receipt('R2', 6, 30_000n, 100n),
      { do: 'close', through: '2026-02-27' },
      { do: 'reverse', doc: 'T1' },
      back('T2', 10, 10_000n, 'S1/1'),
      back('T3', 10, 20_000n, 'S1/1'),
    ])
  })

  test('it keeps its sale from being mirrored away beneath it after 反结账', async () => {
    await runActions(MA, [
      receipt('R1', 4, 40_000n, 800n),
      sale('S1', 5, 40_000n),
      back('T1', 6, 10_000n, 'S1/1'),
      { do: 'close', through: '2026-02-26' },
      { do: 'reverse', doc: 'T1' },
      { do: 'reopen', through: null },
      { do: 'reverse', doc: 'S1' },
      { do: 'close', through: '2026-02-26' },
      { do: 'reverse', doc: 'S1' },
    ])
  })

  // R1 covered line 1; what comes back of it covers line 2. That is a cost of the voided document, not of another one.
  test('goods of a closed period that come back and cover another line of their own document', async () => {
    const line = { product: '甲', warehouse: '门店', value: 2000n }
    const lines = [
      { ...line, quantity: 20_000n },
      { ...line, quantity: 10_000n },
    ]
    await runActions(ALLOW, [
      { do: 'post', name: 'S1', content: { type: 'salesShipment', date: '2026-02-25', lines } },
      { do: 'close', through: '2026-02-25' },
      receipt('R1', 6, 20_000n, 900n),
      { do: 'reverse', doc: 'S1' },
    ])
  })

  test('改单 that runs short of what is entered now and of what is taken away', async () => {
    const transfer = (product: string): EnteredDocument => ({
      type: 'transfer',
      date: '2026-02-26',
      lines: [{ product, warehouse: '后仓', to: '门店', quantity: 10_000n }],
    })
    const there = { warehouse: '后仓', quantity: 10_000n, value: 100n }
    await runActions(ALLOW, [
      post('R1', 'purchaseReceipt', 4, there),
      sale('S1', 5, 5_000n),
      { do: 'post', name: 'D1', content: transfer('甲') },
      { do: 'negative', setting: 'forbid' },
      { do: 'amend', doc: 'D1', name: 'D2', content: transfer('乙') },
    ])
  })

  // A gain of 0.56 元 sets no cost (R5), so that the reversal of today is short at the reference price of today (R6).
  test('a gain taken back in a later period after a new reference price', async () => {
    const few = { product: '乙', quantity: 1000n }
    await runActions(ALLOW, [
      post('G1', 'gain', 4, few),
      post('S1', 'salesShipment', 5, { ...few, value: 100n }),
      { do: 'close', through: '2026-02-26' },
      { do: 'reference price', product: '乙', price: 20_000_000n },
      { do: 'reverse', doc: 'G1' },
    ])
  })

  test('what is void in a closed period goes today, its own layer first; 改单 of it, too', async () => {
    const content = { type: 'salesShipment', date: '2026-02-26', lines: sale('', 6, 10_000n).content.lines } as const
    await runActions(FIFO, [
      receipt('R1', 4, 30_000n, 1000n),
      receipt('R2', 5, 30_000n, 500n),
      sale('S1', 6, 20_000n),
      { do: 'close', through: '2026-02-26' },
      { do: 'reverse', doc: 'R2' },
      { do: 'amend', doc: 'S1', name: 'S2', content },
      { do: 'reopen', through: null },
      receipt('R3', 4, 10_000n, 900n),
      { do: 'reverse', doc: 'R1' },
    ])
  })

  // S1 gives 3.33 and 3.34 back, S2 3.33: the pool stands as before, yet T2 is now the first return of S1.
  test('改单 takes a return from one sale to another that cost as much', async () => {
    await runActions(MA, [
      receipt('R1', 4, 30_000n, 1000n),
      sale('S1', 5, 30_000n),
      receipt('R2', 5, 10_000n, 333n),
      sale('S2', 5, 10_000n),
      receipt('R3', 5, 100_000n, 10_000n),
      back('T1', 6, 10_000n, 'S1/1'),
      sale('S3', 7, 10_000n),
      back('T2', 8, 10_000n, 'S1/1'),
      { do: 'amend', doc: 'T1', name: 'T3', content: back('', 6, 10_000n, 'S2/1').content },
    ])
  })

  // The amendment touches 乙 only on the 28th, 甲 already on the 24th: 乙 is made of 甲 in between.
  test('an assembly makes a pool join earlier than it was planned', async () => {
    const part = { warehouse: '门店', quantity: 10_000n }
    const lines = [
      { product: '乙', ...part, direction: 'in' as const },
      { product: '甲', ...part, direction: 'out' as const },
    ]
    const moved = { product: '乙', warehouse: '门店', quantity: 10_000n, value: 50n }
    await runActions(MA, [
      receipt('R1', 4, 20_000n, 1000n),
      receipt('R2', 4, 20_000n, 3000n),
      { do: 'post', name: 'Z1', content: { type: 'assembly', date: '2026-02-26', fee: 7n, lines } },
      { do: 'amend', doc: 'R2', name: 'R3', content: { type: 'purchaseReceipt', date: '2026-02-28', lines: [moved] } },
    ])
  })

  // 1000.00 元 on 0.0001 of 甲: a price of ten millions is more than any price can be, and the stock is shown without.
  test('much value on next to nothing', async () => {
    const lines = [
      { product: '乙', warehouse: '门店', quantity: 10_000n, direction: 'out' as const },
      { product: '甲', warehouse: '门店', quantity: 1n, direction: 'in' as const, weight: 10_000n },
    ]
    await runActions(MA, [
      post('R1', 'purchaseReceipt', 4, { product: '乙', quantity: 10_000n, value: 100_000n }),
      { do: 'post', name: 'Z1', content: { type: 'disassembly', date: '2026-02-26', fee: 0n, lines } },
    ])
  })

  // 甲 is touched at G1 and waits; the component 丙 of Z1, changed earlier on that date, brings it in before.
  test('a pool that forgets a cover joins earlier than it was planned', async () => {
    const disassembly = {
      type: 'disassembly' as const,
      date: '2026-03-01',
      fee: 0n,
      lines: [
        { product: '丙', warehouse: '门店', batch: '一批', quantity: 10_000n, direction: 'out' as const },
        { product: '甲', warehouse: '门店', quantity: 20_000n, direction: 'in' as const, weight: 10_000n },
      ],
    }
    const parts = { product: '丙', warehouse: '门店', batch: '一批' }
    await runActions({ method: 'FIFO', negative: 'allow' }, [
      {
        do: 'post',
        name: 'R1',
        content: { type: 'purchaseReceipt', date: '2026-02-28', lines: [{ ...parts, quantity: 40_000n, value: 400n }] },
      },
      { do: 'post', name: 'Z1', content: disassembly },
      post('G1', 'gain', 9, { quantity: 70_000n }),
      sale('S1', 8, 100_000n),
      sale('S2', 9, 10_000n),
      {
        do: 'amend',
        doc: 'G1',
        name: 'G2',
        content: { type: 'gain', date: '2026-02-27', lines: [{ ...parts, quantity: 10_000n }] },
      },
    ])
  })
})
