import { describe, expect, test } from 'vitest'
import { readOracleCases, type OracleCase, type OracleCaseStep } from './case-format.ts'
import { runOracleCase } from './case-runner.ts'

test('all cases are there', () => {
  expect(readOracleCases()).toHaveLength(42)
})

test.each(readOracleCases())('$id $title', (one) => {
  expect(runOracleCase(one)).toEqual([])
})

function caseOf(settings: Partial<OracleCase>, ...steps: OracleCaseStep[]): OracleCase {
  return { id: 'own', title: '', method: 'MA', negative: 'forbid', today: '2026-03-10', ...settings, steps }
}

type PostStep = Extract<OracleCaseStep, { do: 'post' }>
const post = (id: string, type: PostStep['type'], day: number, line: Partial<PostStep['lines'][number]>): PostStep => ({
  do: 'post',
  id,
  type,
  date: `2026-03-0${day}`,
  lines: [{ product: 'A', warehouse: 'W1', ...line }],
})

test('the runner finds what is wrong', () => {
  const wrong = caseOf(
    {},
    { ...post('R1', 'purchaseReceipt', 1, { qty: '10', value: '33.30' }), refused: { code: 'CLOSED' } },
    post('S1', 'salesShipment', 2, { qty: '11' }),
    { ...post('S1', 'salesShipment', 2, { qty: '11' }), refused: { code: 'SHORTAGE', doc: 'R1', short: '2' } },
    {
      do: 'check',
      values: { 'R1/1': '33.31' },
      pools: { A: ['9', '33.29'] },
      stock: { 'A@W1': '9' },
      accounts: { payable: '33.30' },
      movements: { R1: 2 },
    },
    { do: 'allocate', total: '0.02', weights: ['0', '0', '0'], expect: ['0.01', '0.00', '0.01'] },
    { do: 'shares', value: '701.25', parts: ['3', '3', '4'], expect: ['210.38', '210.38', '280.49'] },
  )
  expect(runOracleCase(wrong)).toEqual([
    'R1: accepted, but CLOSED expected',
    'S1: refused with SHORTAGE',
    'S1: doc is S1 instead of R1',
    'S1: short is 10000 instead of 20000',
    'R1/1 is 3330 instead of 3331',
    'A@W1 is 100000 instead of 90000',
    'payable is -3330 instead of 3330',
    'R1 is 1 instead of 2',
    'quantity of A is 100000 instead of 90000',
    'value of A is 3330 instead of 3329',
    'allocation is 1,1,0 instead of 1,0,1',
    'shares is 21038,21037,28050 instead of 21038,21038,28049',
  ])
})

describe('what the cases do not show', () => {
  test('R16: a return takes its own short part first, at its provisional value', () => {
    const history = caseOf(
      { negative: 'allow' },
      post('R1', 'purchaseReceipt', 1, { qty: '4', value: '10.00' }),
      post('S1', 'salesShipment', 2, { qty: '7' }),
      post('T1', 'salesReturn', 3, { qty: '5', origin: 'S1/1' }),
      // 3 short at 2.50, then 2 of the 4 that cost 10.00.
      { do: 'check', values: { 'T1/1': '12.50' }, pools: { A: ['2', '5.00'] }, accounts: { cogs: '5.00' } },
    )
    expect(runOracleCase(history)).toEqual([])
  })

  test('R18: under FIFO an adjustment is spread over the layers by value', () => {
    const history = caseOf(
      { method: 'FIFO' },
      post('R1', 'purchaseReceipt', 1, { qty: '1', value: '1.00' }),
      post('R2', 'purchaseReceipt', 2, { qty: '1', value: '2.00' }),
      post('J1', 'costAdjustment', 3, { value: '-0.50' }),
      post('S1', 'salesShipment', 4, { qty: '1' }),
      { do: 'check', values: { 'J1/1': '-0.50', 'S1/1': '-0.83' }, pools: { A: ['1', '1.67'] } },
    )
    expect(runOracleCase(history)).toEqual([])
  })

  test('R22: a cost adjustment of a closed period is taken back today, clamped', () => {
    const history = caseOf(
      {},
      post('R1', 'purchaseReceipt', 1, { qty: '2', value: '1.00' }),
      post('J1', 'costAdjustment', 2, { value: '9.00' }),
      { do: 'close', date: '2026-03-03' },
      post('S1', 'salesShipment', 4, { qty: '1' }),
      { do: 'reverse', doc: 'J1' },
      // 5.00 are left of 10.00; 9.00 are to go, so that 4.00 are 成本差异.
      { do: 'check', values: { 'J1-V/1': '-5.00' }, pools: { A: ['1', '0'] } },
      { do: 'check', accounts: { adjustment: '0.00', costvar: '-4.00', cogs: '5.00' } },
    )
    expect(runOracleCase(history)).toEqual([])
  })

  test('R9, R22: a return taken back in a later period keeps its sale from being mirrored after 反结账', () => {
    const history = caseOf(
      {},
      post('R1', 'purchaseReceipt', 1, { qty: '4', value: '8.00' }),
      post('S1', 'salesShipment', 2, { qty: '4' }),
      post('T1', 'salesReturn', 3, { qty: '1', origin: 'S1/1' }),
      { do: 'close', date: '2026-03-04' },
      { do: 'reverse', doc: 'T1' },
      { do: 'reopen' },
      { do: 'reverse', doc: 'S1', refused: { code: 'HAS_RETURNS', doc: 'T1' } },
      { do: 'close', date: '2026-03-04' },
      { do: 'reverse', doc: 'S1' },
      { do: 'check', values: { 'S1-V/1': '8.00' }, pools: { A: ['4', '8.00'] }, accounts: { cogs: '0.00' } },
    )
    expect(runOracleCase(history)).toEqual([])
  })

  test('R14, R26: the setting is read when something is posted; old shortages may only shrink', () => {
    const history = caseOf(
      { products: { A: { ref: '2.00' } } },
      { do: 'negative', value: 'allow' },
      post('S1', 'salesShipment', 2, { qty: '3' }),
      { do: 'negative', value: 'forbid' },
      post('R1', 'purchaseReceipt', 3, { qty: '1', value: '5.00' }),
      { ...post('S2', 'salesShipment', 4, { qty: '1' }), refused: { code: 'SHORTAGE', has: '-2', short: '3' } },
      { do: 'reverse', doc: 'R1', refused: { code: 'SHORTAGE', doc: 'R1' } },
      { do: 'check', trueups: { 'R1/1': '3.00' }, pools: { A: ['-2', '-4.00'] }, provisional: { 'S1/1': '2' } },
    )
    expect(runOracleCase(history)).toEqual([])
  })

  test('R13: a purchase return without a credit takes the remaining share of its receipt', () => {
    const history = caseOf(
      {},
      post('R1', 'purchaseReceipt', 1, { qty: '3', value: '10.00' }),
      post('T1', 'purchaseReturn', 2, { qty: '1', origin: 'R1/1' }),
      post('T2', 'purchaseReturn', 2, { qty: '1', origin: 'R1/1' }),
      { do: 'check', accounts: { payable: '-3.33', ppv: '0.00' }, pools: { A: ['1', '3.33'] } },
    )
    expect(runOracleCase(history)).toEqual([])
  })

  test('R24: today cannot be closed, what is closed cannot be closed again', () => {
    const history = caseOf(
      {},
      { do: 'close', date: '2026-03-10', refused: { code: 'FUTURE_DATE' } },
      { do: 'close', date: '2026-03-09' },
      { do: 'close', date: '2026-03-09', refused: { code: 'INVALID' } },
      { do: 'reopen', date: '2026-03-09', refused: { code: 'INVALID' } },
      { do: 'reopen', date: '2026-03-05' },
      { ...post('R1', 'purchaseReceipt', 5, { qty: '1', value: '1.00' }), refused: { code: 'CLOSED' } },
      post('R1', 'purchaseReceipt', 6, { qty: '1', value: '1.00' }),
    )
    expect(runOracleCase(history)).toEqual([])
  })
})
