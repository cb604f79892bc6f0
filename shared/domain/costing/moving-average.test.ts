import { describe, expect, test } from 'vitest'
import { MOVEMENT_KINDS } from '../movement.ts'
import { gain, receipt, sale, work, WorkedPool, type Step } from './testing.ts'
import { isTransfer } from './value-movement.ts'

describe('published examples', () => {
  // Weygandt, Kimmel, Kieso: Accounting Principles, appendix 6A, Houston Electronics (perpetual, moving average):
  // 100 @ 10, 200 @ 11, 300 @ 12, sold 550 of 600 worth 6,800: 6,233.33 (the book rounds to 6,233); 400 @ 13 follow.
  test('Houston Electronics', () => {
    const { values, pool } = work([
      { kind: 'opening', quantity: '100', value: '1000.00' },
      receipt('200', '2200.00'),
      receipt('300', '3600.00'),
      sale('550'),
      receipt('400', '5200.00'),
    ])
    expect(values[3]).toBe('-6233.33')
    expect(pool).toBe('450 5766.67')
  })

  // Exercise of the Chinese accountants' examination (初级会计): 300 @ 2.00; in 200 @ 2.20; out 400 at 2.08 = 832;
  // in 300 @ 2.30; out 200 at 2.245 = 449; in 200 @ 2.50. Issued 1,281; left 200 × 2.245 + 500 = 949.
  test('A 商品', () => {
    const { values, pool } = work([
      { kind: 'opening', quantity: '300', value: '600.00' },
      receipt('200', '440.00'),
      sale('400'),
      receipt('300', '690.00'),
      sale('200'),
      receipt('200', '500.00'),
    ])
    expect([values[2], values[4]]).toEqual(['-832.00', '-449.00'])
    expect(pool).toBe('400 949.00')
  })
})

describe('R7: an issue takes its share; the one that empties the pool takes all', () => {
  test('c11: two lines of 5 empty a pool of 10.01', () => {
    expect(work([receipt('10', '10.01'), sale('5'), sale('5')])).toMatchObject({
      values: ['10.01', '-5.01', '-5.00'],
      pool: '0 0.00',
    })
  })

  test('c13: the odd 分 over seven issues', () => {
    const { values, pool } = work([receipt('7', '1.00'), ...Array<Step>(7).fill(sale('1'))])
    expect(values.slice(1)).toEqual(['-0.14', '-0.14', '-0.14', '-0.15', '-0.14', '-0.15', '-0.14'])
    expect(pool).toBe('0 0.00')
  })

  test('R3: 10.00 over 1 + 1 + 1', () => {
    expect(work([receipt('3', '10.00'), sale('1'), sale('1'), sale('1')]).values).toEqual([
      '10.00',
      '-3.33',
      '-3.34',
      '-3.33',
    ])
  })

  test('dear goods averaged with cheap ones', () => {
    expect(work([receipt('10', '1000.00'), receipt('100', '1000.00'), sale('100')])).toMatchObject({
      values: ['1000.00', '1000.00', '-1818.18'],
      pool: '10 181.82',
    })
  })

  test('free goods lower the average', () => {
    expect(work([receipt('10', '100.00'), receipt('2', '0.00'), sale('6')])).toMatchObject({
      values: ['100.00', '0.00', '-50.00'],
      pool: '6 50.00',
    })
  })

  test('an issue worth nothing is zero, not minus zero', () => {
    const worked = new WorkedPool()
    worked.take(receipt('2', '0.00'))
    expect(Object.is(worked.take(sale('1')).value, 0)).toBe(true)
  })
})

describe('R5: current unit cost', () => {
  test('c67: a residue of 0.0001 kg does not set the price of a gain', () => {
    expect(work([receipt('10', '33.30'), sale('9.9999'), gain('5')])).toMatchObject({
      values: ['33.30', '-33.30', '16.65'],
      pool: '5.0001 16.65',
    })
  })

  test('issues never renew the pair; an empty pool keeps its last cost for a gain', () => {
    expect(work([receipt('3', '10.00'), sale('1')]).worked.currentCost).toBe('10.00 / 3')
    expect(work([receipt('3', '10.00'), sale('3')]).worked.currentCost).toBe('10.00 / 3')
    expect(work([receipt('10', '25.00'), sale('10'), gain('2')])).toMatchObject({ pool: '2 5.00' })
  })

  test('an inbound into stock renews with the pool, into an empty pool with its own price', () => {
    expect(work([receipt('10', '100.00'), receipt('10', '200.00')]).worked.currentCost).toBe('300.00 / 20')
    expect(work([receipt('10', '100.00'), sale('10'), receipt('10', '200.00')]).worked.currentCost).toBe('200.00 / 10')
  })

  test('without a price of its own an inbound renews only from 1.00 元 on', () => {
    const small = work([receipt('1000', '1000.00'), sale('1000'), gain('0.99')])
    expect([small.pool, small.worked.currentCost]).toEqual(['0.99 0.99', '1000.00 / 1000'])
    const enough = work([receipt('1000', '1000.00'), sale('1000'), gain('1')])
    expect([enough.pool, enough.worked.currentCost]).toEqual(['1 1.00', '1.00 / 1'])
  })

  test('an entered price renews whatever it is worth; a gift makes the next gain free', () => {
    expect(work([receipt('1000', '1000.00'), sale('1000'), receipt('1', '0.00'), gain('7')]).values.at(-1)).toBe('0.00')
    expect(work([receipt('1', '0.01')]).worked.currentCost).toBe('0.01 / 1')
  })
})

describe('R6: without a cost the reference price as posted counts', () => {
  test('the first gain at the reference price, none means free', () => {
    expect(work([{ kind: 'gain', quantity: '3', reference: '5.555' }])).toMatchObject({ pool: '3 16.67' })
    expect(work([gain('3')])).toMatchObject({ values: ['0.00'], pool: '3 0.00' })
  })

  test('a known cost wins over the reference price, even a cost of nothing', () => {
    const dear = { ...gain('2'), reference: '9' }
    expect(work([receipt('2', '3.00'), dear]).values.at(-1)).toBe('3.00')
    expect(work([receipt('2', '0.00'), dear]).values.at(-1)).toBe('0.00')
  })

  test('an opening without a price behaves the same', () => {
    expect(work([{ kind: 'opening', quantity: '4', reference: '2.50' }, sale('1')])).toMatchObject({
      values: ['10.00', '-2.50'],
      pool: '3 7.50',
    })
  })
})

test('R12: transfers are worth nothing and leave the pool alone', () => {
  expect(
    work([receipt('10', '33.30'), { kind: 'transferOut', quantity: '-4' }, { kind: 'transferIn', quantity: '4' }]),
  ).toMatchObject({ values: ['33.30', '0.00', '0.00'], pool: '10 33.30' })
  expect(MOVEMENT_KINDS.filter(isTransfer)).toEqual(['transferOut', 'transferIn'])
})
