import { describe, expect, test } from 'vitest'
import { moneyToText } from '../../kernel/money.ts'
import { quantityToText } from '../../kernel/quantity.ts'
import { gain, receipt, sale, salesReturn, work, type Step } from './testing.ts'
import type { Valued } from './valued.ts'

/** `of 2: 3 for 7.50 + 1.17`: step 2 got 3 units that were provisionally 7.50, and cost 1.17 more. */
function covers({ covers: list }: Valued): string[] {
  return list.map(
    ({ issueId, quantity, provisionalValue, amount }) =>
      `of ${issueId}: ${quantityToText(quantity)} for ${moneyToText(provisionalValue)} + ${moneyToText(amount)}`,
  )
}

describe('R14: what the pool does not hold is short, at current cost', () => {
  test('example of the rule: sell 7 with 4 worth 10.00', () => {
    const { values, pool, worked } = work([receipt('4', '10.00'), sale('7')])
    expect([values.at(-1), pool]).toEqual(['-17.50', '-3 -7.50'])
    expect(worked.steps[1]).toMatchObject({ provisionalQuantity: 30_000, provisionalValue: 750 })
  })

  test('without a cost the reference price, without that nothing', () => {
    expect(work([{ ...sale('3'), reference: '2.50' }]).pool).toBe('-3 -7.50')
    expect(work([sale('3')]).pool).toBe('-3 0.00')
  })
})

describe('R15: an inbound covers shorts, oldest first', () => {
  test('example of the rule: receive 10 @ 2.89, true-up 1.17, 7 left', () => {
    const { pool, worked } = work([receipt('4', '10.00'), sale('7'), receipt('10', '28.90')])
    expect(covers(worked.steps[2]!)).toEqual(['of 2: 3 for 7.50 + 1.17'])
    expect(pool).toBe('7 20.23')
  })

  test('parts of a short and of an inbound are taken from what remains', () => {
    const { pool, worked } = work([
      { ...sale('3'), reference: '3.3333' },
      { ...sale('1'), reference: '5' },
      receipt('2', '5.00'),
      receipt('3', '10.00'),
    ])
    // 10.00 provisional over 3: 6.67 and 3.33; 10.00 over 1, 1, 1: 3.33, 3.34, 3.33.
    expect(covers(worked.steps[2]!)).toEqual(['of 1: 2 for 6.67 + -1.67'])
    expect(covers(worked.steps[3]!)).toEqual(['of 1: 1 for 3.33 + 0.00', 'of 2: 1 for 5.00 + -1.66'])
    expect(pool).toBe('1 3.33')
  })

  test('under FIFO only the rest becomes a layer', () => {
    const { worked } = work([sale('2'), receipt('3', '10.00')], 'fifo')
    expect(worked.layers).toEqual(['1 3.33'])
    expect(worked.currentCost).toBe('10.00 / 3')
  })

  test('a gain covers at current cost, without a difference', () => {
    const { worked, pool } = work([receipt('1', '2.00'), sale('3'), gain('2')])
    expect(covers(worked.steps[2]!)).toEqual(['of 2: 2 for 4.00 + 0.00'])
    expect(pool).toBe('0 0.00')
  })
})

describe('R16: what comes back', () => {
  test('example of the rule: sold at unknown cost, covered, returned at what it cost', () => {
    const { values, pool } = work([sale('2'), receipt('20', '66.00'), salesReturn('2', 1)])
    expect([values.at(-1), pool]).toEqual(['6.60', '20 66.00'])
  })

  test('the own short part first, at its provisional value and without a true-up; then the settled part', () => {
    const history: Step[] = [receipt('4', '10.00'), sale('7')]
    const { values, pool, worked } = work([...history, salesReturn('5', 2)])
    expect([values.at(-1), pool]).toEqual(['12.50', '2 5.00'])
    expect(covers(worked.steps[2]!)).toEqual(['of 2: 3 for 7.50 + 0.00'])
    expect(work([...history, salesReturn('5', 2), salesReturn('2', 2)]).pool).toBe('4 10.00')
  })

  test('the second part is an ordinary inbound: it covers shorts of others', () => {
    const { worked, pool } = work([receipt('2', '6.00'), sale('2'), sale('1'), salesReturn('2', 2)])
    expect(covers(worked.steps[3]!)).toEqual(['of 3: 1 for 3.00 + 0.00'])
    expect(pool).toBe('1 3.00')
  })

  test('partial returns add up to the issue, the last takes what is left', () => {
    const { values, pool } = work([
      receipt('3', '10.00'),
      sale('3'),
      salesReturn('1', 2),
      salesReturn('1', 2),
      salesReturn('1', 2),
    ])
    expect(values.slice(2)).toEqual(['3.33', '3.34', '3.33'])
    expect(pool).toBe('3 10.00')
  })

  test('more than is open is a fault of the caller (R9)', () => {
    expect(() => work([receipt('3', '10.00'), sale('1'), salesReturn('1.0001', 2)])).toThrow(RangeError)
  })
})

describe('R18: an adjustment', () => {
  const adjust = (value: string): Step => ({ kind: 'adjustment', quantity: '0', value })

  test('takes nothing where there is no stock', () => {
    expect(work([adjust('5.00')])).toMatchObject({ values: ['0.00'], pool: '0 0.00' })
    expect(work([sale('1'), adjust('-5.00')])).toMatchObject({ values: ['0.00', '0.00'], pool: '-1 0.00' })
  })

  test('never makes stock worth less than nothing; renews current cost from 1.00 元 on', () => {
    const low = work([receipt('2', '3.00'), adjust('-5.00')])
    expect([low.values.at(-1), low.pool, low.worked.currentCost]).toEqual(['-3.00', '2 0.00', '3.00 / 2'])
    expect(work([receipt('2', '3.00'), adjust('-1.50')]).worked.currentCost).toBe('1.50 / 2')
  })
})
