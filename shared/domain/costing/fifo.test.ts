import { describe, expect, test } from 'vitest'
import { gain, receipt, sale, salesReturn, work, type Step } from './testing.ts'

const fifo = (...steps: Step[]) => work(steps, 'fifo')

describe('published examples', () => {
  // Weygandt, Kimmel, Kieso: Accounting Principles, appendix 6A, Houston Electronics (perpetual, FIFO): of 100 @ 10,
  // 200 @ 11, 300 @ 12 are sold 550 = 1,000 + 2,200 + 250 × 12 = 6,200; then 400 @ 13: 50 × 12 + 5,200 = 5,800 are left.
  test('Houston Electronics', () => {
    const { values, pool, worked } = fifo(
      { kind: 'opening', quantity: '100', value: '1000.00' },
      receipt('200', '2200.00'),
      receipt('300', '3600.00'),
      sale('550'),
      receipt('400', '5200.00'),
    )
    expect(values[3]).toBe('-6200.00')
    expect(pool).toBe('450 5800.00')
    expect(worked.layers).toEqual(['50 600.00', '400 5200.00'])
  })

  // The exercise of moving-average.test.ts: 300 × 2.00 + 100 × 2.20 = 820, then 100 × 2.20 + 100 × 2.30 = 450;
  // left 200 × 2.30 + 200 × 2.50 = 960.
  test('A 商品', () => {
    const { values, pool } = fifo(
      { kind: 'opening', quantity: '300', value: '600.00' },
      receipt('200', '440.00'),
      sale('400'),
      receipt('300', '690.00'),
      sale('200'),
      receipt('200', '500.00'),
    )
    expect([values[2], values[4]]).toEqual(['-820.00', '-450.00'])
    expect(pool).toBe('400 960.00')
  })
})

describe('R8: oldest layer first, each gives a share of what it still holds', () => {
  test('the odd 分 stays in its layer until its last unit', () => {
    expect(fifo(receipt('3', '10.00'), receipt('3', '1.00'), sale('1'), sale('1'), sale('2'), sale('2'))).toMatchObject(
      {
        // 3.33, 3.34, then 3.33 + 0.33, then 0.67
        values: ['10.00', '1.00', '-3.33', '-3.34', '-3.66', '-0.67'],
        pool: '0 0.00',
      },
    )
  })

  test('a gain at current cost is a layer of its own; current cost is always that of the newest inbound', () => {
    const { values, worked } = fifo(receipt('2', '4.00'), receipt('2', '6.00'), gain('2'), sale('5'))
    expect(values).toEqual(['4.00', '6.00', '6.00', '-13.00'])
    expect(worked.currentCost).toBe('6.00 / 2')
    expect(worked.layers).toEqual(['1 3.00'])
  })

  test('what comes back is the youngest layer', () => {
    const { values, worked } = fifo(receipt('2', '4.00'), sale('1'), receipt('1', '9.00'), salesReturn('1', 2))
    expect(values.at(-1)).toBe('2.00')
    expect(worked.layers).toEqual(['1 2.00', '1 9.00', '1 2.00'])
  })
})

describe('R13, R22: the own layer first', () => {
  const back = (text: string): Step => ({ kind: 'purchaseReturn', quantity: `-${text}`, origin: 2 })

  test('a purchase return takes what is left of its receipt, the rest oldest first', () => {
    expect(fifo(receipt('2', '2.00'), receipt('3', '9.00'), back('2'))).toMatchObject({ pool: '3 5.00' })
    const { values, worked } = fifo(
      receipt('2', '2.00'),
      receipt('3', '9.00'),
      sale('4'),
      receipt('5', '5.00'),
      back('3'),
    )
    // One of the receipt is left at 3.00, two more leave of the newer goods.
    expect(values.at(-1)).toBe('-5.00')
    expect(worked.layers).toEqual(['3 3.00'])
  })

  test('a receipt that is taken back in a later period', () => {
    const { values, worked } = fifo(receipt('2', '2.00'), receipt('3', '9.00'), {
      kind: 'receipt',
      quantity: '-3',
      reverses: 2,
    })
    expect(values.at(-1)).toBe('-9.00')
    expect(worked.layers).toEqual(['2 2.00'])
  })
})

describe('R18: a change of value is spread over the layers', () => {
  const adjust = (value: string): Step => ({ kind: 'adjustment', quantity: '0', value })

  test('by value, largest remainder', () => {
    const { worked } = fifo(receipt('1', '1.00'), receipt('1', '2.00'), adjust('-0.50'))
    expect(worked.layers).toEqual(['1 0.83', '1 1.67'])
    expect(worked.currentCost).toBe('1.67 / 1')
  })

  test('by quantity where the layers are worth nothing', () => {
    const { worked } = fifo(receipt('1', '0.00'), receipt('3', '0.00'), adjust('1.00'))
    expect(worked.layers).toEqual(['1 0.25', '3 0.75'])
  })

  test('clamped at what there is', () => {
    const { values, pool } = fifo(receipt('2', '3.00'), adjust('-5.00'))
    expect([values.at(-1), pool]).toEqual(['-3.00', '2 0.00'])
  })
})
