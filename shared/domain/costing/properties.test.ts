import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMoney, money, moneyToText, subtractMoney, ZERO_MONEY } from '../../kernel/money.ts'
import { quantity, quantityToText } from '../../kernel/quantity.ts'
import type { CostMethod } from './pool.ts'
import { WorkedPool, type Step } from './testing.ts'

const SEED = Number(
  process.env['ZHANGSHI_SEED'] ?? (process.env['ZHANGSHI_PROVE'] === undefined ? 420_400_202 : Date.now() % 2 ** 31),
)

type Command =
  | { readonly do: 'in'; readonly n: number; readonly value: number | null; readonly reference: number | null }
  | { readonly do: 'out'; readonly n: number }
  | { readonly do: 'return'; readonly pick: number; readonly quarters: number }
  | { readonly do: 'adjust'; readonly value: number }

const n = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((units) => units * 10_000),
  fc.integer({ min: 1, max: 50_000 }),
)
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    do: fc.constant('in'),
    n,
    value: fc.option(fc.nat({ max: 5000 })),
    reference: fc.option(fc.nat({ max: 20 })),
  }),
  fc.record({ do: fc.constant('out'), n }),
  fc.record({ do: fc.constant('return'), pick: fc.nat({ max: 20 }), quarters: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('adjust'), value: fc.integer({ min: -3000, max: 3000 }) }),
)

/** What is still open of every issue of a history, by the number of its step. */
type Open = Map<number, number>

function stepOf(command: Command, open: Open): Step | null {
  switch (command.do) {
    case 'in': {
      const { value, reference } = command
      return {
        kind: 'receipt',
        quantity: quantityToText(quantity(command.n)),
        ...(value === null ? {} : { value: moneyToText(money(value)) }),
        ...(reference === null ? {} : { reference: String(reference) }),
      }
    }
    case 'out':
      return { kind: 'sale', quantity: `-${quantityToText(quantity(command.n))}` }
    case 'adjust':
      return { kind: 'adjustment', quantity: '0', value: moneyToText(money(command.value)) }
    case 'return': {
      const issues = [...open].filter(([, left]) => left > 0)
      const found = issues[command.pick % issues.length]
      if (found === undefined) return null
      const [origin, left] = found
      const part = Math.max(1, Math.floor((left * command.quarters) / 4))
      open.set(origin, left - part)
      return { kind: 'salesReturn', quantity: quantityToText(quantity(part)), origin }
    }
  }
}

function live(method: CostMethod, commands: readonly Command[], look: (worked: WorkedPool) => void): WorkedPool {
  const worked = new WorkedPool(method)
  const open: Open = new Map()
  for (const command of commands) {
    const step = stepOf(command, open)
    if (step === null) continue
    worked.take(step)
    if (command.do === 'out') open.set(worked.steps.length, command.n)
    look(worked)
  }
  return worked
}

test(`R25, R27: no value is made or lost, and signs follow quantities (ZHANGSHI_SEED=${SEED})`, () => {
  fc.assert(
    fc.property(
      fc.constantFrom<CostMethod>('movingAverage', 'fifo'),
      fc.array(command, { maxLength: 50 }),
      (method, commands) => {
        live(method, commands, ({ pool, steps }) => {
          const trueUps = steps.flatMap((step) => step.covers.map((cover) => cover.amount))
          const moved = subtractMoney(addMoney(...steps.map((step) => step.value)), addMoney(...trueUps))
          expect(pool.value).toBe(moved)
          if (pool.quantity > 0) expect(pool.value).toBeGreaterThanOrEqual(0)
          if (pool.quantity === 0) expect(pool.value).toBe(0)
          const short = addMoney(ZERO_MONEY, ...pool.shorts.map((one) => one.value))
          if (pool.quantity < 0) expect(pool.value).toBe(subtractMoney(ZERO_MONEY, short))
          else expect(pool.shorts).toEqual([])
          if (method === 'fifo' && pool.quantity > 0)
            expect(addMoney(...pool.layers.map((layer) => layer.value))).toBe(pool.value)
          for (const layer of pool.layers) expect(layer.value >= 0 && layer.quantity > 0).toBe(true)
        })
      },
    ),
    { numRuns: 500, seed: SEED },
  )
})

test(`R16: parts that come back add up to the issue, true-ups included (ZHANGSHI_SEED=${SEED})`, () => {
  fc.assert(
    fc.property(
      fc.constantFrom<CostMethod>('movingAverage', 'fifo'),
      fc.array(command, { maxLength: 30 }),
      fc.integer({ min: 1, max: 50_000 }),
      fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }),
      (method, commands, sold, quarters) => {
        const worked = live(
          method,
          commands.filter((one) => one.do !== 'return'),
          () => undefined,
        )
        const issue = worked.take({ kind: 'sale', quantity: `-${quantityToText(quantity(sold))}` })
        const origin = worked.steps.length
        // Whatever was short is covered, at a price that has nothing to do with the provisional one.
        worked.take({ kind: 'receipt', quantity: '1000', value: '12345.67' })
        const trueUps = worked.steps.flatMap((step) => step.covers).filter((cover) => cover.issueId === origin)
        const cost = addMoney(ZERO_MONEY, ...trueUps.map((cover) => cover.amount), money(0 - issue.value))
        let left = sold
        let back = ZERO_MONEY
        for (const part of [...quarters.map((quarter) => Math.floor((sold * quarter) / 16)), sold]) {
          const taken = Math.min(part, left)
          if (taken === 0) continue
          left -= taken
          back = addMoney(
            back,
            worked.take({ kind: 'salesReturn', quantity: quantityToText(quantity(taken)), origin }).value,
          )
        }
        expect(left).toBe(0)
        expect(back).toBe(cost)
      },
    ),
    { numRuns: 300, seed: SEED },
  )
})
