import { describe, expect, test } from 'vitest'
import type { Action } from '../oracle/action.ts'
import type { EnteredLine, OracleType } from '../oracle/facts.ts'
import { runActions } from './run-model.ts'

const MA = { method: 'MA', negative: 'forbid' } as const
const FIFO = { method: 'FIFO', negative: 'forbid' } as const

function post(name: string, type: OracleType, day: number, line: Partial<EnteredLine>): Action {
  const lines = [{ product: '甲', warehouse: '门店', ...line }]
  return { do: 'post', name, content: { type, date: `2026-02-2${day}`, lines } }
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

describe('what a random history rarely says so plainly', () => {
  test('a sale returned in parts, true-ups included, its last unit after the books were opened again', async () => {
    await runActions({ method: 'MA', negative: 'allow' }, [
      receipt('R1', 4, 40_000n, 1000n),
      sale('S1', 5, 70_000n),
      receipt('R2', 6, 100_000n, 2890n),
      post('T1', 'salesReturn', 7, { quantity: 30_000n, origin: 'S1/1' }),
      post('T2', 'salesReturn', 7, { quantity: 30_000n, origin: 'S1/1' }),
      { do: 'restart' },
      post('T3', 'salesReturn', 8, { quantity: 10_000n, origin: 'S1/1' }),
      post('T4', 'salesReturn', 8, { quantity: 10_000n, origin: 'S1/1' }),
    ])
  })

  test('what is void in a closed period goes today, its own layer first; 改单 of it, too', async () => {
    await runActions(FIFO, [
      receipt('R1', 4, 30_000n, 1000n),
      receipt('R2', 5, 30_000n, 500n),
      sale('S1', 6, 20_000n),
      { do: 'close', through: '2026-02-26' },
      { do: 'reverse', doc: 'R2' },
      {
        do: 'amend',
        doc: 'S1',
        name: 'S2',
        content: {
          type: 'salesShipment',
          date: '2026-02-26',
          lines: [{ product: '甲', warehouse: '门店', quantity: 10_000n, value: 700n }],
        },
      },
      { do: 'reopen', through: null },
      receipt('R3', 4, 10_000n, 900n),
      { do: 'reverse', doc: 'R1' },
    ])
  })
})
