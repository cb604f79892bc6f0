import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money, moneyToText, parseMoney, type Money } from '../kernel/money.ts'
import { parseQuantity, quantity, quantityToText } from '../kernel/quantity.ts'
import { parseUnitPrice } from '../kernel/unit-price.ts'
import {
  atCurrentCost,
  EMPTY_POOL,
  isTransfer,
  valueByMovingAverage,
  type CostingMovement,
  type Pool,
} from './costing.ts'
import { MOVEMENT_KINDS, type MovementKind } from './movement.ts'

interface Step {
  readonly kind: MovementKind
  readonly quantity: string
  readonly value?: string
  readonly reference?: string
}

function movement({ kind, quantity: text, value, reference }: Step): CostingMovement {
  return {
    kind,
    quantity: parseQuantity(text)!,
    enteredValue: value === undefined ? null : parseMoney(value),
    referencePrice: reference === undefined ? null : parseUnitPrice(reference),
  }
}

/** Values of the steps as text, and the pool after the last. */
function run(steps: readonly Step[]): { values: string[]; pool: string; after: Pool } {
  let pool = EMPTY_POOL
  const values: string[] = []
  for (const step of steps) {
    const valued = valueByMovingAverage(pool, movement(step))
    pool = valued.pool
    values.push(moneyToText(valued.value))
  }
  return { values, pool: `${quantityToText(pool.quantity)} ${moneyToText(pool.value)}`, after: pool }
}

const receipt = (text: string, value: string): Step => ({ kind: 'receipt', quantity: text, value })
const sale = (text: string): Step => ({ kind: 'sale', quantity: `-${text}` })
const gain = (text: string): Step => ({ kind: 'gain', quantity: text })

describe('R7: an issue takes its share; the one that empties the pool takes all', () => {
  test('c11: two lines of 5 empty a pool of 10.01', () => {
    expect(run([receipt('10', '10.01'), sale('5'), sale('5')])).toMatchObject({
      values: ['10.01', '-5.01', '-5.00'],
      pool: '0 0.00',
    })
  })

  test('c13: the odd 分 over seven issues', () => {
    const { values, pool } = run([receipt('7', '1.00'), ...Array<Step>(7).fill(sale('1'))])
    expect(values.slice(1)).toEqual(['-0.14', '-0.14', '-0.14', '-0.15', '-0.14', '-0.15', '-0.14'])
    expect(pool).toBe('0 0.00')
  })

  test('R3: 10.00 over 1 + 1 + 1', () => {
    expect(run([receipt('3', '10.00'), sale('1'), sale('1'), sale('1')]).values).toEqual([
      '10.00',
      '-3.33',
      '-3.34',
      '-3.33',
    ])
  })

  test('domain example: dear goods averaged with cheap ones', () => {
    expect(run([receipt('10', '1000.00'), receipt('100', '1000.00'), sale('100')])).toMatchObject({
      values: ['1000.00', '1000.00', '-1818.18'],
      pool: '10 181.82',
    })
  })

  test('free goods lower the average', () => {
    expect(run([receipt('10', '100.00'), receipt('2', '0.00'), sale('6')])).toMatchObject({
      values: ['100.00', '0.00', '-50.00'],
      pool: '6 50.00',
    })
  })

  test('more than the pool holds is not valued', () => {
    expect(() => run([receipt('1', '1.00'), sale('1.0001')])).toThrow(RangeError)
    expect(() => run([sale('1')])).toThrow(RangeError)
  })

  test('an issue worth nothing is zero, not minus zero', () => {
    const { pool } = valueByMovingAverage(EMPTY_POOL, movement(receipt('2', '0.00')))
    expect(Object.is(valueByMovingAverage(pool, movement(sale('1'))).value, 0)).toBe(true)
  })
})

describe('R5: current unit cost', () => {
  test('c67: a residue of 0.0001 kg does not set the price of a gain', () => {
    expect(run([receipt('10', '33.30'), sale('9.9999'), gain('5')])).toMatchObject({
      values: ['33.30', '-33.30', '16.65'],
      pool: '5.0001 16.65',
    })
  })

  test('issues never renew the pair', () => {
    expect(run([receipt('3', '10.00'), sale('1')]).after).toMatchObject({ costValue: 1000, costQuantity: 30_000 })
    expect(run([receipt('3', '10.00'), sale('3')]).after).toMatchObject({
      quantity: 0,
      value: 0,
      costValue: 1000,
      costQuantity: 30_000,
    })
  })

  test('an empty pool keeps its last cost for a gain', () => {
    expect(run([receipt('10', '25.00'), sale('10'), gain('2')])).toMatchObject({
      values: ['25.00', '-25.00', '5.00'],
      pool: '2 5.00',
    })
  })

  test('an inbound into stock renews with the pool, into an empty pool with its own price', () => {
    expect(run([receipt('10', '100.00'), receipt('10', '200.00')]).after).toMatchObject({
      costValue: 30_000,
      costQuantity: 200_000,
    })
    expect(run([receipt('10', '100.00'), sale('10'), receipt('10', '200.00')]).after).toMatchObject({
      costValue: 20_000,
      costQuantity: 100_000,
    })
  })

  test('without a price of its own an inbound renews only from 1.00 元 on', () => {
    const small = run([receipt('1000', '1000.00'), sale('1000'), gain('0.99')])
    expect(small.after).toMatchObject({ value: 99, costValue: 100_000, costQuantity: 10_000_000 })
    const enough = run([receipt('1000', '1000.00'), sale('1000'), gain('1')])
    expect(enough.after).toMatchObject({ value: 100, costValue: 100, costQuantity: 10_000 })
  })

  test('an entered price renews whatever it is worth; a gift makes the next gain free', () => {
    expect(run([receipt('1000', '1000.00'), sale('1000'), receipt('1', '0.00'), gain('7')]).values.at(-1)).toBe('0.00')
    expect(run([receipt('1', '0.01')]).after).toMatchObject({ costValue: 1, costQuantity: 10_000 })
  })
})

describe('R6: without a cost the reference price as posted counts', () => {
  test('the first gain at the reference price, none means free', () => {
    expect(run([{ kind: 'gain', quantity: '3', reference: '5.555' }])).toMatchObject({
      values: ['16.67'],
      pool: '3 16.67',
    })
    expect(run([{ kind: 'gain', quantity: '3' }])).toMatchObject({ values: ['0.00'], pool: '3 0.00' })
  })

  test('a known cost wins over the reference price', () => {
    expect(run([receipt('2', '3.00'), { kind: 'gain', quantity: '2', reference: '9' }]).values.at(-1)).toBe('3.00')
    expect(
      atCurrentCost(
        { ...EMPTY_POOL, costValue: money(0), costQuantity: quantity(1) },
        quantity(10_000),
        parseUnitPrice('9'),
      ),
    ).toBe(0)
  })

  test('an opening without a price behaves the same', () => {
    expect(run([{ kind: 'opening', quantity: '4', reference: '2.50' }, sale('1')])).toMatchObject({
      values: ['10.00', '-2.50'],
      pool: '3 7.50',
    })
  })
})

test('R12: transfers are worth nothing and leave the pool alone', () => {
  expect(
    run([receipt('10', '33.30'), { kind: 'transferOut', quantity: '-4' }, { kind: 'transferIn', quantity: '4' }]),
  ).toMatchObject({
    values: ['33.30', '0.00', '0.00'],
    pool: '10 33.30',
  })
  expect(MOVEMENT_KINDS.filter(isTransfer)).toEqual(['transferOut', 'transferIn'])
})

interface Figures {
  readonly inbound: boolean
  readonly quantity: number
  readonly value: Money | null
}

test('Σ values = pool value, never negative, and an empty pool is worth nothing', () => {
  const step: fc.Arbitrary<Figures> = fc.record({
    inbound: fc.boolean(),
    // The dearest price times the largest quantity, sixty times, stays exact: beyond 2^53 the kernel refuses.
    quantity: fc.integer({ min: 1, max: 1_000_000 }),
    value: fc.option(fc.nat({ max: 10_000_000 }).map(money)),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let pool = EMPTY_POOL
      let sum = 0
      for (const one of steps) {
        if (!one.inbound && pool.quantity === 0) continue
        const moved = one.inbound ? one.quantity : -Math.min(one.quantity, pool.quantity)
        const valued = valueByMovingAverage(pool, {
          kind: one.inbound ? 'receipt' : 'sale',
          quantity: quantity(moved),
          enteredValue: one.inbound ? one.value : null,
          referencePrice: null,
        })
        sum += valued.value
        expect(valued.pool.quantity).toBe(pool.quantity + moved)
        pool = valued.pool
        expect(pool.value).toBe(sum)
        expect(pool.value).toBeGreaterThanOrEqual(0)
        if (pool.quantity === 0) expect(pool.value).toBe(0)
        expect(one.inbound ? valued.value >= 0 : valued.value <= 0).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
