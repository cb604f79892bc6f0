import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands, runModel, type Command } from './stock-model.ts'
import type { Fault } from './stock-oracle.ts'

const RUNS = process.env['ZHANGSHI_PROVE'] === undefined ? 60 : 1000
const SEED = Number(process.env['ZHANGSHI_SEED'] ?? Date.now() % 2 ** 31)

const agreement = (fault: Fault) => fc.asyncProperty(commands, (list) => runModel(list, fault))

test(`posting, backdating and voiding agree with the oracle (ZHANGSHI_SEED=${SEED})`, async () => {
  await fc.assert(agreement('none'), { numRuns: RUNS, seed: SEED })
})

describe('a planted fault is seen', () => {
  test.each([['rounds down'], ['replays in order of posting']] as const)('%s', async (fault) => {
    const result = await fc.check(agreement(fault), { numRuns: RUNS, seed: SEED, endOnFailure: true })
    expect(result.failed).toBe(true)
    expect(String(result.errorInstance)).toMatch(/^Error: (pool of|value of) /)
  })
})

const receipt = (day: number, quantity: number, value: number): Command => ({
  do: 'post',
  type: 'purchaseReceipt',
  day,
  warehouse: '门店',
  lines: [{ product: '甲', quantity, value }],
})
const sale = (day: number, quantity: number): Command => ({
  do: 'post',
  type: 'salesShipment',
  day,
  warehouse: '门店',
  lines: [{ product: '甲', quantity, value: null }],
})

describe('by hand', () => {
  // 10.01 元 over 10 pieces, one sold: 1.001 元 is 1.00 rounded and cut; 5 sold: 5.005 元 is 5.01 rounded, 5.00 cut.
  test('one 分 of rounding', async () => {
    const history = [receipt(1, 100_000, 1001), sale(2, 50_000)]
    await runModel(history, 'none')
    await expect(runModel(history, 'rounds down')).rejects.toThrow(
      'pool of 甲 is {"quantity":"50000","value":"500"} instead of {"quantity":"50000","value":"501"}',
    )
  })

  test('a receipt that came later in time, earlier in date', async () => {
    const history = [receipt(1, 10_000, 100), sale(3, 10_000), receipt(2, 10_000, 300)]
    await runModel(history, 'none')
    await expect(runModel(history, 'replays in order of posting')).rejects.toThrow('pool of 甲')
  })

  test('a void in the middle, and one that is refused', async () => {
    await runModel(
      [
        receipt(1, 30_000, 1000),
        sale(2, 10_000),
        { do: 'void', pick: 0 },
        receipt(1, 10_000, 999),
        { do: 'void', pick: 0 },
        { do: 'void', pick: 0 },
      ],
      'none',
    )
  })
})
