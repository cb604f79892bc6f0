import { expect, test } from 'vitest'
import { readCostCases, type CaseStep, type CostCase } from './cost-case-format.ts'
import { runCostCase } from './cost-case-runner.ts'

const cases = readCostCases()

test('all of them', () => {
  expect(cases).toHaveLength(42)
})

test.each(cases)('$id $title', async (one) => {
  expect(await runCostCase(one)).toEqual([])
})

function caseOf(...steps: CaseStep[]): CostCase {
  return { id: 'own', title: '', method: 'MA', negative: 'forbid', steps }
}

test('allocations and shares', async () => {
  expect(
    await runCostCase(
      caseOf(
        { do: 'allocate', total: '0.02', weights: ['0', '0', '0'], expect: ['0.01', '0.01', '0.00'] },
        { do: 'shares', value: '10.00', parts: ['1', '1', '1'], expect: ['3.33', '3.34', '3.33'] },
        { do: 'shares', value: '701.25', parts: ['3', '3', '4'], expect: ['210.38', '210.37', '280.50'] },
      ),
    ),
  ).toEqual([])
})

test('the date of the computer is a step', async () => {
  const lines = [{ product: 'A', qty: '1', value: '1.00', warehouse: 'W1' }]
  const tomorrow = { do: 'post', type: 'purchaseReceipt', date: '2026-03-02', lines } as const
  expect(
    await runCostCase(
      caseOf(
        { do: 'today', date: '2026-03-01' },
        { ...tomorrow, id: 'R1', refused: { code: 'FUTURE' } },
        { do: 'today', date: '2026-03-02' },
        { ...tomorrow, id: 'R2' },
      ),
    ),
  ).toEqual([])
})

test('the runner finds what is wrong', async () => {
  const receipt: CaseStep = {
    do: 'post',
    id: 'R1',
    type: 'purchaseReceipt',
    date: '2026-03-01',
    lines: [{ product: 'A', qty: '10', value: '33.30', warehouse: 'W1' }],
  }
  const sale = (refused: Record<string, string>): CaseStep => ({
    do: 'post',
    id: 'S1',
    type: 'salesShipment',
    date: '2026-03-02',
    lines: [{ product: 'A', qty: '11', warehouse: 'W1' }],
    refused: { code: 'SHORTAGE', ...refused },
  })
  expect(
    await runCostCase(
      caseOf(
        receipt,
        {
          do: 'check',
          values: { 'R1/1': '33.31' },
          pools: { A: ['10', '33.29'] },
          stock: { 'A@W1': '9', 'A@W2': '1' },
          accounts: { payable: '33.30', cogs: '1' },
        },
        sale({ doc: 'S1', short: '1', needs: '11', has: '10', product: 'A', warehouse: 'W1', date: '2026-03-02' }),
        sale({ doc: 'R1', short: '2', product: 'B', warehouse: 'W2', date: '2026-03-01' }),
        { ...receipt, refused: { code: 'CLOSED' } },
        { do: 'reverse', doc: 'R1', refused: { code: 'CLOSED' } },
        { do: 'amount', qty: '1', price: '1', expect: { amount: '2' } },
        { do: 'allocate', total: '1', weights: ['1', '1'], expect: ['0.51', '0.49'] },
        { do: 'shares', value: '1', parts: ['1', '2'], expect: ['0.33', '0.66'] },
      ),
    ),
  ).toEqual([
    'R1/1 is 33.30 instead of 33.31',
    'pool value of A is 33.30 instead of 33.29',
    'A@W1 is 10 instead of 9',
    'A@W2 is 0 instead of 1',
    'payable is -33.30 instead of 33.30',
    'cogs is 0.00 instead of 1.00',
    'S1: refusal says doc S1 instead of R1',
    'S1: refusal says short 1 instead of 2',
    'S1: refusal says product A instead of B',
    'S1: refusal says warehouse W1 instead of W2',
    'S1: refusal says date 2026-03-02 instead of 2026-03-01',
    'R1: accepted, but CLOSED expected',
    'R1: accepted, but CLOSED expected',
    'amount amount is 1.00 instead of 2.00',
    'allocation of 1 is 0.50 0.50 instead of 0.51 0.49',
    'shares of 1 is 0.33 0.67 instead of 0.33 0.66',
  ])
})
